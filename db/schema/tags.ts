import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { EDITIONS } from '@/lib/i18n/editions';
import { id, moment, reference } from './columns';

export const tags = pgTable(
  'tags',
  {
    id: id(),
    edition: text({ enum: EDITIONS }).notNull(),
    slug: text().notNull(),
    name: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    unique('tags_edition_slug_key').on(table.edition, table.slug),
    check('tags_name_is_not_empty', sql`btrim(${table.name}) <> ''`),
    check('tags_slug_is_not_empty', sql`${table.slug} <> ''`),
  ],
);

/** Tags that are gone, and the one that took the place of each: what was chosen before the merge is followed there. */
export const mergedTags = pgTable(
  'merged_tags',
  {
    tagId: reference().primaryKey(),
    intoId: reference()
      .notNull()
      .references(() => tags.id, { onDelete: 'cascade' }),
  },
  (table) => [index('merged_tags_into_idx').on(table.intoId)],
);
