import { z } from 'zod';
import { articleIdOf } from '@/app/api/desk/articles/article-id';
import { acquireLease, takeOverLease } from '@/lib/articles/editing/leases/acquire-lease';
import { DeskRouteRefusal, deskJson, deskRoute, NOT_STORED } from '@/lib/auth/desk-route';

const bodySchema = z.object({
  holder: z.string().min(1).max(100),
  gone: z.array(z.string().max(100)).max(100).optional(),
  isTakeOver: z.boolean().optional(),
});
const STATUS = { 'not-found': 404, 'not-editable': 409 } as const;

/**
 * Opens an article for editing, extends that (every 15 s) or takes it over:
 * `{holder, gone?, isTakeOver?}` → `{ok, isMine, lease, version}`.
 */
export const POST = deskRoute<{ id: string }>('article.edit', async ({ actor, request, params, now }) => {
  const body = bodySchema.safeParse(await deskJson(request));
  if (!body.success) throw new DeskRouteRefusal('invalid-input');
  const { isTakeOver, holder, gone = [] } = body.data;
  const asking = { actor, articleId: articleIdOf(params), holder, gone, now };
  const outcome = await (isTakeOver ? takeOverLease(asking) : acquireLease(asking));
  if (outcome.ok) return Response.json({ ...outcome.value }, { headers: NOT_STORED });
  if (outcome.code === 'forbidden') throw new DeskRouteRefusal('forbidden');
  return Response.json(outcome, { status: STATUS[outcome.code], headers: NOT_STORED });
});
