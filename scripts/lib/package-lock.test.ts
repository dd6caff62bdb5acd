import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  resolved?: string;
  integrity?: string;
  /** A copy in this repository, and one inside another package's archive, have no archive of their own. */
  link?: boolean;
  inBundle?: boolean;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const locked = Object.entries(packages).filter(([place]) => place !== '');

/** Node looks for a package beside the one that asks, then in every folder above. */
function isLockedFor(place: string, name: string): boolean {
  const parts = place === '' ? [] : place.split('/node_modules/');
  return [...parts.keys(), parts.length].some((depth) => {
    const folder = parts.slice(0, depth).join('/node_modules/');
    return packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined;
  });
}

describe('package-lock.json', () => {
  it('names no registry but the public one, so that it installs everywhere', () => {
    const elsewhere = locked.filter(
      ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(elsewhere).toEqual([]);
  });

  it('holds the content of every package', () => {
    expect(locked.filter(([, { integrity, link, inBundle }]) => !(integrity || link || inBundle))).toEqual(
      [],
    );
  });

  it('holds the optional packages of every platform, whichever machine wrote it', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLockedFor(place, name))
        .map((name) => `${place} → ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
