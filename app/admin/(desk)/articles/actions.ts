'use server';

import { z } from 'zod';
import { assignArticles } from '@/lib/articles/desk-list/assign-articles';
import { BULK_LIMIT } from '@/lib/articles/desk-list/bulk-steps';
import { moveArticles } from '@/lib/articles/desk-list/move-articles';
import { tagArticles } from '@/lib/articles/desk-list/tag-articles';
import { deskAction } from '@/lib/auth/desk-action';

const id = z.number().int().positive();
const articleIds = z.array(id).min(1).max(BULK_LIMIT);
const target = z.object({ articleId: id, expectedVersion: id });
const move = z.object({ articles: z.array(target).min(1).max(BULK_LIMIT) });
const gated = { acceptsAdvice: z.boolean().optional() };

export const assignArticlesAction = deskAction({
  name: 'article.assign',
  input: z.object({ articleIds, assigneeId: z.string().min(1).nullable() }),
  run: ({ actor, input, now }) => assignArticles({ actor, now, ...input }),
});

export const tagArticlesAction = deskAction({
  name: 'article.edit',
  input: z.object({ articleIds, tagId: id }),
  run: ({ actor, input }) => tagArticles({ actor, ...input }),
});

export const submitArticlesAction = deskAction({
  name: 'article.submit',
  input: move,
  run: ({ actor, input, now }) => moveArticles({ actor, now, step: 'submit', ...input }),
});

export const approveArticlesAction = deskAction({
  name: 'article.approve',
  input: move,
  run: ({ actor, input, now }) => moveArticles({ actor, now, step: 'approve', ...input }),
});

export const publishArticlesAction = deskAction({
  name: 'article.publish',
  input: move.extend(gated),
  run: ({ actor, input, now }) => moveArticles({ actor, now, step: 'publish', ...input }),
});

export const scheduleArticlesAction = deskAction({
  name: 'article.schedule',
  input: z.object({
    articles: z
      .array(target.extend({ at: z.iso.datetime().transform((at) => new Date(at)) }))
      .min(1)
      .max(BULK_LIMIT),
    ...gated,
  }),
  run: ({ actor, input, now }) => moveArticles({ actor, now, step: 'schedule', ...input }),
});

export const unscheduleArticlesAction = deskAction({
  name: 'article.schedule',
  input: move,
  run: ({ actor, input, now }) => moveArticles({ actor, now, step: 'unschedule', ...input }),
});

export const returnArticlesAction = deskAction({
  name: 'article.return',
  input: move.extend({ note: z.string().max(4_000).optional() }),
  run: ({ actor, input, now }) => moveArticles({ actor, now, step: 'return', ...input }),
});
