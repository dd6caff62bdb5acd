import 'server-only';
import { eq, inArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { authors, media, sections, tags } from '@/db/schema';
import { readingMinutes } from '@/lib/arabic/reading-time';
import { slugFromHeadline } from '@/lib/arabic/slug';
import type { ArticleContent } from '@/lib/articles/article-content';
import { articlePath, shortPath } from '@/lib/articles/article-path';
import { bodyReferences, fileHashesIn } from '@/lib/articles/body/body-references';
import { bodyToText, countWords } from '@/lib/articles/body/body-text';
import { listCardsByIds } from '@/lib/articles/card-queries';
import { type LoadedArticle, loadArticle } from '@/lib/articles/editing/load-article';
import type { PublishedArticle } from '@/lib/articles/types';
import { authorRefColumns, toAuthorRef } from '@/lib/authors/to-author';
import { listCorrectionsOf } from '@/lib/corrections/queries';
import { type Edition, editionPrefix } from '@/lib/i18n/editions';
import { getFileSizes } from '@/lib/media/files/queries';
import { pictureColumns } from '@/lib/media/picture-columns';
import { getPicturesByIds } from '@/lib/media/queries';
import { toSectionRef } from '@/lib/sections/to-section';
import type { SectionRef } from '@/lib/sections/types';
import { toTagRef } from '@/lib/tags/to-tag';

/**
 * An article as its page would show it, from what the desk has of it: drafts, and changes that are not published.
 * Whoever calls this has seen a signed link.
 * @returns null when there is no such article in that edition
 */
export async function getPreviewArticle(asked: {
  edition: Edition;
  articleId: number;
  now: Date;
}): Promise<PublishedArticle | null> {
  const { edition, articleId, now } = asked;
  const db = database();
  const article = await loadArticle(db, articleId);
  if (article?.row.edition !== edition) return null;
  const { content } = article;
  const references = bodyReferences(content.body);
  const mediaIds = [...references.mediaIds, ...(content.heroMediaId === null ? [] : [content.heroMediaId])];
  const [section, bylines, tagRows, pictures, related, corrections, files] = await Promise.all([
    sectionOf(content, edition),
    bylinesOf(content.authorIds),
    content.tagIds.length ? db.select().from(tags).where(inArray(tags.id, content.tagIds)) : [],
    getPicturesByIds(mediaIds),
    listCardsByIds(references.articleIds),
    listCorrectionsOf(articleId),
    getFileSizes(fileHashesIn(content.body)),
  ]);
  const hero = content.heroMediaId === null ? undefined : pictures.get(content.heroMediaId);
  const wordCount = countWords(bodyToText(content.body));
  const slug = article.row.slug ?? slugFromHeadline(content.slug ?? content.headline);
  return {
    ...momentsOf(article, now),
    id: articleId,
    edition,
    kind: content.kind,
    genre: content.genre,
    headline: content.headline,
    kicker: content.kicker,
    standfirst: content.standfirst,
    dateline: content.dateline,
    body: content.body,
    path: articlePath({ edition, sectionSlug: section.slug, id: articleId, slug }),
    section,
    authors: bylines,
    picture: hero
      ? { ...hero, alt: content.heroAlt ?? hero.alt, caption: content.heroCaption ?? hero.caption }
      : null,
    wordCount,
    readingMinutes: readingMinutes(wordCount, edition),
    tags: content.tagIds.flatMap((id) => tagRows.filter((row) => row.id === id).map(toTagRef)),
    corrections,
    translationGroup: null,
    translations: [],
    pictures,
    relatedInBody: new Map(related.map((card) => [card.id, card])),
    files,
    seoTitle: content.seoTitle,
    seoDescription: content.seoDescription,
    isIndexed: false,
    shortPath: shortPath(articleId),
  };
}

/** The times it has, or those it would have if it came out now. */
function momentsOf({ row }: LoadedArticle, now: Date) {
  const publishedAt = row.publishedAt ?? row.scheduledAt ?? now;
  return {
    publishedAt,
    firstPublishedAt: row.firstPublishedAt ?? publishedAt,
    updatedAt: row.firstPublishedAt ? row.updatedAt : publishedAt,
  };
}

async function sectionOf(content: ArticleContent, edition: Edition): Promise<SectionRef> {
  const [row] =
    content.sectionId === null
      ? []
      : await database().select().from(sections).where(eq(sections.id, content.sectionId));
  // A draft may not have found its place yet; the page then shows none.
  return row
    ? toSectionRef(row)
    : { id: 0, edition, slug: '', name: '', parentId: null, path: editionPrefix(edition) || '/' };
}

async function bylinesOf(ids: number[]): Promise<PublishedArticle['authors']> {
  if (ids.length === 0) return [];
  const rows = await database()
    .select({ author: authorRefColumns, portrait: pictureColumns })
    .from(authors)
    .leftJoin(media, eq(media.id, authors.portraitId))
    .where(inArray(authors.id, ids));
  return ids.flatMap((id) =>
    rows
      .filter(({ author }) => author.id === id)
      .map(({ author, portrait }) => toAuthorRef(author, portrait)),
  );
}
