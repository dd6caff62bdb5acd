import { DeskRouteRefusal, deskRoute, NOT_STORED } from '@/lib/auth/desk-route';
import { getFrontState } from '@/lib/fronts/desk/front-state';
import { editionInput } from '@/lib/fronts/desk/input';

/** How the front of an edition stands: `FrontState`. */
export const GET = deskRoute('front.view', async ({ actor, request, now }) => {
  const { searchParams } = new URL(request.url);
  const parsed = editionInput.safeParse({ edition: searchParams.get('edition') });
  if (!parsed.success) throw new DeskRouteRefusal('invalid-input');
  const state = await getFrontState(actor, parsed.data.edition, now);
  if (!state) throw new DeskRouteRefusal('forbidden');
  return Response.json(state, { headers: NOT_STORED });
});
