import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, real, text } from 'drizzle-orm/pg-core';
import { id, moment } from './columns';

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
    rights: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    check('media_hash_is_hex', sql`${table.hash} ~ '^[0-9a-f]{16,64}$'`),
    check('media_size_is_positive', sql`${table.width} > 0 and ${table.height} > 0`),
    check('media_focal_in_picture', sql`${table.focalX} between 0 and 1 and ${table.focalY} between 0 and 1`),
    index('media_newest_idx').on(table.id.desc()),
  ],
);
