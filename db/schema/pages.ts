import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { BodyDocument } from '@/lib/articles/body/body-schema';
import { EDITIONS } from '@/lib/i18n/editions';
import { PAGE_STATUSES } from '@/lib/pages/types';
import { id, moment, reference } from './columns';

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

/** What an editor has of a page, saved or not, for a look at it: pages have no drafts beside what readers see. */
export const pagePreviews = pgTable(
  'page_previews',
  {
    id: id(),
    edition: text({ enum: EDITIONS }).notNull(),
    /** Null for a page that was never saved. */
    pageId: reference().references(() => pages.id, { onDelete: 'cascade' }),
    slug: text().notNull(),
    title: text().notNull(),
    description: text(),
    body: jsonb().$type<BodyDocument>().notNull(),
    expiresAt: moment().notNull(),
  },
  (table) => [
    index('page_previews_expires_idx').on(table.expiresAt),
    index('page_previews_page_idx').on(table.pageId),
  ],
);
