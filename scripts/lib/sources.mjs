/** A fingerprint of everything that goes into a build. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './project.mjs';

const SOURCES = [
  'app',
  'components',
  'db',
  'lib',
  'messages',
  'public',
  'scripts/lib',
  'scripts/nashra',
  'scripts/supervisor',
  'next.config.ts',
  'proxy.ts',
  'tsconfig.json',
  'postcss.config.mjs',
  'package.json',
  'package-lock.json',
];
/** Read at run time or made by the build itself. */
const LEFT_OUT = /^(public\/elements|db\/seed\/demo|db\/migrations)(\/|$)|\.test\.tsx?$|\.spec\.ts$|\/\./;

/** @returns {string} 16 hexadecimal digits that change with the content of any source, never with its dates */
export function sourceHash() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((path) => listFiles(join(root, path)))) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function listFiles(path) {
  if (LEFT_OUT.test(relative(root, path).replaceAll('\\', '/')) || !existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}
