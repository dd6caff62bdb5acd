import { z } from 'zod';
import { DeskRouteRefusal, deskJson, deskRoute, NOT_STORED } from '@/lib/auth/desk-route';
import { nextMidnightOf, startOfDayOf } from '@/lib/i18n/edition-clock';
import type { Edition } from '@/lib/i18n/editions';
import { getEditionContext } from '@/lib/i18n/get-edition-context';
import { pictureFormSchema } from '@/lib/media/library/picture-changes';
import { getDeskPicture } from '@/lib/media/library/queries';
import { updatePicture } from '@/lib/media/library/update-picture';

const idSchema = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** One picture: `{ok: true, value: DeskPicture}`. */
export const GET = deskRoute<{ id: string }>('media.view', async ({ actor, params, now }) => {
  const id = idSchema.safeParse(params.id);
  const picture = id.success ? await getDeskPicture(actor, id.data, now) : null;
  return picture ? Response.json({ ok: true, value: picture }, { headers: NOT_STORED }) : notFound();
});

/** Changes what is said of a picture: any of `PictureChangesInput` → `{ok: true, value: DeskPicture}`. */
export const PATCH = deskRoute<{ id: string }>('media.edit', async ({ actor, request, params, now }) => {
  const id = idSchema.safeParse(params.id);
  const form = pictureFormSchema.safeParse(await deskJson(request));
  if (!id.success || !form.success) throw new DeskRouteRefusal('invalid-input');
  const { rightsLastDay, ...words } = form.data;
  const changes = { ...words, ...(await rightsOf(rightsLastDay, actor.language)) };
  const outcome = await updatePicture({ actor, pictureId: id.data, changes, now });
  if (outcome.ok) return Response.json(outcome, { headers: NOT_STORED });
  if (outcome.code === 'forbidden') throw new DeskRouteRefusal('forbidden');
  return notFound();
});

/** Rights end with the midnight after a day, on the clock of the edition in whose words the desk showed it. */
async function rightsOf(lastDay: string | null | undefined, edition: Edition) {
  if (lastDay === undefined) return {};
  if (lastDay === null) return { rightsExpireAt: null };
  const { timeZone } = (await getEditionContext(edition)).settings;
  return { rightsExpireAt: nextMidnightOf(startOfDayOf(lastDay, timeZone), timeZone) };
}

const notFound = () => Response.json({ ok: false, code: 'not-found' }, { status: 404, headers: NOT_STORED });
