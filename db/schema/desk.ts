import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { ArticleContent } from '@/lib/articles/article-content';
import { REVISION_REASONS } from '@/lib/articles/revision-reasons';
import { articles } from './articles';
import { id, moment, reference } from './columns';
import { media } from './media';
import { people } from './people';

const articleId = () =>
  reference()
    .notNull()
    .references(() => articles.id, { onDelete: 'cascade' });

/**
 * Changes to a published article that readers do not see yet. The row goes when they are published or
 * thrown away. Articles that are not published are changed in `articles` itself.
 */
export const pendingChanges = pgTable('pending_changes', {
  articleId: articleId().primaryKey(),
  content: jsonb().$type<ArticleContent>().notNull(),
  changedById: text().references(() => people.id, { onDelete: 'set null' }),
  changedAt: moment().notNull().defaultNow(),
});

/** Whole snapshots of what an article said. `version` is the article's at that moment. */
export const revisions = pgTable(
  'revisions',
  {
    id: id(),
    articleId: articleId(),
    version: integer().notNull(),
    content: jsonb().$type<ArticleContent>().notNull(),
    reason: text({ enum: REVISION_REASONS }).notNull(),
    /** What the editor wrote about it. */
    note: text(),
    personId: text().references(() => people.id, { onDelete: 'set null' }),
    personName: text('person_name').notNull(),
    createdAt: moment().notNull().defaultNow(),
    /** Autosaves of one sitting are one revision, which this moment closes. */
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [index('revisions_article_idx').on(table.articleId, table.id.desc())],
);

/** Who is editing an article now; one row an article, void after `expiresAt`. */
export const editLeases = pgTable(
  'edit_leases',
  {
    articleId: articleId().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** Names the browser tab, so that one person's two tabs do not overwrite each other. */
    holder: text().notNull(),
    acquiredAt: moment().notNull().defaultNow(),
    extendedAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
  },
  (table) => [index('edit_leases_expiry_idx').on(table.expiresAt)],
);

/** What editors say to each other about an article; never printed. */
export const articleNotes = pgTable(
  'article_notes',
  {
    id: id(),
    articleId: articleId(),
    text: text().notNull(),
    /** The words it is about, as they stood. */
    quote: text(),
    personId: text().references(() => people.id, { onDelete: 'set null' }),
    personName: text('person_name').notNull(),
    createdAt: moment().notNull().defaultNow(),
    resolvedAt: moment(),
    resolvedById: text().references(() => people.id, { onDelete: 'set null' }),
  },
  (table) => [
    check('article_notes_text_is_not_empty', sql`btrim(${table.text}) <> ''`),
    index('article_notes_article_idx').on(table.articleId, table.id),
    index('article_notes_open_idx').on(table.articleId).where(sql`resolved_at is null`),
  ],
);

/**
 * Links that show an article's preview to whoever has them (lib/auth/preview-token.ts). One opens as long as its row
 * is here and its time has not come.
 */
export const previewLinks = pgTable(
  'preview_links',
  {
    id: id(),
    articleId: articleId(),
    /** Given away; otherwise made for a frame at the desk. */
    isShared: boolean('is_shared').notNull(),
    personId: text().references(() => people.id, { onDelete: 'set null' }),
    personName: text('person_name').notNull(),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
  },
  (table) => [
    index('preview_links_article_idx').on(table.articleId, table.expiresAt),
    index('preview_links_person_idx').on(table.personId),
  ],
);

/** A file on its way in: received in pieces, so that a cut connection goes on where it stopped. */
export const uploads = pgTable(
  'uploads',
  {
    /** Random; the name of the file under DATA_DIR/uploads. */
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    fileName: text('file_name').notNull(),
    byteSize: integer('byte_size').notNull(),
    receivedBytes: integer('received_bytes').notNull().default(0),
    status: text({ enum: ['receiving', 'processing', 'done', 'refused'] })
      .notNull()
      .default('receiving'),
    /** Why it was refused: a word of lib/media/uploads/upload-refusals.ts. */
    refusal: text(),
    mediaId: reference().references(() => media.id, { onDelete: 'set null' }),
    /** A picture whose file this one takes the place of. */
    replacesId: reference().references(() => media.id, { onDelete: 'set null' }),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    check('uploads_received_fits', sql`${table.receivedBytes} between 0 and ${table.byteSize}`),
    index('uploads_person_idx').on(table.personId, table.createdAt),
    index('uploads_media_idx').on(table.mediaId),
    index('uploads_replaces_idx').on(table.replacesId),
    index('uploads_stale_idx').on(table.updatedAt).where(sql`status = 'receiving'`),
  ],
);
