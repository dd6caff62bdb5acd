import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { listFrontVersions } from '@/lib/fronts/desk/queries';
import type { Edition } from '@/lib/i18n/editions';
import { fail, ok, type Result } from '@/lib/platform/result';

/** Whether somebody may look at the front as it will be: at a version of this very edition, or at what is due. */
export async function allowFrontPreview({
  actor,
  edition,
  versionId,
}: {
  actor: Actor;
  edition: Edition;
  versionId: number | null;
}): Promise<Result<null, 'forbidden' | 'not-found'>> {
  if (!can(actor, 'front.view')) return fail('forbidden');
  if (versionId === null) return ok(null);
  const [version] = await listFrontVersions(actor, edition, [versionId]);
  return version ? ok(null) : fail('not-found');
}
