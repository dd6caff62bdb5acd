import { z } from 'zod';
import { DeskRouteRefusal, deskRoute, NOT_STORED } from '@/lib/auth/desk-route';
import { editionInput } from '@/lib/fronts/desk/input';
import { searchDeskStories } from '@/lib/fronts/desk/story-queries';

const input = editionInput.extend({
  query: z.string().max(200),
  sectionId: z.coerce.number().int().positive().optional(),
});

/** Stories to choose from: `{stories: DeskStory[]}`. */
export const GET = deskRoute('front.view', async ({ actor, request }) => {
  const { searchParams } = new URL(request.url);
  const parsed = input.safeParse({
    edition: searchParams.get('edition'),
    query: searchParams.get('q') ?? '',
    sectionId: searchParams.get('section') ?? undefined,
  });
  if (!parsed.success) throw new DeskRouteRefusal('invalid-input');
  return Response.json({ stories: await searchDeskStories(actor, parsed.data) }, { headers: NOT_STORED });
});
