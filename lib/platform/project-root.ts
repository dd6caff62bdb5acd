import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let cached: string | undefined;

/**
 * The project's folder: the nearest one above this file (or above the bundle that holds it) whose
 * package.json is Nashra's. Never the working directory alone: the command line may be called from anywhere.
 */
export function projectRoot(): string {
  cached ??= findAbove(dirname(fileURLToPath(import.meta.url))) ?? process.cwd();
  return cached;
}

function findAbove(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (isNashra(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function isNashra(manifest: string): boolean {
  if (!existsSync(manifest)) return false;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'nashra';
}
