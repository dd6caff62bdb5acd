import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { EDITIONS } from '@/lib/i18n/editions';
import { SECTION_RHYTHMS } from '@/lib/sections/types';
import { id, moment, reference } from './columns';

/** Sections of an edition, with one level of nesting (a trigger refuses a deeper one). */
export const sections = pgTable(
  'sections',
  {
    id: id(),
    edition: text({ enum: EDITIONS }).notNull(),
    parentId: reference().references((): AnyPgColumn => sections.id, { onDelete: 'restrict' }),
    slug: text().notNull(),
    name: text().notNull(),
    introduction: text(),
    rhythm: text({ enum: SECTION_RHYTHMS }).notNull().default('plain'),
    position: integer().notNull().default(0),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    unique('sections_edition_slug_key').on(table.edition, table.slug),
    // Lets articles refer to a section of their own edition only.
    unique('sections_id_edition_key').on(table.id, table.edition),
    check('sections_slug_is_not_digits', sql`${table.slug} !~ '^[0-9]+$' and ${table.slug} <> ''`),
    check('sections_name_is_not_empty', sql`btrim(${table.name}) <> ''`),
    check('sections_not_own_parent', sql`${table.parentId} is distinct from ${table.id}`),
    foreignKey({
      name: 'sections_parent_same_edition_fk',
      columns: [table.parentId, table.edition],
      foreignColumns: [table.id, table.edition],
    }),
    index('sections_parent_idx').on(table.parentId),
  ],
);

/** Slugs a section had before: `/old-slug/42/…` still finds its article. */
export const formerSectionSlugs = pgTable(
  'former_section_slugs',
  {
    edition: text({ enum: EDITIONS }).notNull(),
    slug: text().notNull(),
    sectionId: reference()
      .notNull()
      .references(() => sections.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.edition, table.slug] }),
    index('former_section_slugs_section_idx').on(table.sectionId),
  ],
);

/** Sections that are gone, and the one that took the place of each. */
export const mergedSections = pgTable(
  'merged_sections',
  {
    sectionId: reference().primaryKey(),
    intoId: reference()
      .notNull()
      .references(() => sections.id, { onDelete: 'cascade' }),
  },
  (table) => [index('merged_sections_into_idx').on(table.intoId)],
);
