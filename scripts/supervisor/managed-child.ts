import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inheritedEnvironment } from '@/lib/platform/env';
import type { ProcessOutput } from './process-output';

export interface ChildPlan {
  name: string;
  /** Script and its arguments, run by this Node. */
  args: string[];
  env: Record<string, string>;
  cwd: string;
  /** How long it may take to stop before it is killed. */
  stopMs: number;
}

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;
/** A child that lived this long starts again at once. */
const SETTLED_MS = 60_000;

/** A process that is started again whenever it dies, later each time, until it is stopped. */
export class ManagedChild {
  readonly #plan: ChildPlan;
  readonly #output: ProcessOutput;
  #child: ChildProcess | undefined;
  #isStopping = false;
  #delayMs = FIRST_DELAY_MS;
  #restarts = 0;
  #restart: NodeJS.Timeout | undefined;

  constructor(plan: ChildPlan, output: ProcessOutput) {
    this.#plan = plan;
    this.#output = output;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  get restarts(): number {
    return this.#restarts;
  }

  start(): void {
    const { name, args, env, cwd } = this.#plan;
    const startedAt = Date.now();
    const guard = join(cwd, 'scripts', 'lib', 'child-guard.mjs');
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', `file://${guard}`, ...args], {
      cwd,
      env: { ...inheritedEnvironment(), ...env, NASHRA_SUPERVISOR_PID: String(process.pid) },
      // The channel ends when this process does, even by kill -9: the guard then ends the child.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // A process group of its own: Ctrl-C reaches this process only, which stops the children in order.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) if (stream) this.#output.follow(name, stream);
    child.once('error', (error) => this.#output.note(`${name} could not be started: ${error.message}`));
    child.once('exit', (code, signal) => {
      this.#child = undefined;
      if (!this.#isStopping) this.#startAgain(Date.now() - startedAt, signal ?? `exit code ${code}`);
    });
  }

  #startAgain(livedMs: number, reason: string): void {
    this.#delayMs = livedMs > SETTLED_MS ? FIRST_DELAY_MS : Math.min(this.#delayMs * 2, LONGEST_DELAY_MS);
    this.#restarts += 1;
    this.#output.note(`${this.#plan.name} ended (${reason}); starting it again`);
    this.#restart = setTimeout(() => this.start(), livedMs > SETTLED_MS ? 0 : this.#delayMs / 2);
  }

  /** SIGTERM, then SIGKILL after the plan's patience. Settles when the process is gone. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#restart);
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    if (process.platform === 'win32') child.send('nashra:stop');
    else child.kill('SIGTERM');
    const patience = new AbortController();
    const late = wait(this.#plan.stopMs, undefined, { signal: patience.signal }).then(
      () => child.kill('SIGKILL'),
      () => undefined,
    );
    await gone;
    patience.abort();
    await late;
  }
}
