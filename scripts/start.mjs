/**
 * `npm start` and `npm run dev`: lock, Node's version, port, packages, build; then the supervisor
 * (scripts/supervisor/main.ts) in this process.
 */
import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './lib/install.mjs';
import { tryLock } from './lib/lock.mjs';
import { stopWithNpm } from './lib/parent-watch.mjs';
import {
  buildRoot,
  dataDirectory,
  isNodeSupported,
  loadSettings,
  MINIMUM_NODE,
  root,
} from './lib/project.mjs';
import { endRunning } from './lib/run.mjs';
import { bold, Problem, report, say, survivePipes } from './lib/say.mjs';

const NEEDED_BYTES = 200 * 1024 * 1024;

const isDevelopment = process.argv.includes('--dev');
survivePipes();
stopWithNpm();
loadSettings();
try {
  await start();
} catch (error) {
  process.exitCode = report(error);
}
// Whatever is still open (a pool, a watcher) must not keep a stopped site alive.
process.exit();

async function start() {
  if (!isNodeSupported()) {
    throw new Problem(
      `Nashra needs Node ${MINIMUM_NODE.join('.')} or newer; this is ${process.versions.node}.`,
      'Install a newer Node from https://nodejs.org and start again.',
    );
  }
  const dataDir = dataDirectory();
  checkDataDirectory(dataDir);
  const { lock, holder } = tryLock(join(dataDir, 'run.json'), { phase: 'installing' });
  if (!lock) {
    tellWhoRuns(holder, dataDir);
    return;
  }
  const abandon = () => {
    endRunning();
    lock.release();
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, abandon);
  try {
    await checkPort(Number(process.env.PORT || 3000));
    await ensureInstalled({ withDev: false });
    await checkSettings();
    lock.update({ phase: 'building' });
    const build = await prepareBuild();
    const { supervise } = await import(pathToFileURL(join(build.bundles, 'supervisor.mjs')).href);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, abandon);
    await supervise({
      root,
      dataDir,
      lock,
      build,
      isDevelopment,
      isTerminal: Boolean(process.stdout.isTTY),
      say,
    });
  } finally {
    lock.release();
  }
}

/** Before minutes of building, not after. @throws OperatorError naming what is wrong */
async function checkSettings() {
  const { loadModule } = await import('./lib/bundle.mjs');
  const { readEnv } = await loadModule('lib/platform/env.ts');
  readEnv();
}

async function prepareBuild() {
  const { ensureBuild, markInUse } = await import('./lib/build.mjs');
  if (!isDevelopment) {
    const build = await ensureBuild();
    markInUse(build);
    return build;
  }
  const { bundleElements, bundleProcesses } = await import('./lib/bundle.mjs');
  await bundleElements();
  const bundles = join(buildRoot, 'development');
  await bundleProcesses(bundles);
  return { hash: 'development', nextDir: '.next', bundles };
}

function checkDataDirectory(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    throw new Problem(
      `The data folder ${dataDir} cannot be written (${error.code}).`,
      'Make it writable for this user, or set DATA_DIR to another folder.',
    );
  }
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize < NEEDED_BYTES) {
    throw new Problem(
      `Only ${Math.round((bavail * bsize) / 1048576)} MB are free for ${dataDir}; Nashra needs 200.`,
      'Free some space, or set DATA_DIR to a folder on another disk.',
    );
  }
}

/** Before minutes of installing, not after. */
async function checkPort(port) {
  // 0 asks for any free one (tests).
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Problem(
      `PORT=${process.env.PORT} is not a port.`,
      'Set PORT to a number between 1 and 65535, or leave it out: 3000 is taken then.',
    );
  const code = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen(port, () => probe.close(() => resolve(undefined)));
  });
  if (code === 'EADDRINUSE')
    throw new Problem(
      `Port ${port} is used by another program.`,
      `Stop that program, or choose another port: PORT=${port + 1} npm start`,
    );
  if (code === 'EACCES')
    throw new Problem(
      `Port ${port} needs special rights.`,
      'Choose a port above 1023 (PORT=3000) and put a web server or load balancer in front.',
    );
  if (code)
    throw new Problem(`Port ${port} cannot be used (${code}).`, 'Set PORT to a number between 1 and 65535.');
}

/** A running site is what the person wanted: exit code 0. One that is still being started is not yet: 1. */
function tellWhoRuns(holder, dataDir) {
  if (holder.phase === 'running') {
    say(`\n  Nashra is already running on ${dataDir}: ${bold(holder.address)} (process ${holder.pid})\n`);
    return;
  }
  throw new Problem(
    `Nashra is being started on ${dataDir} by process ${holder.pid} (${holder.phase ?? 'starting'}).`,
    'Wait for it, or stop that process first.',
  );
}
