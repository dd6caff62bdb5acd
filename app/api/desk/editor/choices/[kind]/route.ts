import { z } from 'zod';
import {
  searchArticleChoices,
  searchAuthorChoices,
  searchTagChoices,
} from '@/lib/articles/editing/picker-queries';
import { DeskRouteRefusal, deskRoute, NOT_STORED } from '@/lib/auth/desk-route';
import { EDITIONS } from '@/lib/i18n/editions';

const input = z.object({
  edition: z.enum(EDITIONS),
  query: z.string().max(200),
  exceptId: z.coerce.number().int().positive().nullable(),
});

/** What an editor may choose from: `articles`, `authors` or `tags` of an edition, by their names. */
export const GET = deskRoute<{ kind: string }>('article.view', async ({ actor, request, params }) => {
  const { searchParams } = new URL(request.url);
  const parsed = input.safeParse({
    edition: searchParams.get('edition'),
    query: searchParams.get('q') ?? '',
    exceptId: searchParams.get('except'),
  });
  if (!parsed.success) throw new DeskRouteRefusal('invalid-input');
  const search = SEARCHES[params.kind as keyof typeof SEARCHES];
  if (!search) throw new DeskRouteRefusal('invalid-input');
  return Response.json({ choices: await search(actor, parsed.data) }, { headers: NOT_STORED });
});

const SEARCHES = {
  articles: searchArticleChoices,
  authors: searchAuthorChoices,
  tags: searchTagChoices,
};
