'use server';

import { z } from 'zod';
import { createArticle } from '@/lib/articles/editing/create-article';
import { ARTICLE_KINDS } from '@/lib/articles/types';
import { deskAction } from '@/lib/auth/desk-action';
import { EDITIONS } from '@/lib/i18n/editions';

/** Begins an article and answers with its id; the screen goes on to `/admin/articles/{id}`. */
export const createArticleAction = deskAction({
  name: 'article.create',
  input: z.object({
    edition: z.enum(EDITIONS),
    kind: z.enum(ARTICLE_KINDS).optional(),
    sectionId: z.number().int().positive().optional(),
  }),
  run: ({ actor, input, now }) => createArticle({ actor, now, ...input }),
});
