/** Where things are. Node's own modules only: this runs before anything is installed. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The nearest folder above this file (or above the bundle that holds it) that is Nashra's. */
export const root = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder) {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'nashra') return folder;
  if (folder === dirname(folder)) throw new Error('This file does not stand in a Nashra project.');
  return findRoot(dirname(folder));
}

/** Bundles, manifests and the build lock. */
export const buildRoot = join(root, '.build');

/** Settings may also stand in `.env`; what the environment says wins. */
export function loadSettings() {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** Absolute DATA_DIR. */
export const dataDirectory = () => resolve(root, process.env.DATA_DIR || '.data');

/** The oldest Node that every dependency supports; the same as `engines` in package.json. */
export const MINIMUM_NODE = [20, 19, 0];

export function isNodeSupported(version = process.versions.node) {
  const parts = version.split('.').map(Number);
  for (const [index, minimum] of MINIMUM_NODE.entries()) {
    if (parts[index] !== minimum) return parts[index] > minimum;
  }
  return true;
}
