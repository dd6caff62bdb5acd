import type { Database } from '@/db/client';
import { createArticle } from '@/db/seed/factories/create-article';
import { createAuthor } from '@/db/seed/factories/create-author';
import { createPicture } from '@/db/seed/factories/create-picture';
import { createTag } from '@/db/seed/factories/create-tag';

/** Ids of a draft, a byline and a picture that belong to nobody at the desk, and of a tag. */
export interface OthersWork {
  articleId: number;
  authorId: number;
  pictureId: number;
  tagId: number;
}

export async function createOthersWork(db: Database): Promise<OthersWork> {
  const article = await createArticle(db, { status: 'draft', slug: null });
  const author = await createAuthor(db);
  const picture = await createPicture(db);
  const tag = await createTag(db);
  return { articleId: article.id, authorId: author.id, pictureId: picture.id, tagId: tag.id };
}
