/**
 * The production build: made aside in `.next-build`, moved to `.next-<hash>` and named in .build/current.json.
 * A running site keeps its own build; static files of earlier ones stay in .build/kept-assets for a day, for
 * pages that still name them.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { bundleElements, bundleProcesses, writeAtomically } from './bundle.mjs';
import { isAlive, waitForLock } from './lock.mjs';
import { buildRoot, root } from './project.mjs';
import { run } from './run.mjs';
import { Problem, say } from './say.mjs';
import { sourceHash } from './sources.mjs';

const CURRENT = join(buildRoot, 'current.json');
/** Laid out as `_next/static` is; names hold content hashes, so builds do not collide. */
const KEPT_ASSETS = join(buildRoot, 'kept-assets');
const DRAFT = '.next-build';
const A_DAY_MS = 86_400_000;

/**
 * @typedef {{hash: string, nextDir: string, bundles: string}} Build nextDir is relative to the project, as Next wants it
 * @returns {Promise<Build>} the build of the sources as they are now
 */
export async function ensureBuild() {
  const fresh = freshBuild();
  if (fresh) return fresh;
  const lock = await waitForLock(join(buildRoot, 'build.lock'), { phase: 'building' }, (holder) =>
    say(`Waiting for process ${holder.pid}, which is building …`),
  );
  try {
    return freshBuild() ?? (await build());
  } finally {
    lock.release();
  }
}

/** @returns {Build | undefined} */
export function freshBuild(hash = sourceHash()) {
  return currentHash() === hash && isWhole(hash) ? describe(hash) : undefined;
}

const describe = (hash) => ({ hash, nextDir: `.next-${hash}`, bundles: join(buildRoot, hash) });
const isWhole = (hash) =>
  existsSync(join(root, `.next-${hash}`, 'BUILD_ID')) && existsSync(join(buildRoot, hash, 'supervisor.mjs'));

/** @returns {string | undefined} hash of the newest build */
export function currentHash() {
  return existsSync(CURRENT) ? JSON.parse(readFileSync(CURRENT, 'utf8')).hash : undefined;
}

async function build() {
  const hash = sourceHash();
  const startedAt = Date.now();
  say('Building (once, and after changes) …');
  await bundleElements();
  rmSync(join(buildRoot, hash), { recursive: true, force: true });
  await bundleProcesses(join(buildRoot, hash));
  await buildNext();
  rmSync(join(root, `.next-${hash}`), { recursive: true, force: true });
  renameSync(join(root, DRAFT), join(root, `.next-${hash}`));
  keepCache(hash);
  swapIn(hash);
  removeOld(hash);
  say(`Built in ${Math.round((Date.now() - startedAt) / 1000)} s`);
  return describe(hash);
}

async function buildNext() {
  emptyDraft();
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NASHRA_DIST_DIR: DRAFT,
  };
  // A build that needed a database would fail on a machine that only builds.
  delete env.DATABASE_URL;
  const { status, output } = await run(
    process.execPath,
    [join(root, 'node_modules/next/dist/bin/next'), 'build'],
    { cwd: root, env },
  );
  if (status !== 0 || !existsSync(join(root, DRAFT, 'BUILD_ID'))) {
    throw new Problem(
      `The build failed:\n${output.trim().split('\n').slice(-40).join('\n')}`,
      'If the sources are unchanged, run `npm run nashra -- doctor`: memory or disk may be short.',
    );
  }
}

/** Everything but the bundler's cache, which makes the next build quick. */
function emptyDraft() {
  const draft = join(root, DRAFT);
  if (!existsSync(draft)) return;
  for (const name of readdirSync(draft))
    if (name !== 'cache') rmSync(join(draft, name), { recursive: true, force: true });
}

function keepCache(hash) {
  const cache = join(root, `.next-${hash}`, 'cache');
  if (!existsSync(cache)) return;
  mkdirSync(join(root, DRAFT), { recursive: true });
  renameSync(cache, join(root, DRAFT, 'cache'));
}

function swapIn(hash) {
  const before = currentHash();
  if (before && before !== hash) keepAssets(before);
  mkdirSync(buildRoot, { recursive: true });
  writeAtomically(CURRENT, `${JSON.stringify({ hash, builtAt: new Date().toISOString() })}\n`);
}

function keepAssets(hash) {
  const assets = join(root, `.next-${hash}`, 'static');
  if (existsSync(assets)) cpSync(assets, KEPT_ASSETS, { recursive: true, force: true });
  const now = new Date();
  for (const file of listFiles(KEPT_ASSETS)) {
    if (existsSync(join(assets, relative(KEPT_ASSETS, file)))) utimesSync(file, now, now);
    else if (now.getTime() - statSync(file).mtimeMs > A_DAY_MS) rmSync(file);
  }
}

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Earlier builds that no living process uses. */
function removeOld(hash) {
  const found = [...readdirSync(root), ...readdirSync(buildRoot)].map(
    (name) => /^(?:\.next-)?([0-9a-f]{16})$/.exec(name)?.[1],
  );
  for (const old of new Set(found)) {
    if (!old || old === hash || isInUse(old)) continue;
    rmSync(join(root, `.next-${old}`), { recursive: true, force: true });
    rmSync(join(buildRoot, old), { recursive: true, force: true });
  }
}

/** Says that this process runs from a build, so that no later build removes it. */
export function markInUse(build) {
  writeFileSync(join(build.bundles, `used-by-${process.pid}`), '');
}

function isInUse(hash) {
  const folder = join(buildRoot, hash);
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some(
    (name) => name.startsWith('used-by-') && isAlive(Number(name.slice('used-by-'.length))),
  );
}
