import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { FrontZones } from '@/lib/fronts/types';
import { EDITIONS } from '@/lib/i18n/editions';
import { id, moment, reference } from './columns';
import { people } from './people';

export const fronts = pgTable(
  'fronts',
  { id: id(), edition: text({ enum: EDITIONS }).notNull(), name: text().notNull().default('front') },
  (table) => [unique('fronts_edition_name_key').on(table.edition, table.name)],
);

/** Versions of a front: one live, one draft that editors share, any number of scheduled and past ones. */
export const frontVersions = pgTable(
  'front_versions',
  {
    id: id(),
    frontId: reference()
      .notNull()
      .references(() => fronts.id, { onDelete: 'cascade' }),
    status: text({ enum: ['draft', 'live', 'scheduled', 'past'] }).notNull(),
    zones: jsonb().$type<FrontZones>().notNull(),
    /** Grows by one with every write to a draft; writers name the version they saw. */
    version: integer().notNull().default(1),
    /** When it went live, or is to. */
    liveFrom: moment(),
    /** When another took its place. */
    liveUntil: moment(),
    /** What the editor says of it: «نسخة المساء». */
    note: text(),
    createdById: text().references(() => people.id, { onDelete: 'set null' }),
    /** The live or past version that this one began as a copy of. */
    copiedFromId: reference().references((): AnyPgColumn => frontVersions.id, { onDelete: 'set null' }),
    updatedById: text().references(() => people.id, { onDelete: 'set null' }),
    updatedAt: moment().notNull().defaultNow(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('front_versions_one_live_idx').on(table.frontId).where(sql`status = 'live'`),
    check(
      'front_versions_scheduled_has_time',
      sql`${table.status} <> 'scheduled' or ${table.liveFrom} is not null`,
    ),
    index('front_versions_copied_from_idx').on(table.copiedFromId),
    index('front_versions_front_idx').on(table.frontId, table.status),
  ],
);
