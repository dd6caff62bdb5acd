import { type JobFigures, readJobFigures } from '@/lib/jobs/trouble-queries';

/** Name, kind, help and value of each figure of the queue, for Prometheus. */
const FIGURES: readonly [string, string, (figures: JobFigures) => number][] = [
  ['nashra_jobs_waiting', 'Jobs that wait for their time or a worker.', ({ waiting }) => waiting],
  ['nashra_jobs_late', 'Jobs not done two seconds after they were due.', ({ late }) => late],
  ['nashra_jobs_failed', 'Jobs that failed for good.', ({ failed }) => failed],
  ['nashra_articles_overdue', 'Scheduled articles that should be out.', ({ overdue }) => overdue],
  [
    'nashra_publication_lateness_seconds',
    'How late the latest scheduled publication of the last day began.',
    ({ latestMs }) => latestMs / 1000,
  ],
];

export const dynamic = 'force-dynamic';

/**
 * What the database knows of the queue, in Prometheus' text format. Not reachable from outside: the press answers
 * `/metrics` itself and adds this to its own figures (lib/press/serve/queue-figures.ts).
 */
export async function GET(): Promise<Response> {
  const figures = await readJobFigures();
  const lines = FIGURES.flatMap(([name, help, read]) => [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} gauge`,
    `${name} ${read(figures)}`,
  ]);
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
