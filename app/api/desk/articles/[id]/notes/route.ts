import { articleIdOf } from '@/app/api/desk/articles/article-id';
import { listNotes } from '@/lib/articles/notes/queries';
import { DeskRouteRefusal, deskRoute, NOT_STORED } from '@/lib/auth/desk-route';
import { can } from '@/lib/auth/permissions';

/** Which notes an article has, for a tab that asks whether it shows them all: `[{id, isResolved}]`. */
export const GET = deskRoute<{ id: string }>('article.view', async ({ actor, params }) => {
  if (!can(actor, 'article.view')) throw new DeskRouteRefusal('forbidden');
  const notes = await listNotes(actor, articleIdOf(params));
  return Response.json(
    notes.map(({ id, resolvedAt }) => ({ id, isResolved: resolvedAt !== null })),
    { headers: NOT_STORED },
  );
});
