/**
 * The supervisor: PostgreSQL, Next, the press and the worker, started in order, kept alive, stopped in order.
 * Called by scripts/start.mjs in its own process, after the lock, the installation and the build.
 */
import { relative } from 'node:path';
import { freePort } from '@/db/embedded-process';
import { type Env, inheritedEnvironment, readEnv } from '@/lib/platform/env';
import type { Lock } from '@/scripts/lib/lock.mjs';
import { prepareDatabase } from './prepare-database';
import { ProcessOutput } from './process-output';
import { openSiteDatabase, type SiteDatabase } from './site-database';
import { type SitePlan, SiteProcesses } from './site-processes';
import { whenAskedToStop } from './stop-signal';
import { waitUntilServed } from './wait-until-served';

export interface SuperviseOptions {
  root: string;
  /** Absolute. */
  dataDir: string;
  lock: Lock;
  /** `nextDir` relative to the root; `bundles` absolute. */
  build: { hash: string; nextDir: string; bundles: string };
  isDevelopment: boolean;
  /** A person is watching: lines go to a file and only what matters to the screen. */
  isTerminal: boolean;
  say: (text?: string) => void;
}

/** Settles when a signal has stopped the site; throws OperatorError when it cannot be started. */
export async function supervise(options: SuperviseOptions): Promise<void> {
  const { lock, say } = options;
  const settings = readEnv();
  const output = new ProcessOutput(options.dataDir, options.isTerminal);
  const stopping = whenAskedToStop(say);
  let database: SiteDatabase | undefined;
  let processes: SiteProcesses | undefined;
  try {
    lock.update({ phase: 'starting' });
    database = await openSiteDatabase({
      external: settings.DATABASE_URL,
      dataDir: options.dataDir,
      output,
      onMoved: (databaseUrl) => void processes?.moveTo(databaseUrl),
    });
    const plan = await planSite(options, settings, database.url);
    if (stopping.isAsked()) return;
    const firstEditorPath = await prepareDatabase(plan, output, stopping.signal);
    if (stopping.isAsked()) return;
    processes = new SiteProcesses(plan, output);
    processes.start();
    await waitUntilServed(plan, stopping.signal);
    if (stopping.isAsked()) return;
    lock.update({
      phase: 'running',
      address: plan.siteUrl,
      databaseUrl: database.url,
      nextUrl: plan.nextUrl,
      pressUrl: plan.pressUrl,
      build: options.build.hash,
    });
    welcome(options, plan, output, settings, firstEditorPath);
    await stopping.asked;
  } finally {
    await processes?.stop();
    await database?.stop();
    lock.release();
    if (stopping.isAsked()) say('Stopped.');
  }
}

async function planSite(options: SuperviseOptions, settings: Env, databaseUrl: string): Promise<SitePlan> {
  // PORT=0 asks for any free one (tests).
  const port = settings.PORT || (await freePort());
  const nextPort = await freePort();
  return {
    root: options.root,
    dataDir: options.dataDir,
    bundles: options.build.bundles,
    nextDir: options.build.nextDir,
    isDevelopment: options.isDevelopment,
    databaseUrl,
    port,
    nextPort,
    nextUrl: `http://127.0.0.1:${nextPort}`,
    pressUrl: `http://127.0.0.1:${port}`,
    siteUrl: readEnv({ ...inheritedEnvironment(), PORT: String(port) }).SITE_URL,
  };
}

function welcome(
  { root, dataDir, say, isTerminal, isDevelopment }: SuperviseOptions,
  plan: SitePlan,
  output: ProcessOutput,
  settings: Env,
  firstEditorPath: string | null,
): void {
  const data = relative(root, dataDir).startsWith('..') ? dataDir : relative(root, dataDir);
  say('');
  say('  نشرة · Nashra');
  say('');
  say(`  The site is ready · الموقع جاهز    ${plan.siteUrl}`);
  say('');
  if (firstEditorPath) {
    say('  First editor: open this link once to make your account (24 hours; each start prints a new one)');
    say('  المحرر الأول: افتح هذا الرابط مرة واحدة لإنشاء حسابك');
    say(`  ${plan.siteUrl}${firstEditorPath}`);
    say('');
  }
  say(
    `  Data      ${data} (${settings.DATABASE_URL ? 'database: DATABASE_URL' : 'with its own PostgreSQL'})`,
  );
  if (isTerminal)
    say(
      `  Log       ${relative(root, output.file).startsWith('..') ? output.file : relative(root, output.file)}`,
    );
  if (isDevelopment) say('  Mode      development: nothing is stored, pages follow the sources');
  say('  Stop      Ctrl-C');
  say('');
}
