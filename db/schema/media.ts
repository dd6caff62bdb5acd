import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, real, text } from 'drizzle-orm/pg-core';
import { id, moment, tsvector } from './columns';
import { people } from './people';

/** Pictures. The hash names the folder of the variants on disk or in object storage. */
export const media = pgTable(
  'media',
  {
    id: id(),
    hash: text().notNull().unique(),
    kind: text({ enum: ['image'] })
      .notNull()
      .default('image'),
    mimeType: text('mime_type').notNull(),
    byteSize: integer('byte_size').notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    widths: integer().array().notNull(),
    focalX: real('focal_x').notNull().default(0.5),
    focalY: real('focal_y').notNull().default(0.5),
    /** Dominant colour, `#rrggbb`. */
    colour: text(),
    originalName: text('original_name'),
    alt: text().notNull().default(''),
    caption: text(),
    credit: text(),
    /** Terms of use, in words. */
    rights: text(),
    /** After this moment it must not be used in new work. */
    rightsExpireAt: moment(),
    /** IPTC By-line and Copyright Notice, as they came with the file. */
    creator: text(),
    copyright: text(),
    uploadedById: text().references(() => people.id, { onDelete: 'set null' }),
    /** Folded words of name, alt, caption, credit and creator. */
    searchDocument: tsvector('search_document'),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    check('media_hash_is_hex', sql`${table.hash} ~ '^[0-9a-f]{16,64}$'`),
    check('media_size_is_positive', sql`${table.width} > 0 and ${table.height} > 0`),
    check('media_focal_in_picture', sql`${table.focalX} between 0 and 1 and ${table.focalY} between 0 and 1`),
    index('media_newest_idx').on(table.id.desc()),
    index('media_search_idx').using('gin', table.searchDocument),
    index('media_incomplete_idx').on(table.id).where(sql`alt = '' or credit is null`),
    index('media_rights_idx').on(table.rightsExpireAt).where(sql`rights_expire_at is not null`),
    index('media_uploader_idx').on(table.uploadedById, table.id),
    index('media_unsearchable_idx').on(table.id).where(sql`search_document is null`),
  ],
);
