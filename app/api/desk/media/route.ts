import { DeskRouteRefusal, deskRoute, NOT_STORED } from '@/lib/auth/desk-route';
import { can } from '@/lib/auth/permissions';
import { libraryFilterOf, readLibraryAddress } from '@/lib/media/library/filter';
import { listDeskPictures } from '@/lib/media/library/queries';

/**
 * The media library, newest first: `?q=&state=&mine=1&orientation=&cursor=` →
 * `{items: DeskPicture[], next: cursor | null}`.
 */
export const GET = deskRoute('media.view', async ({ actor, request, now }) => {
  if (!can(actor, 'media.view')) throw new DeskRouteRefusal('forbidden');
  const address = readLibraryAddress(Object.fromEntries(new URL(request.url).searchParams));
  const page = await listDeskPictures(actor, libraryFilterOf(address, actor.id), {
    cursor: address.cursor,
    now,
  });
  return Response.json(page, { headers: NOT_STORED });
});
