import { DeskRouteRefusal, deskJson, deskRoute, NOT_STORED } from '@/lib/auth/desk-route';
import { editionInput, frontZonesSchema, momentInput, versionInput } from '@/lib/fronts/desk/input';
import { getFrontGhosts } from '@/lib/fronts/desk/queries';
import { type SaveFrontOutcome, saveFrontDraft } from '@/lib/fronts/desk/save-front-draft';

const input = versionInput.extend({
  ...editionInput.shape,
  zones: frontZonesSchema,
  plannedFor: momentInput.nullable(),
});

type Failure = Exclude<SaveFrontOutcome, { ok: true }>['code'];
const STATUS: Record<Exclude<Failure, 'forbidden'>, number> = {
  conflict: 409,
  'not-draft': 409,
  'not-found': 404,
  unsound: 422,
};

/**
 * Saves a draft of the front: `{edition, versionId, version, zones, plannedFor}` → `{ok, version, ghosts}`, the
 * stories that fill what is left empty, or `{ok: false, code}`.
 */
export const PUT = deskRoute('front.edit', async ({ actor, request, now }) => {
  const body = input.safeParse(await deskJson(request));
  if (!body.success) throw new DeskRouteRefusal('invalid-input');
  const { edition, versionId, version, zones, plannedFor } = body.data;
  const outcome = await saveFrontDraft({
    actor,
    versionId,
    expectedVersion: version,
    zones,
    plannedFor,
    now,
  });
  if (!outcome.ok) {
    if (outcome.code === 'forbidden') throw new DeskRouteRefusal('forbidden');
    return Response.json(outcome, { status: STATUS[outcome.code], headers: NOT_STORED });
  }
  const at = plannedFor && plannedFor > now ? plannedFor : now;
  const ghosts = await getFrontGhosts(edition, zones, { at, now });
  return Response.json({ ok: true, version: outcome.value.version, ghosts }, { headers: NOT_STORED });
});
