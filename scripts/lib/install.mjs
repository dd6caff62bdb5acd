/** Installs what package-lock.json names, when it is not what node_modules holds. */
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitForLock } from './lock.mjs';
import { buildRoot, root } from './project.mjs';
import { run } from './run.mjs';
import { Problem, say } from './say.mjs';

/**
 * @param {{withDev: boolean}} options withDev: the tools for tests and checks too
 */
export async function ensureInstalled({ withDev }) {
  if (isInstalled(withDev)) return;
  const lock = await waitForLock(join(buildRoot, 'install.lock'), { phase: 'installing' }, (holder) =>
    say(`Waiting for process ${holder.pid}, which is installing …`),
  );
  try {
    if (isInstalled(withDev)) return;
    say('Installing packages (once, and after updates) …');
    const { status, output } = await npm([
      'ci',
      '--no-audit',
      '--no-fund',
      '--include=optional',
      '--include=dev',
      '--loglevel=error',
    ]);
    if (status !== 0) {
      throw new Problem(
        `npm ci failed:\n${output.trim().split('\n').slice(-15).join('\n')}`,
        'Check the network and the free disk space, then start again.',
      );
    }
  } finally {
    lock.release();
  }
}

/**
 * npm writes node_modules/.package-lock.json when it has finished, so comparing it with package-lock.json
 * sees missing, outdated and half-finished installations alike. Optional packages depend on the platform.
 */
export function isInstalled(withDev) {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.optional || entry.devOptional || (entry.dev && !withDev)) return true;
    return present[path]?.version === entry.version;
  });
}

/** npm as the one that called us, or the one on the path. */
export function npm(args, options = {}) {
  const env = { ...process.env, ...writableCache() };
  // A site started with NODE_ENV=production still needs its build tools.
  delete env.NODE_ENV;
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js'))
    return run(process.execPath, [script, ...args], { cwd: root, env, ...options });
  return run('npm', args, { cwd: root, env, shell: process.platform === 'win32', ...options });
}

/** A service account often has no home: npm's cache then goes beside the build. */
function writableCache() {
  const cache =
    process.env.npm_config_cache ?? (process.env.HOME ? join(process.env.HOME, '.npm') : undefined);
  try {
    if (!cache) throw new Error('no cache');
    mkdirSync(cache, { recursive: true });
    accessSync(cache, constants.W_OK);
    return {};
  } catch {
    return { npm_config_cache: join(buildRoot, 'npm-cache') };
  }
}
