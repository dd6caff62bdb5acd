import { sql } from 'drizzle-orm';
import { check, index, pgTable, text } from 'drizzle-orm/pg-core';
import { articles } from './articles';
import { authors } from './authors';
import { id, moment, reference } from './columns';
import { media } from './media';
import { pages } from './pages';
import { sections } from './sections';
import { tags } from './tags';

/**
 * Addresses that moved. `from_path` is the decoded, NFC, slash-trimmed path, with the query of an old
 * system kept where it decides (`/?p=42`). The target is an entity where there is one, so that a later
 * slug change still needs one hop; `to_path` is for everything else.
 */
export const redirects = pgTable(
  'redirects',
  {
    id: id(),
    fromPath: text('from_path').notNull().unique(),
    toPath: text('to_path'),
    articleId: reference().references(() => articles.id, { onDelete: 'cascade' }),
    sectionId: reference().references(() => sections.id, { onDelete: 'cascade' }),
    tagId: reference().references(() => tags.id, { onDelete: 'cascade' }),
    authorId: reference().references(() => authors.id, { onDelete: 'cascade' }),
    pageId: reference().references(() => pages.id, { onDelete: 'cascade' }),
    mediaId: reference().references(() => media.id, { onDelete: 'cascade' }),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    check(
      'redirects_one_target',
      sql`num_nonnulls(${table.toPath}, ${table.articleId}, ${table.sectionId}, ${table.tagId}, ${table.authorId}, ${table.pageId}, ${table.mediaId}) = 1`,
    ),
    check('redirects_from_is_a_path', sql`${table.fromPath} like '/%'`),
    check('redirects_not_to_itself', sql`${table.toPath} is distinct from ${table.fromPath}`),
    index('redirects_article_idx').on(table.articleId),
    index('redirects_section_idx').on(table.sectionId),
    index('redirects_tag_idx').on(table.tagId),
    index('redirects_author_idx').on(table.authorId),
    index('redirects_page_idx').on(table.pageId),
    index('redirects_media_idx').on(table.mediaId),
  ],
);
