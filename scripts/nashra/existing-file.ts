import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { env } from '@/lib/platform/env';
import { OperatorError } from '@/lib/platform/errors';

/** Paths are meant from where the command was typed: npm changes into the project's folder. */
export function existingFile(name: string): string {
  const path = fromCaller(name);
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new OperatorError(
      `There is no file ${path}.`,
      'Check the path; it is read from the folder where you typed the command.',
    );
  }
  return path;
}

/** Resolves a path from the caller's folder. */
export const fromCaller = (name: string) => resolve(env().INIT_CWD ?? process.cwd(), name);
