import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { EDITIONS } from '@/lib/i18n/editions';
import { id, moment, reference } from './columns';
import { media } from './media';
import { people } from './people';

/** Public profiles, one an edition. */
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
    /** The person of the desk behind this profile. */
    personId: text().references(() => people.id, { onDelete: 'set null' }),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    unique('authors_edition_slug_key').on(table.edition, table.slug),
    check('authors_name_is_not_empty', sql`btrim(${table.name}) <> ''`),
    check('authors_slug_is_not_empty', sql`${table.slug} <> ''`),
    index('authors_portrait_idx').on(table.portraitId),
    index('authors_person_idx').on(table.personId),
  ],
);
