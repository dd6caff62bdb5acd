/**
 * Finds a Chromium for tests and benchmarks, in this order: `CHROME_PATH`; the system's; Playwright's own, if
 * it is installed or can be; the one inside the npm package @sparticuz/chromium (x64 Linux, nothing from apt).
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const PLAYWRIGHT_INSTALL_MS = 5 * 60_000;

/**
 * @returns {Promise<{path: string, source: 'CHROME_PATH' | 'system' | 'playwright' | 'package', env: Record<string, string>}>}
 *   `env` is what the process needs beside the usual (library path of the packaged one).
 * @throws Error that says what was tried and what to install
 */
export async function findBrowser({ mayInstall = true } = {}) {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROME_PATH=${named} is not an executable file.`);
    return { path: named, source: 'CHROME_PATH', env: {} };
  }
  const found = systemBrowser() ?? (await playwrightBrowser(mayInstall)) ?? (await packagedBrowser());
  if (found) return found;
  throw new Error(
    'No Chromium found: none on the PATH, Playwright could not install its own, and the packaged one is for x64 Linux only. ' +
      'Install one (Debian: apt-get install chromium) or name it in CHROME_PATH.',
  );
}

/** Flags for every start; as root Chromium's sandbox cannot be used. */
export function browserFlags() {
  const isRoot = process.getuid?.() === 0;
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function systemBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    ...SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...MAC_APPS,
  ];
  const path = candidates.find(isExecutable);
  return path ? { path, source: 'system', env: {} } : null;
}

async function playwrightBrowser(mayInstall) {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  if (!existsSync(path) && mayInstall) {
    const cli = join(ROOT, 'node_modules/@playwright/test/cli.js');
    spawnSync(process.execPath, [cli, 'install', 'chromium'], {
      stdio: 'ignore',
      timeout: PLAYWRIGHT_INSTALL_MS,
    });
  }
  return isExecutable(path) ? { path, source: 'playwright', env: {} } : null;
}

async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  // The package unpacks into the temporary folder and trusts whatever `chromium` lies there: give it our own.
  const cache = join(ROOT, 'node_modules/.cache/nashra-chromium');
  mkdirSync(cache, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = cache;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const path = await packaged.executablePath();
    return { path, source: 'package', env: await libraryPath(cache) };
  } catch {
    return null;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** nss and nspr for machines without them, from the same package. */
async function libraryPath(cache) {
  const libraries = join(cache, 'al2023', 'lib');
  if (!existsSync(libraries)) {
    const bin = join(ROOT, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br');
    const { inflate } = await import('../../node_modules/@sparticuz/chromium/build/esm/lambdafs.js');
    await inflate(bin);
  }
  if (!existsSync(libraries) || readdirSync(libraries).length === 0) return {};
  return { LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
}
