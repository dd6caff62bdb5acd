import 'server-only';
import { and, desc, eq, inArray, lt, or, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, jobs } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import type { Edition } from '@/lib/i18n/editions';
import { LATE_AFTER_MS } from '@/lib/jobs/job-timing';

/** A job that needs somebody: it failed for good, or it is late. */
export interface TroubledJob {
  id: number;
  kind: string;
  state: 'failed' | 'late';
  /** When it was due. */
  dueAt: Date;
  /** When it gave up; null while it waits. */
  finishedAt: Date | null;
  /** The first line of why; for publications `gate-blocked: hero-credit, …` (keys of the gate's findings). */
  error: string | null;
  attempts: number;
  /** The article it is about, where it is about one. */
  article: { id: number; edition: Edition; headline: string } | null;
  mayRetry: boolean;
}

const LATE = sql`now() - ${LATE_AFTER_MS} * interval '1 millisecond'`;
const FIRST_LINE = /^[^\n]*/;

/** Failed and late jobs, newest trouble first: for the dashboard. */
export async function listTroubledJobs(actor: Actor, limit = 20): Promise<TroubledJob[]> {
  if (!can(actor, 'dashboard.view')) return [];
  const rows = await database()
    .select({
      id: jobs.id,
      kind: jobs.kind,
      status: jobs.status,
      dueAt: jobs.runAt,
      finishedAt: jobs.finishedAt,
      error: jobs.error,
      attempts: jobs.attempts,
      articleId: articles.id,
      edition: articles.edition,
      headline: articles.headline,
    })
    .from(jobs)
    .leftJoin(articles, sql`${articles.id} = (${jobs.payload} ->> 'articleId')::bigint`)
    .where(
      or(eq(jobs.status, 'failed'), and(inArray(jobs.status, ['waiting', 'running']), lt(jobs.runAt, LATE))),
    )
    .orderBy(desc(jobs.runAt), desc(jobs.id))
    .limit(limit);
  const mayRetry = can(actor, 'job.retry');
  return rows.map(({ articleId, edition, headline, status, error, ...row }) => ({
    ...row,
    state: status === 'failed' ? 'failed' : 'late',
    error: error === null ? null : (FIRST_LINE.exec(error.replace(/^\w*Error: /, ''))?.[0] ?? null),
    article:
      articleId === null || edition === null ? null : { id: articleId, edition, headline: headline ?? '' },
    mayRetry: mayRetry && status === 'failed',
  }));
}

/** Figures of the queue for /metrics. */
export async function readJobFigures(): Promise<JobFigures> {
  const { rows } = await database().execute<Record<keyof JobFigures, number>>(sql`
    select
      (select count(*) from ${jobs} where status = 'waiting')::int as waiting,
      (select count(*) from ${jobs} where status in ('waiting', 'running') and run_at < ${LATE})::int as late,
      (select count(*) from ${jobs} where status = 'failed')::int as failed,
      (select count(*) from ${articles} where status = 'scheduled' and scheduled_at < ${LATE})::int as overdue,
      (select coalesce(max(late_ms), 0) from ${jobs}
        where kind = 'publish-scheduled' and status = 'done' and finished_at > now() - interval '1 day')::int as "latestMs"`);
  const [figures] = rows;
  if (!figures) throw new Error('no figures came back');
  return figures;
}

export interface JobFigures {
  waiting: number;
  /** Due for longer than the promise. */
  late: number;
  failed: number;
  /** Scheduled articles that are not out. */
  overdue: number;
  /** How late the latest publication of the last day began, in milliseconds. */
  latestMs: number;
}
