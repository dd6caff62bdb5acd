import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program lies, or undefined; `sbin` holds nginx and is not on everybody's path. */
export function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Of these, the ones that are not installed, each once. */
export function missingPrograms(names) {
  return [...new Set(names)].filter((name) => !findProgram(name));
}
