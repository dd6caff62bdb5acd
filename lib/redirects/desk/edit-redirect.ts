import 'server-only';
import { eq } from 'drizzle-orm';
import { redirects } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { fail, ok, type Result } from '@/lib/platform/result';
import { changeRedirects } from './change-redirects';
import { placeRedirect, type RedirectProblem } from './place-redirect';

/** Changes where an old address leads, or which address it is. */
export const editRedirect = ({
  actor,
  redirectId,
  from,
  to,
}: {
  actor: Actor;
  redirectId: number;
  from: string;
  to: string;
}): Promise<Result<{ id: number }, 'forbidden' | 'not-found' | RedirectProblem>> =>
  changeRedirects<{ id: number }, 'not-found' | RedirectProblem>(actor, async (tx) => {
    const before = await tx.query.redirects.findFirst({ where: eq(redirects.id, redirectId) });
    if (!before) return fail('not-found');
    const placed = await placeRedirect(tx, { from, to, redirectId });
    if (typeof placed === 'string') return fail(placed);
    await recordAudit(tx, {
      actor,
      action: 'redirect.edit',
      outcome: 'done',
      subject: { kind: 'redirect', id: placed.id, name: placed.from },
      detail: { from: before.fromPath, to },
    });
    return ok({ id: placed.id });
  });
