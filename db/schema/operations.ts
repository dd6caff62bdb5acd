import { sql } from 'drizzle-orm';
import {
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { articles } from './articles';
import { id, moment, reference } from './columns';

/** First-party view counts, an hour a row; nothing about the reader is stored. */
export const viewsHourly = pgTable(
  'views_hourly',
  {
    articleId: reference()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    hour: moment().notNull(),
    views: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.hour] }),
    index('views_hourly_hour_idx').on(table.hour),
    check('views_hourly_on_the_hour', sql`${table.hour} = date_trunc('hour', ${table.hour}, 'UTC')`),
    check('views_hourly_counts', sql`${table.views} >= 0`),
  ],
);

/**
 * «الأكثر قراءة», worked out from `views_hourly` every few minutes by a job, so that no page adds up a day of
 * counts while a reader waits. Replaced as a whole.
 */
export const mostRead = pgTable(
  'most_read',
  {
    articleId: reference()
      .primaryKey()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** Views of the last 24 hours, newer ones weighing more. */
    score: doublePrecision().notNull(),
  },
  (table) => [index('most_read_score_idx').on(table.score.desc().nullsLast(), table.articleId.desc())],
);

/**
 * What changed, as tags of the pages that show it; written by triggers in the changing transaction and
 * announced on the channel `nashra_outbox`. Read by every press. `kind: withdraw` is a hard drop.
 */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    kind: text({ enum: ['invalidate', 'withdraw'] }).notNull(),
    tags: text().array().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [index('outbox_created_idx').on(table.createdAt)],
);

/** The queue, taken with FOR UPDATE SKIP LOCKED. */
export const jobs = pgTable(
  'jobs',
  {
    id: id(),
    kind: text().notNull(),
    payload: jsonb().notNull().default({}),
    status: text({ enum: ['waiting', 'running', 'done', 'failed'] })
      .notNull()
      .default('waiting'),
    /** One waiting or running job a key. */
    uniqueKey: text('unique_key'),
    /** When it is tried next; every failed try puts it off. */
    runAt: moment().notNull().defaultNow(),
    /** When it was to be done, however often it is tried: lateness counts from here. */
    dueAt: moment().notNull().defaultNow(),
    attempts: integer().notNull().default(0),
    maxAttempts: integer('max_attempts').notNull().default(5),
    lockedAt: moment(),
    finishedAt: moment(),
    /** How long after it was due its last try began, in milliseconds. */
    lateMs: integer('late_ms'),
    error: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index('jobs_due_idx').on(table.runAt).where(sql`status = 'waiting'`),
    uniqueIndex('jobs_unique_key_idx').on(table.uniqueKey).where(sql`status in ('waiting', 'running')`),
    check('jobs_attempts_bounded', sql`${table.attempts} <= ${table.maxAttempts} + 1`),
  ],
);

/**
 * What links of articles answered when they were last asked, so that the publish gate need not wait for other
 * people's servers. `outcome` is a word of lib/articles/gate/link-outcomes.ts.
 */
export const linkChecks = pgTable(
  'link_checks',
  {
    /** Without its fragment; longer addresses are not checked. */
    url: text().primaryKey(),
    outcome: text().notNull(),
    /** The HTTP status, where something answered. */
    httpStatus: integer('http_status'),
    checkedAt: moment().notNull().defaultNow(),
  },
  (table) => [index('link_checks_age_idx').on(table.checkedAt)],
);

/** What an import has already brought in, so that repeating or resuming it changes nothing. */
export const importItems = pgTable(
  'import_items',
  {
    /** The source's own address, `https://old.example`, without a trailing slash. */
    source: text().notNull(),
    kind: text({ enum: ['author', 'category', 'tag', 'media', 'file', 'post', 'page'] }).notNull(),
    sourceId: text('source_id').notNull(),
    targetId: reference().notNull(),
    /** Hash of what was read, to see on a repetition whether the source changed. */
    checksum: text(),
    importedAt: moment().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.source, table.kind, table.sourceId] })],
);
