import 'server-only';
import { desc, inArray, or, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, jobs } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import type { Edition } from '@/lib/i18n/editions';
import { DELAYED_AFTER_MS, LATE_AFTER_MS, PUNCTUAL_KINDS } from '@/lib/jobs/job-timing';

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

/** Jobs in trouble: as many as are listed, and how many there are. */
export interface Troubles {
  jobs: TroubledJob[];
  total: number;
}

const before = (milliseconds: number) => sql`now() - ${milliseconds} * interval '1 millisecond'`;
const LATE = before(LATE_AFTER_MS);
const HAS_FAILED = sql`${jobs.status} = 'failed'`;
/** Due and not done, whether it waits for a worker, for its next try, or is being tried. */
const IS_LATE = sql`(${jobs.status} in ('waiting', 'running') and ${jobs.dueAt} <
  case when ${inArray(jobs.kind, [...PUNCTUAL_KINDS])} then ${LATE} else ${before(DELAYED_AFTER_MS)} end)`;
const FIRST_LINE = /^[^\n]*/;

/** Failed and late jobs, newest trouble first: for the dashboard. */
export async function listTroubledJobs(actor: Actor, limit = 20): Promise<Troubles> {
  if (!can(actor, 'dashboard.view')) return { jobs: [], total: 0 };
  const rows = await database()
    .select({
      id: jobs.id,
      kind: jobs.kind,
      status: jobs.status,
      dueAt: jobs.dueAt,
      finishedAt: jobs.finishedAt,
      error: jobs.error,
      attempts: jobs.attempts,
      articleId: articles.id,
      edition: articles.edition,
      headline: articles.headline,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(jobs)
    .leftJoin(articles, sql`${articles.id} = (${jobs.payload} ->> 'articleId')::bigint`)
    .where(or(HAS_FAILED, IS_LATE))
    .orderBy(desc(jobs.dueAt), desc(jobs.id))
    .limit(limit);
  const mayRetry = can(actor, 'job.retry');
  const listed = rows.map(({ articleId, edition, headline, status, error, total: _total, ...row }) => ({
    ...row,
    state: status === 'failed' ? ('failed' as const) : ('late' as const),
    error: error === null ? null : (FIRST_LINE.exec(error.replace(/^\w*Error: /, ''))?.[0] ?? null),
    article:
      articleId === null || edition === null ? null : { id: articleId, edition, headline: headline ?? '' },
    mayRetry: mayRetry && status === 'failed',
  }));
  return { jobs: listed, total: rows[0]?.total ?? 0 };
}

/** Figures of the queue for /metrics. */
export async function readJobFigures(): Promise<JobFigures> {
  const { rows } = await database().execute<Record<keyof JobFigures, number>>(sql`
    select
      (select count(*) from ${jobs} where status = 'waiting')::int as waiting,
      (select count(*) from ${jobs} where ${IS_LATE})::int as late,
      (select count(*) from ${jobs} where ${HAS_FAILED})::int as failed,
      (select count(*) from ${articles} where status = 'scheduled' and scheduled_at < ${LATE})::int as overdue,
      (select coalesce(max(late_ms), 0) from ${jobs}
        where kind = 'publish-scheduled' and status = 'done' and finished_at > now() - interval '1 day')::int as "latestMs"`);
  const [figures] = rows;
  if (!figures) throw new Error('no figures came back');
  return figures;
}

export interface JobFigures {
  waiting: number;
  /** Due for longer than their kind may take to begin, and not done. */
  late: number;
  failed: number;
  /** Scheduled articles that are not out. */
  overdue: number;
  /** How late the latest publication of the last day began, in milliseconds. */
  latestMs: number;
}
