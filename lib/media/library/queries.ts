import 'server-only';
import { and, desc, eq, getTableColumns, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { media, people } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { toDeskPicture } from '@/lib/media/to-desk-picture';
import type { DeskPicture, LibraryCounts } from '@/lib/media/types';
import type { LibraryFilter } from './filter';
import { libraryWordQuery } from './search-words';

export const PICTURES_PER_PAGE = 24;
/** What «expiring soon» means. */
export const EXPIRING_WITHIN_DAYS = 14;

export interface LibraryPage {
  items: DeskPicture[];
  /** The `cursor` of the next page; null on the last. */
  next: number | null;
}

/**
 * One page of the library, newest first. Keyset by id, with an index for each filter that is rare.
 * @returns nothing for somebody who may not see the library
 */
export async function listDeskPictures(
  actor: Actor,
  filter: LibraryFilter,
  options: { cursor?: number | undefined; limit?: number; now: Date },
): Promise<LibraryPage> {
  if (!can(actor, 'media.view')) return { items: [], next: null };
  const words = filter.query ? libraryWordQuery(filter.query) : undefined;
  if (words === null) return { items: [], next: null };
  const limit = options.limit ?? PICTURES_PER_PAGE;
  const rows = await selectDeskPictures(
    and(
      ...conditionsOf(filter),
      words === undefined ? undefined : sql`${media.searchDocument} @@ ${words}::tsquery`,
      options.cursor === undefined ? undefined : lt(media.id, options.cursor),
    ),
    limit + 1,
  );
  const items = rows.slice(0, limit).map((row) => toDeskPicture(row, options.now));
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** One picture, or null when there is none (or the actor may not see the library). */
export async function getDeskPicture(actor: Actor, id: number, now: Date): Promise<DeskPicture | null> {
  const [picture] = await getDeskPictures(actor, [id], now);
  return picture ?? null;
}

/** Pictures by id, newest first; ids that do not exist are left out. */
export async function getDeskPictures(actor: Actor, ids: number[], now: Date): Promise<DeskPicture[]> {
  if (ids.length === 0 || !can(actor, 'media.view')) return [];
  const rows = await selectDeskPictures(inArray(media.id, ids), ids.length);
  return rows.map((row) => toDeskPicture(row, now));
}

/** How many pictures each tab of the library holds. */
export async function countDeskPictures(actor: Actor): Promise<LibraryCounts> {
  if (!can(actor, 'media.view')) return { all: 0, incomplete: 0, expired: 0, expiring: 0 };
  const count = (where: SQL | undefined) => database().$count(media, where);
  const [all, incomplete, expired, expiring] = await Promise.all([
    count(undefined),
    count(STATE_CONDITIONS.incomplete),
    count(STATE_CONDITIONS.expired),
    count(STATE_CONDITIONS.expiring),
  ]);
  return { all, incomplete, expired, expiring };
}

function selectDeskPictures(where: SQL | undefined, limit: number) {
  const { kind: _kind, searchDocument: _document, ...columns } = getTableColumns(media);
  return database()
    .select({ ...columns, uploadedByName: people.name })
    .from(media)
    .leftJoin(people, eq(people.id, media.uploadedById))
    .where(where)
    .orderBy(desc(media.id))
    .limit(limit);
}

// Written as in the partial indexes of db/schema/media.ts.
const STATE_CONDITIONS = {
  incomplete: sql`(${media.alt} = '' or ${media.credit} is null)`,
  'no-alt': sql`${media.alt} = ''`,
  'no-credit': sql`${media.credit} is null`,
  expired: sql`${media.rightsExpireAt} <= now()`,
  expiring: sql`(${media.rightsExpireAt} > now() and ${media.rightsExpireAt} <= now() + ${EXPIRING_WITHIN_DAYS} * interval '1 day')`,
};

function conditionsOf({ state, personId, orientation }: LibraryFilter): (SQL | undefined)[] {
  return [
    state && STATE_CONDITIONS[state],
    personId === undefined ? undefined : eq(media.uploadedById, personId),
    orientation && ORIENTATION_CONDITIONS[orientation],
  ];
}

// Within a twentieth of each other, sides look equal.
const ORIENTATION_CONDITIONS = {
  landscape: sql`${media.width} > ${media.height} * 1.05`,
  portrait: sql`${media.height} > ${media.width} * 1.05`,
  square: sql`${media.width} between ${media.height} / 1.05 and ${media.height} * 1.05`,
};
