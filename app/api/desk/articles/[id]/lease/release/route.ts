import { z } from 'zod';
import { articleIdOf } from '@/app/api/desk/articles/article-id';
import { releaseLease } from '@/lib/articles/editing/leases/release-lease';
import { DeskRouteRefusal, deskJson, deskRoute, NOT_STORED } from '@/lib/auth/desk-route';

const bodySchema = z.object({ holder: z.string().min(1).max(100) });

/** A closing tab lets go of its article: `{holder}` → 204. A tab can only let go of its own. */
export const POST = deskRoute<{ id: string }>('article.edit', async ({ actor, request, params }) => {
  const body = bodySchema.safeParse(await deskJson(request));
  if (!body.success) throw new DeskRouteRefusal('invalid-input');
  await releaseLease({ actor, articleId: articleIdOf(params), holder: body.data.holder });
  return new Response(null, { status: 204, headers: NOT_STORED });
});
