import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { BodyDocument } from '@/lib/articles/body/body-schema';
import { EDITIONS } from '@/lib/i18n/editions';
import { PAGE_STATUSES } from '@/lib/pages/types';
import { id, moment } from './columns';

/** Static pages, at `/about/{slug}`. */
export const pages = pgTable(
  'pages',
  {
    id: id(),
    edition: text({ enum: EDITIONS }).notNull(),
    slug: text().notNull(),
    title: text().notNull(),
    description: text(),
    body: jsonb().$type<BodyDocument>().notNull(),
    position: integer().notNull().default(0),
    status: text({ enum: PAGE_STATUSES }).notNull().default('published'),
    /** Links the same page in several editions. */
    translationGroup: text('translation_group'),
    version: integer().notNull().default(1),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    unique('pages_edition_slug_key').on(table.edition, table.slug),
    check('pages_title_is_not_empty', sql`btrim(${table.title}) <> ''`),
    check('pages_slug_is_not_empty', sql`${table.slug} <> ''`),
  ],
);
