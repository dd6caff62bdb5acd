import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import type { BodyDocument } from '@/lib/articles/body/body-schema';
import { ARTICLE_GENRES, ARTICLE_KINDS, ARTICLE_STATUSES } from '@/lib/articles/types';
import { EDITIONS } from '@/lib/i18n/editions';
import { authors } from './authors';
import { id, moment, reference, tsvector } from './columns';
import { media } from './media';
import { people } from './people';
import { sections } from './sections';
import { tags } from './tags';

/**
 * Articles of every status. What readers page through is indexed by keyset
 * (`published_at desc nulls last, id desc`); queries must spell the order the same way.
 */
export const articles = pgTable(
  'articles',
  {
    id: id(),
    edition: text({ enum: EDITIONS }).notNull(),
    kind: text({ enum: ARTICLE_KINDS }).notNull().default('news'),
    genre: text({ enum: ARTICLE_GENRES }),
    status: text({ enum: ARTICLE_STATUSES }).notNull().default('draft'),
    /** Grows by one with every write; writers name the version they saw. */
    version: integer().notNull().default(1),
    headline: text('title').notNull().default(''),
    kicker: text(),
    standfirst: text(),
    dateline: text(),
    body: jsonb().$type<BodyDocument>().notNull().default({ type: 'doc', content: [] }),
    wordCount: integer('word_count').notNull().default(0),
    sectionId: reference(),
    /** The section itself or its parent; kept by trigger, so that a section lists its sub-sections' articles. */
    rootSectionId: reference(),
    heroMediaId: reference().references(() => media.id, { onDelete: 'set null' }),
    /** What this article says of its picture, where it differs from the library's words. */
    heroAlt: text('hero_alt'),
    heroCaption: text('hero_caption'),
    slug: text(),
    publishedAt: moment(),
    firstPublishedAt: moment(),
    scheduledAt: moment(),
    withdrawnAt: moment(),
    withdrawnReason: text('withdrawn_reason'),
    /** When readers last got a changed text; the desk sets it, not every write. */
    updatedAt: moment().notNull().defaultNow(),
    createdAt: moment().notNull().defaultNow(),
    translationGroup: text('translation_group'),
    seoTitle: text('seo_title'),
    seoDescription: text('seo_description'),
    isIndexed: boolean('is_indexed').notNull().default(true),
    /** Who is to finish it. */
    assigneeId: text().references(() => people.id, { onDelete: 'set null' }),
    createdById: text().references(() => people.id, { onDelete: 'set null' }),
    editedById: text().references(() => people.id, { onDelete: 'set null' }),
    /** The last change by anyone, which readers may not see yet. In milliseconds, as cursors carry it. */
    editedAt: timestamp({ withTimezone: true, mode: 'date', precision: 3 }).notNull().defaultNow(),
    /** Must not be published before. */
    embargoUntil: moment(),
    /** Leaves the paper by itself then. */
    expiresAt: moment(),
    /** Where the newsroom knows it from; never printed. */
    sources: text(),
    /** The writer proposes it for the front. */
    isFrontCandidate: boolean('is_front_candidate').notNull().default(false),
    /** Weighted A headline, B standfirst, C body, D stems; made by lib/search/search-document.ts. */
    searchDocument: tsvector('search_document'),
  },
  (table) => [
    foreignKey({
      name: 'articles_section_same_edition_fk',
      columns: [table.sectionId, table.edition],
      foreignColumns: [sections.id, sections.edition],
    }),
    check(
      'articles_published_is_complete',
      sql`${table.status} <> 'published' or (btrim(${table.headline}) <> '' and ${table.sectionId} is not null and ${table.publishedAt} is not null and ${table.firstPublishedAt} is not null and ${table.slug} is not null and ${table.slug} <> '')`,
    ),
    check(
      'articles_scheduled_has_time',
      sql`${table.status} <> 'scheduled' or ${table.scheduledAt} is not null`,
    ),
    check(
      'articles_withdrawn_is_explained',
      sql`${table.status} <> 'withdrawn' or (${table.withdrawnAt} is not null and btrim(coalesce(${table.withdrawnReason}, '')) <> '')`,
    ),
    check('articles_slug_fits', sql`octet_length(${table.slug}) between 1 and 160`),
    check('articles_first_not_after_published', sql`${table.firstPublishedAt} <= ${table.publishedAt}`),
    index('articles_latest_idx')
      .on(table.edition, table.publishedAt.desc().nullsLast(), table.id.desc())
      .where(sql`status = 'published'`),
    index('articles_section_idx')
      .on(table.sectionId, table.publishedAt.desc().nullsLast(), table.id.desc())
      .where(sql`status = 'published'`),
    index('articles_root_section_idx')
      .on(table.rootSectionId, table.publishedAt.desc().nullsLast(), table.id.desc())
      .where(sql`status = 'published'`),
    index('articles_opinion_idx')
      .on(table.edition, table.publishedAt.desc().nullsLast(), table.id.desc())
      .where(sql`status = 'published' and kind = 'opinion'`),
    index('articles_desk_idx').on(table.edition, table.editedAt.desc().nullsLast(), table.id.desc()),
    index('articles_desk_status_idx').on(
      table.edition,
      table.status,
      table.editedAt.desc().nullsLast(),
      table.id.desc(),
    ),
    index('articles_desk_section_idx').on(
      table.rootSectionId,
      table.editedAt.desc().nullsLast(),
      table.id.desc(),
    ),
    index('articles_assignee_idx')
      .on(table.assigneeId, table.editedAt.desc().nullsLast(), table.id.desc())
      .where(sql`assignee_id is not null`),
    index('articles_created_by_idx')
      .on(table.createdById, table.editedAt.desc().nullsLast(), table.id.desc())
      .where(sql`created_by_id is not null`),
    index('articles_expiry_idx')
      .on(table.expiresAt)
      .where(sql`status = 'published' and expires_at is not null`),
    index('articles_translation_group_idx')
      .on(table.translationGroup)
      .where(sql`translation_group is not null`),
    index('articles_scheduled_idx').on(table.scheduledAt).where(sql`status = 'scheduled'`),
    index('articles_hero_idx').on(table.heroMediaId).where(sql`hero_media_id is not null`),
    index('articles_search_idx').using('gin', table.searchDocument),
    // Which bodies show a picture; asked as lib/media/library/usage-queries.ts asks it.
    index('articles_body_media_idx').using(
      'gin',
      sql`jsonb_path_query_array(body, '$.**.mediaId') jsonb_path_ops`,
    ),
    // Which bodies lead to a file of the library; asked as lib/media/files/desk-files.ts asks it.
    index('articles_body_files_idx').using(
      'gin',
      sql`jsonb_path_query_array(body, '$.** ? (@ starts with "/media/")')`,
    ),
  ],
);

/** Bylines in order. `published_at` mirrors the article's while it is published (trigger), for keyset lists. */
export const articleAuthors = pgTable(
  'article_authors',
  {
    articleId: reference()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    authorId: reference()
      .notNull()
      .references(() => authors.id, { onDelete: 'restrict' }),
    position: integer().notNull().default(0),
    publishedAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.authorId] }),
    index('article_authors_list_idx')
      .on(table.authorId, table.publishedAt.desc().nullsLast(), table.articleId.desc())
      .where(sql`published_at is not null`),
  ],
);

/** Tags of an article; `published_at` as in article_authors. */
export const articleTags = pgTable(
  'article_tags',
  {
    articleId: reference()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    tagId: reference()
      .notNull()
      .references(() => tags.id, { onDelete: 'cascade' }),
    position: integer().notNull().default(0),
    publishedAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.tagId] }),
    index('article_tags_list_idx')
      .on(table.tagId, table.publishedAt.desc().nullsLast(), table.articleId.desc())
      .where(sql`published_at is not null`),
  ],
);
