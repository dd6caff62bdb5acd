import { z } from 'zod';
import { suggestTags } from '@/lib/articles/editing/picker-queries';
import { DeskRouteRefusal, deskJson, deskRoute, NOT_STORED } from '@/lib/auth/desk-route';
import { EDITIONS } from '@/lib/i18n/editions';

const input = z.object({ edition: z.enum(EDITIONS), text: z.string().max(400_000) });

/** Tags whose names occur in a text. A request with a body, since a text fits no address. */
export const POST = deskRoute('article.view', async ({ actor, request }) => {
  const parsed = input.safeParse(await deskJson(request));
  if (!parsed.success) throw new DeskRouteRefusal('invalid-input');
  return Response.json({ choices: await suggestTags(actor, parsed.data) }, { headers: NOT_STORED });
});
