import type { ArticleCard, PublishedArticle } from '@/lib/articles/types';
import type { Picture } from '@/lib/media/types';

/** When readers last got a changed text; never before publication, whatever a desk or an import wrote. */
export function modifiedAt(article: Pick<ArticleCard, 'publishedAt' | 'updatedAt'>): Date {
  return new Date(Math.max(article.updatedAt.getTime(), article.publishedAt.getTime()));
}

/** The picture that stands for an article: its hero, else the first of its body. */
export function leadPicture(article: Pick<PublishedArticle, 'picture' | 'pictures'>): Picture | null {
  return article.picture ?? article.pictures.values().next().value ?? null;
}
