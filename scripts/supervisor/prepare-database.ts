import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { inheritedEnvironment } from '@/lib/platform/env';
import { OperatorError } from '@/lib/platform/errors';
import type { ProcessOutput } from './process-output';
import { type SitePlan, siteEnvironment } from './site-processes';

const STOP_MS = 5_000;

/**
 * Migrations and, into an empty database, the demo edition: in a process of its own, since pictures are
 * native work whose memory the supervisor would keep.
 * @returns the path of the first editor's one-time link, or null when the desk has an administrator
 * @throws OperatorError when it fails
 */
export async function prepareDatabase(
  plan: SitePlan,
  output: ProcessOutput,
  signal: AbortSignal,
): Promise<string | null> {
  const guard = join(plan.root, 'scripts', 'lib', 'child-guard.mjs');
  const args = [
    '--enable-source-maps',
    '--import',
    `file://${guard}`,
    join(plan.bundles, 'nashra.mjs'),
    'prepare',
  ];
  const child = spawn(process.execPath, args, {
    cwd: plan.root,
    env: { ...inheritedEnvironment(), ...siteEnvironment(plan), NASHRA_SUPERVISOR_PID: String(process.pid) },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let words = '';
  child.stderr?.on('data', (chunk) => {
    words += chunk;
  });
  let firstEditorPath: string | null = null;
  child.on('message', (message: { firstEditorPath?: string | null }) => {
    firstEditorPath = message.firstEditorPath ?? null;
  });
  let late: NodeJS.Timeout | undefined;
  const stop = () => {
    child.kill('SIGTERM');
    // Everything it does is one transaction: killing it loses nothing.
    late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  };
  signal.addEventListener('abort', stop, { once: true });
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  clearTimeout(late);
  signal.removeEventListener('abort', stop);
  if (code === 0 || signal.aborted) return firstEditorPath;
  output.note(`preparing the database failed: ${words.trim()}`);
  throw new OperatorError(
    `The database could not be prepared:\n${words.trim()}`,
    'Nothing half-done is left behind; mend the cause and start again.',
  );
}
