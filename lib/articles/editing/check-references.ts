import 'server-only';
import { inArray } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { articles, authors, media, sections, tags } from '@/db/schema';
import type { ArticleContent } from '@/lib/articles/article-content';
import { bodyReferences } from '@/lib/articles/body/body-references';
import type { Edition } from '@/lib/i18n/editions';

/** Content whose ids all lead somewhere in the article's edition, with the names it is found by. */
export interface CheckedContent {
  content: ArticleContent;
  /** Of authors and tags, for the search document. */
  names: string[];
}

/**
 * Asks the database about every id in some content. What was deleted or merged meanwhile is left out, so that
 * nobody's words fail to be saved because a tag went; what belongs to another edition is refused.
 * @returns null when an id belongs to another edition
 */
export async function checkReferences(
  executor: Executor,
  edition: Edition,
  content: ArticleContent,
): Promise<CheckedContent | null> {
  const { articleIds } = bodyReferences(content.body);
  const sectionIds = content.sectionId === null ? [] : [content.sectionId];
  const mediaIds = content.heroMediaId === null ? [] : [content.heroMediaId];
  const foundSections = sectionIds.length
    ? await executor
        .select({ id: sections.id, edition: sections.edition })
        .from(sections)
        .where(inArray(sections.id, sectionIds))
    : [];
  const foundAuthors = content.authorIds.length
    ? await executor
        .select({ id: authors.id, edition: authors.edition, name: authors.name })
        .from(authors)
        .where(inArray(authors.id, content.authorIds))
    : [];
  const foundTags = content.tagIds.length
    ? await executor
        .select({ id: tags.id, edition: tags.edition, name: tags.name })
        .from(tags)
        .where(inArray(tags.id, content.tagIds))
    : [];
  const foundArticles = articleIds.length
    ? await executor
        .select({ id: articles.id, edition: articles.edition })
        .from(articles)
        .where(inArray(articles.id, articleIds))
    : [];
  const foundMedia = mediaIds.length
    ? await executor.select({ id: media.id }).from(media).where(inArray(media.id, mediaIds))
    : [];
  const all = [...foundSections, ...foundAuthors, ...foundTags, ...foundArticles];
  if (all.some((found) => found.edition !== edition)) return null;
  const known = (found: readonly { id: number }[]) => {
    const ids = new Set(found.map(({ id }) => id));
    return (id: number) => ids.has(id);
  };
  return {
    content: {
      ...content,
      sectionId: sectionIds.find(known(foundSections)) ?? null,
      authorIds: content.authorIds.filter(known(foundAuthors)),
      tagIds: content.tagIds.filter(known(foundTags)),
      heroMediaId: mediaIds.find(known(foundMedia)) ?? null,
    },
    names: [...foundAuthors, ...foundTags].map(({ name }) => name),
  };
}
