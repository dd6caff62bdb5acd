import { z } from 'zod';
import { getEditorReferences } from '@/lib/articles/editing/picker-queries';
import { DeskRouteRefusal, deskRoute, NOT_STORED } from '@/lib/auth/desk-route';

const ids = z.array(z.number().int().positive()).max(500);
const input = z.object({ pictures: ids, articles: ids, authors: ids, tags: ids });

/** What ids stand for that came into a text from elsewhere: by a paste, a merge, a restored revision. */
export const GET = deskRoute('article.view', async ({ actor, request }) => {
  const { searchParams } = new URL(request.url);
  const list = (name: string) => (searchParams.get(name) ?? '').split(',').filter(Boolean).map(Number);
  const parsed = input.safeParse({
    pictures: list('pictures'),
    articles: list('articles'),
    authors: list('authors'),
    tags: list('tags'),
  });
  if (!parsed.success) throw new DeskRouteRefusal('invalid-input');
  return Response.json(await getEditorReferences(actor, parsed.data), { headers: NOT_STORED });
});
