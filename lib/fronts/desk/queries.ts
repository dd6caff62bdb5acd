import 'server-only';
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import { fronts, frontVersions, people } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { assembleFront } from '@/lib/fronts/assemble-front';
import { getFrontMaterialAt } from '@/lib/fronts/desk/front-at';
import { wholeZones } from '@/lib/fronts/desk/load-front';
import { listStoriesByIds, thumbnailOf } from '@/lib/fronts/desk/story-queries';
import type { DeskStory, DeskThumbnail, FrontGhosts, FrontVersion } from '@/lib/fronts/desk/types';
import { EMPTY_FRONT, type FrontPage, type FrontZones } from '@/lib/fronts/types';
import { cardsOfZone, placedCards, placedIds, sectionZone, type ZoneId } from '@/lib/fronts/zones';
import type { Edition } from '@/lib/i18n/editions';
import { getPicturesByIds } from '@/lib/media/queries';

export const HISTORY_PER_PAGE = 20;

/** What the desk shows of a front: what readers see, what is being prepared, what is to come. */
export interface FrontDesk {
  /** For hearing of changes: `front:{id}` on the desk's events. Null before anything was placed. */
  frontId: number | null;
  live: FrontVersion | null;
  draft: FrontVersion | null;
  /** The next first. */
  scheduled: FrontVersion[];
}

/** Null for somebody who may not see it. */
export async function getFrontDesk(actor: Actor, edition: Edition): Promise<FrontDesk | null> {
  if (!can(actor, 'front.view')) return null;
  const [front] = await database()
    .select({ id: fronts.id })
    .from(fronts)
    .where(and(eq(fronts.edition, edition), eq(fronts.name, 'front')));
  if (!front) return { frontId: null, live: null, draft: null, scheduled: [] };
  const versions = await listVersions(
    and(eq(frontVersions.frontId, front.id), inArray(frontVersions.status, ['live', 'draft', 'scheduled'])),
    [asc(frontVersions.liveFrom), asc(frontVersions.id)],
    50,
  );
  return {
    frontId: front.id,
    live: versions.find(({ status }) => status === 'live') ?? null,
    draft: versions.find(({ status }) => status === 'draft') ?? null,
    scheduled: versions.filter(({ status }) => status === 'scheduled'),
  };
}

/** What was and is live, the newest first; `before` is the id of the last one of the page before. */
export async function listFrontHistory(
  actor: Actor,
  edition: Edition,
  options: { before?: number | undefined; limit?: number } = {},
): Promise<FrontVersion[]> {
  if (!can(actor, 'front.view')) return [];
  const conditions = [
    eq(frontVersions.frontId, frontIdOf(edition)),
    inArray(frontVersions.status, ['live', 'past']),
  ];
  if (options.before !== undefined)
    conditions.push(
      sql`(${frontVersions.liveFrom}, ${frontVersions.id}) < (select live_from, id from ${frontVersions} where id = ${options.before})`,
    );
  return listVersions(
    and(...conditions),
    [sql`${frontVersions.liveFrom} desc nulls last`, desc(frontVersions.id)],
    options.limit ?? HISTORY_PER_PAGE,
  );
}

/** Versions of one edition's front by id, in the order asked for; others are left out. */
export async function listFrontVersions(
  actor: Actor,
  edition: Edition,
  ids: number[],
): Promise<FrontVersion[]> {
  if (!can(actor, 'front.view') || ids.length === 0) return [];
  const versions = await listVersions(
    and(eq(frontVersions.frontId, frontIdOf(edition)), inArray(frontVersions.id, ids)),
    [asc(frontVersions.id)],
    ids.length,
  );
  return ids.flatMap((id) => versions.find((version) => version.id === id) ?? []);
}

const frontIdOf = (edition: Edition) =>
  sql`(select id from ${fronts} where edition = ${edition} and name = 'front')`;

async function listVersions(where: SQL | undefined, order: SQL[], limit: number): Promise<FrontVersion[]> {
  const creator = alias(people, 'creator');
  const updater = alias(people, 'updater');
  const rows = await database()
    .select({ version: frontVersions, createdByName: creator.name, updatedByName: updater.name })
    .from(frontVersions)
    .leftJoin(creator, eq(creator.id, frontVersions.createdById))
    .leftJoin(updater, eq(updater.id, frontVersions.updatedById))
    .where(where)
    .orderBy(...order)
    .limit(limit);
  return rows.map(({ version, createdByName, updatedByName }) => ({
    id: version.id,
    status: version.status,
    version: version.version,
    note: version.note,
    liveFrom: version.liveFrom?.toISOString() ?? null,
    liveUntil: version.liveUntil?.toISOString() ?? null,
    createdAt: version.createdAt.toISOString(),
    updatedAt: version.updatedAt.toISOString(),
    createdByName,
    updatedByName,
    copiedFromId: version.copiedFromId,
    zones: wholeZones(version.zones),
  }));
}

/** What these zones name, as the desk shows it. */
export async function loadFrontWords(
  versions: readonly FrontZones[],
): Promise<{ stories: DeskStory[]; pictures: DeskThumbnail[] }> {
  const [stories, pictures] = await Promise.all([
    listStoriesByIds(database(), [...new Set(versions.flatMap(placedIds))]),
    getPicturesByIds(versions.flatMap(placedCards).flatMap((card) => card.mediaId ?? [])),
  ]);
  return { stories: [...stories.values()], pictures: [...pictures.values()].map(thumbnailOf) };
}

/** The stories that fill the places which these zones leave empty, as readers would see them at `at`. */
export async function getFrontGhosts(
  edition: Edition,
  zones: FrontZones,
  when: { at: Date; now: Date },
): Promise<FrontGhosts> {
  const page = assembleFront(await getFrontMaterialAt(edition, zones, when));
  const filled = fillersOf(page, zones);
  const stories = await listStoriesByIds(database(), [...filled.values()].flat());
  return Object.fromEntries(
    [...filled].map(([zone, ids]) => [zone, ids.flatMap((id) => stories.get(id) ?? [])]),
  );
}

function fillersOf(page: FrontPage, zones: FrontZones): Map<ZoneId, number[]> {
  const fillers = new Map<ZoneId, number[]>();
  const add = (zone: ZoneId, shown: readonly { id: number }[]) => {
    const placed = new Set(cardsOfZone(zones, zone).map((card) => card.articleId));
    const ids = shown.map(({ id }) => id).filter((id) => !placed.has(id));
    if (ids.length > 0) fillers.set(zone, ids);
  };
  add('lead', page.lead ? [page.lead] : []);
  add('secondary', page.secondary);
  add('opinion', page.opinion);
  for (const block of page.blocks) add(sectionZone(block.section.id), block.stories);
  return fillers;
}

/**
 * The zones of the version that readers see, or will see, at a moment: what is scheduled by then, the live one
 * otherwise; of the past, the one that stood then.
 */
export async function getZonesAt(edition: Edition, at: Date, now: Date): Promise<FrontZones> {
  const [row] = await database()
    .select({ zones: frontVersions.zones })
    .from(frontVersions)
    .where(
      and(
        eq(frontVersions.frontId, frontIdOf(edition)),
        inArray(frontVersions.status, at < now ? ['past', 'live'] : ['live', 'scheduled']),
        sql`${frontVersions.liveFrom} <= ${at.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(sql`${frontVersions.liveFrom} desc nulls last`, desc(frontVersions.id))
    .limit(1);
  return row ? wholeZones(row.zones) : EMPTY_FRONT;
}
