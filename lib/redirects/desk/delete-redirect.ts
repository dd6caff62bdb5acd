import 'server-only';
import { eq } from 'drizzle-orm';
import { redirects } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { fail, ok, type Result } from '@/lib/platform/result';
import { changeRedirects } from './change-redirects';

/** Lets an old address lead nowhere. */
export const deleteRedirect = ({
  actor,
  redirectId,
}: {
  actor: Actor;
  redirectId: number;
}): Promise<Result<null, 'forbidden' | 'not-found'>> =>
  changeRedirects<null, 'not-found'>(actor, async (tx) => {
    const [gone] = await tx.delete(redirects).where(eq(redirects.id, redirectId)).returning();
    if (!gone) return fail('not-found');
    await recordAudit(tx, {
      actor,
      action: 'redirect.delete',
      outcome: 'done',
      subject: { kind: 'redirect', id: redirectId, name: gone.fromPath },
      detail: { to: gone.toPath },
    });
    return ok(null);
  });
