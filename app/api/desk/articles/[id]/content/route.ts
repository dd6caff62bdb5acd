import { z } from 'zod';
import { articleIdOf } from '@/app/api/desk/articles/article-id';
import { articleContentSchema } from '@/lib/articles/article-content';
import { mergeArticle } from '@/lib/articles/editing/merging/merge-article';
import { getEditingArticle } from '@/lib/articles/editing/queries';
import { type SaveOutcome, saveArticle } from '@/lib/articles/editing/save-article';
import { DeskRouteRefusal, deskJson, deskRoute, NOT_STORED } from '@/lib/auth/desk-route';

const bodySchema = z.object({
  version: z.number().int().nonnegative(),
  holder: z.string().min(1).max(100),
  content: articleContentSchema,
  reason: z.enum(['autosave', 'saved']).optional(),
  isLeaving: z.boolean().optional(),
  /** Ends a conflict: the writer's text before the merge. */
  mine: articleContentSchema.optional(),
});

type Failure = Exclude<SaveOutcome, { ok: true }>['code'];
const STATUS: Record<Exclude<Failure, 'forbidden'>, number> = {
  conflict: 409,
  'lease-lost': 409,
  'not-editable': 409,
  'not-found': 404,
  'foreign-reference': 422,
};

/**
 * Saves the text of an article: `{version, holder, content, reason?, isLeaving?, mine?}` →
 * `{ok, version, savedAt, moves}`, or
 * `{ok: false, code}` with `current` for a conflict and `lease` for a lost lease.
 */
export const PUT = deskRoute<{ id: string }>('article.edit', async ({ actor, request, params, now }) => {
  const articleId = articleIdOf(params);
  const body = bodySchema.safeParse(await deskJson(request));
  if (!body.success) throw new DeskRouteRefusal('invalid-input');
  const { reason = 'autosave', mine, isLeaving, ...rest } = body.data;
  const writing = { actor, articleId, now, ...rest };
  const outcome = await (mine
    ? mergeArticle({ ...writing, mine })
    : saveArticle({ ...writing, reason, isLeaving }));
  if (outcome.ok) return Response.json({ ok: true, ...outcome.value }, { headers: NOT_STORED });
  if (outcome.code === 'forbidden') throw new DeskRouteRefusal('forbidden');
  return Response.json(outcome, { status: STATUS[outcome.code], headers: NOT_STORED });
});

/** What stands there now: `{version, content, editedAt, editedByName}`. */
export const GET = deskRoute<{ id: string }>('article.view', async ({ actor, params, now }) => {
  const article = await getEditingArticle(actor, articleIdOf(params), now);
  if (!article) return Response.json({ ok: false, code: 'not-found' }, { status: 404, headers: NOT_STORED });
  const { version, content, editedAt, editedByName } = article;
  return Response.json({ version, content, editedAt, editedByName }, { headers: NOT_STORED });
});
