import { join } from 'node:path';
import { type ChildPlan, ManagedChild } from './managed-child';
import type { ProcessOutput } from './process-output';

export interface SitePlan {
  root: string;
  dataDir: string;
  /** Folder with press.mjs, worker.mjs, nashra.mjs. */
  bundles: string;
  /** Relative to the root. */
  nextDir: string;
  isDevelopment: boolean;
  databaseUrl: string;
  port: number;
  nextPort: number;
  nextUrl: string;
  pressUrl: string;
  siteUrl: string;
}

/** What every process of the site finds in its environment (lib/platform/env.ts). */
export function siteEnvironment(plan: SitePlan): Record<string, string> {
  return {
    PORT: String(plan.port),
    SITE_URL: plan.siteUrl,
    DATA_DIR: plan.dataDir,
    DATABASE_URL: plan.databaseUrl,
    NASHRA_NEXT_URL: plan.nextUrl,
    NASHRA_DIST_DIR: plan.nextDir,
    NODE_ENV: plan.isDevelopment ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/** Next, the press and the worker. */
export class SiteProcesses {
  #plan: SitePlan;
  readonly #output: ProcessOutput;
  #children: ManagedChild[] = [];

  constructor(plan: SitePlan, output: ProcessOutput) {
    this.#plan = plan;
    this.#output = output;
  }

  start(): void {
    // Stopped in the reverse order: the press last taken up is the first to stop, so no reader meets a half site.
    this.#children = childPlans(this.#plan).map((plan) => new ManagedChild(plan, this.#output));
    for (const child of this.#children) child.start();
  }

  /** All of them again with another database address. */
  async moveTo(databaseUrl: string): Promise<void> {
    await this.stop();
    this.#plan = { ...this.#plan, databaseUrl };
    this.start();
  }

  /** The press first, then the worker, then Next. */
  async stop(): Promise<void> {
    for (const child of this.#children.toReversed()) await child.stop();
    this.#children = [];
  }
}

/**
 * MiB for each half of the press's young objects (V8's own is 16). What a request leaves behind dies young; with
 * more room it is swept less often, and a stored page costs less of a processor (docs/measurements.md).
 */
const PRESS_YOUNG_MIB = 64;

/** How long Next keeps a resting connection: the press closes it long before (lib/press/next-connections.ts). */
const NEXT_KEEPS_MS = 30_000;

function childPlans(plan: SitePlan): ChildPlan[] {
  const env = siteEnvironment(plan);
  const common = { env, cwd: plan.root };
  const next = join(plan.root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const listen = ['-H', '127.0.0.1', '-p', String(plan.nextPort)];
  return [
    {
      ...common,
      name: 'next',
      args: plan.isDevelopment
        ? [next, 'dev', ...listen]
        : [next, 'start', ...listen, '--keepAliveTimeout', String(NEXT_KEEPS_MS)],
      stopMs: 10_000,
    },
    { ...common, name: 'worker', args: [join(plan.bundles, 'worker.mjs')], stopMs: 15_000 },
    {
      ...common,
      name: 'press',
      args: [`--max-semi-space-size=${PRESS_YOUNG_MIB}`, join(plan.bundles, 'press.mjs')],
      stopMs: 10_000,
    },
  ];
}
