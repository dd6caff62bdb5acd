import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '@/lib/platform/env';

let known: string | undefined;

/**
 * Address of the built elements script (`/elements/nashra-elements.{hash}.js`), from what the build wrote;
 * null where nothing is built, and then pages stand without it. Read once in production.
 */
export function elementsScript(): string | null {
  if (known !== undefined && env().NODE_ENV === 'production') return known;
  try {
    const manifest: unknown = JSON.parse(
      readFileSync(join(process.cwd(), '.build', 'elements.json'), 'utf8'),
    );
    if (!hasFile(manifest)) return null;
    known = manifest.file;
    return known;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function hasFile(manifest: unknown): manifest is { file: string } {
  return (
    typeof manifest === 'object' &&
    manifest !== null &&
    'file' in manifest &&
    typeof manifest.file === 'string'
  );
}
