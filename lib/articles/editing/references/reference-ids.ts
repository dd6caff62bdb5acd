import type { ArticleContent } from '@/lib/articles/article-content';
import { bodyReferences } from '@/lib/articles/body/body-references';
import type { ReferenceIds } from './reference-types';

/** Everything that an article's content names by id. */
export function referenceIdsOf(content: ArticleContent): ReferenceIds {
  const { mediaIds, articleIds } = bodyReferences(content.body);
  return {
    pictures: content.heroMediaId === null ? mediaIds : [...new Set([content.heroMediaId, ...mediaIds])],
    articles: articleIds,
    authors: content.authorIds,
    tags: content.tagIds,
  };
}
