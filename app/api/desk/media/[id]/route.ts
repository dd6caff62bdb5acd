import { z } from 'zod';
import { DeskRouteRefusal, deskRoute, NOT_STORED } from '@/lib/auth/desk-route';
import { pictureChangesSchema } from '@/lib/media/library/picture-changes';
import { getDeskPicture } from '@/lib/media/library/queries';
import { updatePicture } from '@/lib/media/library/update-picture';

const idSchema = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** One picture: `{ok: true, value: DeskPicture}`. */
export const GET = deskRoute<{ id: string }>('media.view', async ({ actor, params, now }) => {
  const id = idSchema.safeParse(params.id);
  const picture = id.success ? await getDeskPicture(actor, id.data, now) : null;
  return picture ? Response.json({ ok: true, value: picture }, { headers: NOT_STORED }) : notFound();
});

/** Changes what is said of a picture: any of `PictureChanges` → `{ok: true, value: DeskPicture}`. */
export const PATCH = deskRoute<{ id: string }>('media.edit', async ({ actor, request, params, now }) => {
  const id = idSchema.safeParse(params.id);
  const changes = pictureChangesSchema.safeParse(await request.json().catch(() => null));
  if (!id.success || !changes.success) throw new DeskRouteRefusal('invalid-input');
  const outcome = await updatePicture({ actor, pictureId: id.data, changes: changes.data, now });
  if (outcome.ok) return Response.json(outcome, { headers: NOT_STORED });
  if (outcome.code === 'forbidden') throw new DeskRouteRefusal('forbidden');
  return notFound();
});

const notFound = () => Response.json({ ok: false, code: 'not-found' }, { status: 404, headers: NOT_STORED });
