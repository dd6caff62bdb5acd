/** Bundles by esbuild: the processes beside Next, and the readers' elements. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildRoot, root } from './project.mjs';

/** Name of the bundle → entry. */
export const PROCESSES = {
  supervisor: 'scripts/supervisor/main.ts',
  press: 'lib/press/main.ts',
  worker: 'lib/jobs/main.ts',
  nashra: 'scripts/nashra/main.ts',
};
const ELEMENTS_ENTRY = 'components/elements/main.ts';
const A_DAY_MS = 86_400_000;

/** `server-only` throws in plain Node; in these bundles, which are server processes, it is nothing. */
const serverOnly = {
  name: 'server-only',
  setup(build) {
    build.onResolve({ filter: /^server-only$/ }, () => ({ path: 'server-only', namespace: 'empty' }));
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: '' }));
  },
};

/** Writes `<folder>/<name>.mjs` for each name. */
export async function bundleProcesses(folder, names = Object.keys(PROCESSES)) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(names.map((name) => [name, PROCESSES[name]])),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    conditions: ['react-server'],
    packages: 'external',
    tsconfig: 'tsconfig.json',
    jsx: 'automatic',
    sourcemap: 'linked',
    plugins: [serverOnly],
    logLevel: 'warning',
  });
}

/** Loads a module of the site as it stands, for what must be asked before there is a build. */
export async function loadModule(entry) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/**
 * Makes public/elements/nashra-elements.<hash>.js and .build/elements.json (`{file, bytes}`), which the pages read.
 * Scripts of earlier builds stay a day for pages that are still stored or open.
 */
export async function bundleElements() {
  if (!existsSync(join(root, ELEMENTS_ENTRY))) return;
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [ELEMENTS_ENTRY],
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
    tsconfig: 'tsconfig.json',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const code = outputFiles[0].contents;
  const name = `nashra-elements.${createHash('sha256').update(code).digest('hex').slice(0, 12)}.js`;
  const folder = join(root, 'public', 'elements');
  mkdirSync(folder, { recursive: true });
  writeAtomically(join(folder, name), code);
  for (const other of readdirSync(folder)) {
    const path = join(folder, other);
    if (other !== name && Date.now() - statSync(path).mtimeMs > A_DAY_MS) rmSync(path);
  }
  mkdirSync(buildRoot, { recursive: true });
  writeAtomically(
    join(buildRoot, 'elements.json'),
    `${JSON.stringify({ file: `/elements/${name}`, bytes: code.length })}\n`,
  );
}

export function writeAtomically(path, content) {
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}
