import { sql } from 'drizzle-orm';
import { bigint, check, pgTable, text } from 'drizzle-orm/pg-core';
import { id, moment } from './columns';

/** Files besides pictures that texts link to or play: documents, sound, video. */
export const files = pgTable(
  'files',
  {
    id: id(),
    /** Names the folder of the file on disk or in object storage. */
    hash: text().notNull().unique(),
    /** What stands at the end of its address: `تقرير-2026.pdf`. */
    name: text().notNull(),
    mimeType: text('mime_type').notNull(),
    byteSize: bigint('byte_size', { mode: 'number' }).notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    check('files_hash_is_hex', sql`${table.hash} ~ '^[0-9a-f]{16,64}$'`),
    check('files_name_is_one_segment', sql`${table.name} ~ '^[^/]+\\.[a-z0-9]{2,5}$'`),
    check('files_are_not_empty', sql`${table.byteSize} > 0`),
  ],
);
