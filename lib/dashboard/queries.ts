import 'server-only';
import { and, asc, count, desc, eq, gt, gte, inArray, lt, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, corrections, editLeases, mostRead, people, sections, viewsHourly } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import type { Edition } from '@/lib/i18n/editions';
import { LATE_AFTER_MS } from '@/lib/jobs/job-timing';
import type { Dashboard, DashboardStory, HourOfViews, PersonAtWork, WaitingArticle } from './types';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
const LISTED = 6;

/**
 * Today at the desk. Null for somebody who may not see it.
 * @param dayBegan the midnight of the edition's clock that `now` lies behind
 */
export async function getDashboard(
  actor: Actor,
  edition: Edition,
  { now, dayBegan }: { now: Date; dayBegan: Date },
): Promise<Dashboard | null> {
  if (!can(actor, 'dashboard.view')) return null;
  const lateSince = new Date(now.getTime() - LATE_AFTER_MS);
  const [hours, publishedToday, correctionsToday, top, late, lateTotal, scheduled, waiting, atWork] =
    await Promise.all([
      listHours(edition, dayBegan),
      listPublishedSince(edition, dayBegan),
      countCorrectionsSince(edition, dayBegan),
      listTopStories(edition, dayBegan),
      listWaiting(edition, 'scheduled', { before: lateSince }),
      countScheduledBefore(edition, lateSince),
      listWaiting(edition, 'scheduled', { from: lateSince }),
      listWaiting(edition, 'in_review', {}),
      listPeopleAtWork(edition),
    ]);
  const past = hours.filter(({ startsAt }) => startsAt <= now);
  const weekBefore = sum(past.map((hour) => hour.weekBefore));
  return {
    hours,
    viewsSoFar: sum(past.map((hour) => hour.views)),
    viewsWeekBefore: weekBefore > 0 ? weekBefore : null,
    publishedToday,
    correctionsToday,
    top,
    late,
    lateTotal,
    scheduled,
    waiting,
    atWork,
  };
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

async function listHours(edition: Edition, dayBegan: Date): Promise<HourOfViews[]> {
  const today = await viewsByHour(edition, dayBegan);
  const weekBefore = await viewsByHour(edition, new Date(dayBegan.getTime() - WEEK_MS));
  return Array.from({ length: 24 }, (_, hour) => {
    const startsAt = dayBegan.getTime() + hour * HOUR_MS;
    return {
      startsAt: new Date(startsAt),
      views: today.get(startsAt) ?? 0,
      weekBefore: weekBefore.get(startsAt - WEEK_MS) ?? 0,
    };
  });
}

/** Views of a day by the moment its hours begin. Clocks that are half an hour off fall into the hour before. */
async function viewsByHour(edition: Edition, dayBegan: Date): Promise<Map<number, number>> {
  const rows = await database()
    .select({ hour: viewsHourly.hour, views: sql<number>`sum(${viewsHourly.views})::int` })
    .from(viewsHourly)
    .innerJoin(articles, eq(articles.id, viewsHourly.articleId))
    .where(
      and(
        gt(viewsHourly.hour, new Date(dayBegan.getTime() - HOUR_MS)),
        lt(viewsHourly.hour, new Date(dayBegan.getTime() + DAY_MS)),
        eq(articles.edition, edition),
      ),
    )
    .groupBy(viewsHourly.hour);
  const views = new Map<number, number>();
  for (const row of rows) {
    const began =
      dayBegan.getTime() +
      Math.max(0, Math.ceil((row.hour.getTime() - dayBegan.getTime()) / HOUR_MS)) * HOUR_MS;
    views.set(began, (views.get(began) ?? 0) + row.views);
  }
  return views;
}

async function listPublishedSince(edition: Edition, since: Date) {
  const rows = await database()
    .select({ id: articles.id, publishedAt: articles.publishedAt })
    .from(articles)
    .where(
      and(eq(articles.edition, edition), eq(articles.status, 'published'), gte(articles.publishedAt, since)),
    )
    .orderBy(sql`${articles.publishedAt} desc nulls last`, desc(articles.id))
    .limit(500);
  return rows.flatMap(({ id, publishedAt }) => (publishedAt ? [{ id, publishedAt }] : []));
}

async function countCorrectionsSince(edition: Edition, since: Date): Promise<number> {
  const [row] = await database()
    .select({ total: count() })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.articleId))
    .where(and(eq(articles.edition, edition), gte(corrections.correctedAt, since)));
  return row?.total ?? 0;
}

/** The most read of today, out of those that the ranking of the last day names. */
async function listTopStories(edition: Edition, dayBegan: Date): Promise<DashboardStory[]> {
  const ranked = await database()
    .select({ id: mostRead.articleId, headline: articles.headline, sectionName: sections.name })
    .from(mostRead)
    .innerJoin(articles, eq(articles.id, mostRead.articleId))
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(articles.edition, edition), eq(articles.status, 'published')))
    .orderBy(sql`${mostRead.score} desc nulls last`, sql`${mostRead.articleId} desc`)
    .limit(4 * LISTED);
  if (ranked.length === 0) return [];
  const views = await database()
    .select({ id: viewsHourly.articleId, views: sql<number>`sum(${viewsHourly.views})::int` })
    .from(viewsHourly)
    .where(
      and(
        inArray(
          viewsHourly.articleId,
          ranked.map(({ id }) => id),
        ),
        gte(viewsHourly.hour, dayBegan),
      ),
    )
    .groupBy(viewsHourly.articleId);
  const today = new Map(views.map((row) => [row.id, row.views]));
  return ranked
    .map((story) => ({ ...story, views: today.get(story.id) ?? 0 }))
    .filter(({ views: counted }) => counted > 0)
    .sort((a, b) => b.views - a.views)
    .slice(0, LISTED);
}

function listWaiting(
  edition: Edition,
  status: 'scheduled' | 'in_review',
  { from, before }: { from?: Date; before?: Date },
): Promise<WaitingArticle[]> {
  return database()
    .select({
      id: articles.id,
      headline: articles.headline,
      status: articles.status,
      sectionName: sections.name,
      assigneeName: people.name,
      wordCount: articles.wordCount,
      editedAt: articles.editedAt,
      scheduledAt: articles.scheduledAt,
    })
    .from(articles)
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(people, eq(people.id, articles.assigneeId))
    .where(
      and(
        eq(articles.edition, edition),
        eq(articles.status, status),
        from && gte(articles.scheduledAt, from),
        before && lt(articles.scheduledAt, before),
      ),
    )
    .orderBy(status === 'scheduled' ? asc(articles.scheduledAt) : asc(articles.editedAt), asc(articles.id))
    .limit(LISTED);
}

async function countScheduledBefore(edition: Edition, moment: Date): Promise<number> {
  const [row] = await database()
    .select({ total: count() })
    .from(articles)
    .where(
      and(eq(articles.edition, edition), eq(articles.status, 'scheduled'), lt(articles.scheduledAt, moment)),
    );
  return row?.total ?? 0;
}

function listPeopleAtWork(edition: Edition): Promise<PersonAtWork[]> {
  return database()
    .select({
      personId: people.id,
      name: people.name,
      articleId: articles.id,
      headline: articles.headline,
      since: editLeases.acquiredAt,
    })
    .from(editLeases)
    .innerJoin(people, eq(people.id, editLeases.personId))
    .innerJoin(articles, eq(articles.id, editLeases.articleId))
    .where(and(eq(articles.edition, edition), sql`${editLeases.expiresAt} > now()`))
    .orderBy(asc(editLeases.acquiredAt))
    .limit(20);
}
