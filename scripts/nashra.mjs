/** `npm run nashra -- <command>`: makes sure that the command line (scripts/nashra/main.ts) is built, and runs it. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './lib/install.mjs';
import { buildRoot, isNodeSupported, loadSettings, MINIMUM_NODE } from './lib/project.mjs';
import { Problem, report, survivePipes } from './lib/say.mjs';

survivePipes();
loadSettings();
try {
  if (!isNodeSupported()) {
    throw new Problem(
      `Nashra needs Node ${MINIMUM_NODE.join('.')} or newer; this is ${process.versions.node}.`,
      'Install a newer Node from https://nodejs.org.',
    );
  }
  await ensureInstalled({ withDev: false });
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(await bundle()).href);
} catch (error) {
  process.exitCode = report(error);
}

/** From the whole build when it is fresh; else the command line alone, which takes a moment. */
async function bundle() {
  const { freshBuild } = await import('./lib/build.mjs');
  const { sourceHash } = await import('./lib/sources.mjs');
  const hash = sourceHash();
  const build = freshBuild(hash);
  if (build) return join(build.bundles, 'nashra.mjs');
  const folder = join(buildRoot, `tools-${hash}`);
  if (!existsSync(join(folder, 'nashra.mjs'))) {
    const { bundleProcesses } = await import('./lib/bundle.mjs');
    mkdirSync(buildRoot, { recursive: true });
    for (const old of readdirSync(buildRoot)) {
      if (old.startsWith('tools-')) rmSync(join(buildRoot, old), { recursive: true, force: true });
    }
    await bundleProcesses(folder, ['nashra']);
  }
  return join(folder, 'nashra.mjs');
}
