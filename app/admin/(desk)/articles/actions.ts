'use server';

import { z } from 'zod';
import { assignArticles } from '@/lib/articles/desk-list/assign-articles';
import { tagArticles } from '@/lib/articles/desk-list/tag-articles';
import { deskAction } from '@/lib/auth/desk-action';

const articleIds = z.array(z.number().int().positive()).min(1).max(200);

export const assignArticlesAction = deskAction({
  name: 'article.assign',
  input: z.object({ articleIds, assigneeId: z.string().min(1).nullable() }),
  run: ({ actor, input, now }) => assignArticles({ actor, now, ...input }),
});

export const tagArticlesAction = deskAction({
  name: 'article.edit',
  input: z.object({ articleIds, tagId: z.number().int().positive() }),
  run: ({ actor, input }) => tagArticles({ actor, ...input }),
});
