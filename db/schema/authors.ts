import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { EDITIONS } from '@/lib/i18n/editions';
import { id, moment, reference } from './columns';
import { media } from './media';

/** Public profiles, one an edition; `person` links the same writer's profiles across editions. */
export const authors = pgTable(
  'authors',
  {
    id: id(),
    edition: text({ enum: EDITIONS }).notNull(),
    slug: text().notNull(),
    name: text().notNull(),
    role: text(),
    biography: text(),
    portraitId: reference().references(() => media.id, { onDelete: 'set null' }),
    links: jsonb().$type<{ label: string; href: string }[]>().notNull().default([]),
    /** Groups one writer's profiles in several editions. */
    translationGroup: text('translation_group'),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    unique('authors_edition_slug_key').on(table.edition, table.slug),
    check('authors_name_is_not_empty', sql`btrim(${table.name}) <> ''`),
    check('authors_slug_is_not_empty', sql`${table.slug} <> ''`),
    index('authors_portrait_idx').on(table.portraitId),
  ],
);
