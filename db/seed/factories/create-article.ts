import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { articleAuthors, articles, articleTags, authors, sections, tags } from '@/db/schema';
import { slugFromHeadline } from '@/lib/arabic/slug';
import { bodyToText, countWords } from '@/lib/articles/body/body-text';
import type { Edition } from '@/lib/i18n/editions';
import { buildSearchDocument, searchDocumentSql } from '@/lib/search/search-document';
import { createSection } from './create-section';
import { paragraphs } from './paragraphs';
import { nextInSequence } from './sequence';

export type ArticleRow = typeof articles.$inferSelect;

export type ArticleOverrides = Partial<
  Omit<typeof articles.$inferInsert, 'searchDocument' | 'wordCount' | 'rootSectionId'>
> & {
  /** Ids of authors, in the order of the byline. */
  authorIds?: number[];
  /** Ids of tags. */
  tagIds?: number[];
};

/**
 * A published Arabic news article of two paragraphs, an hour old. Slug, word count, search document and what
 * its status demands (times, a reason) are made to fit the overrides. Without `sectionId` it stands in the
 * edition's first section, which is made when there is none.
 */
export async function createArticle(db: Executor, overrides: ArticleOverrides = {}): Promise<ArticleRow> {
  const { authorIds = [], tagIds = [], ...columns } = overrides;
  const number = nextInSequence();
  const edition = columns.edition ?? 'ar';
  const text = {
    headline: columns.headline ?? `البلدية تفتح الجسر القديم أمام المشاة ${number}`,
    standfirst:
      columns.standfirst === undefined
        ? 'القرار يسري من صباح السبت، والسيارات تتحوّل إلى الطريق الدائري.'
        : columns.standfirst,
    body:
      columns.body ??
      paragraphs(
        'قررت البلدية فتح الجسر القديم أمام المشاة وإغلاقه أمام السيارات ابتداءً من صباح السبت.',
        'وقال مهندس المدينة إن التجربة تستمر شهرين، وإن الأرقام تُنشر كل أسبوع.',
      ),
  };
  const bodyText = bodyToText(text.body);
  const [row] = await db
    .insert(articles)
    .values({
      edition,
      slug: slugFromHeadline(text.headline),
      sectionId: columns.sectionId ?? (await firstSectionId(db, edition)),
      ...momentsOf(columns),
      ...columns,
      ...text,
      wordCount: countWords(bodyText),
      searchDocument: searchDocumentSql(
        buildSearchDocument({
          headline: text.headline,
          standfirst: text.standfirst,
          bodyText,
          names: await namesOf(db, authorIds, tagIds),
        }),
      ),
    })
    .returning();
  if (!row) throw new Error('the article was not returned');
  if (authorIds.length > 0) {
    await db
      .insert(articleAuthors)
      .values(authorIds.map((authorId, position) => ({ articleId: row.id, authorId, position })));
  }
  if (tagIds.length > 0) {
    await db
      .insert(articleTags)
      .values(tagIds.map((tagId, position) => ({ articleId: row.id, tagId, position })));
  }
  return row;
}

const HOUR_MS = 3_600_000;

/** The times and reason that a status demands, where the overrides leave them open. */
function momentsOf(columns: ArticleOverrides): Partial<typeof articles.$inferInsert> {
  const status = columns.status ?? 'published';
  const publishedAt = columns.publishedAt ?? new Date(Date.now() - HOUR_MS);
  const published = { publishedAt, firstPublishedAt: publishedAt, updatedAt: publishedAt };
  switch (status) {
    case 'published':
      return { status, ...published };
    case 'withdrawn':
      return {
        status,
        ...published,
        withdrawnAt: new Date(publishedAt.getTime() + HOUR_MS / 2),
        withdrawnReason: 'سُحبت المادة لأن مصدرها تراجع عن شهادته.',
      };
    case 'scheduled':
      return { status, scheduledAt: new Date(Date.now() + HOUR_MS) };
    default:
      return { status };
  }
}

async function namesOf(db: Executor, authorIds: number[], tagIds: number[]): Promise<string[]> {
  const rows = [
    ...(authorIds.length > 0
      ? await db.select({ name: authors.name }).from(authors).where(inArray(authors.id, authorIds))
      : []),
    ...(tagIds.length > 0
      ? await db.select({ name: tags.name }).from(tags).where(inArray(tags.id, tagIds))
      : []),
  ];
  return rows.map(({ name }) => name);
}

async function firstSectionId(db: Executor, edition: Edition): Promise<number> {
  const [section] = await db
    .select({ id: sections.id })
    .from(sections)
    .where(and(eq(sections.edition, edition), isNull(sections.parentId)))
    .orderBy(asc(sections.position), asc(sections.id))
    .limit(1);
  return section?.id ?? (await createSection(db, { edition, name: 'أخبار' })).id;
}
