import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { fail, ok, type Result } from '@/lib/platform/result';
import { changeRedirects } from './change-redirects';
import { placeRedirect, type RedirectProblem } from './place-redirect';

/** Makes an address where nothing lives lead to one where something does. */
export const addRedirect = ({
  actor,
  from,
  to,
}: {
  actor: Actor;
  from: string;
  to: string;
}): Promise<Result<{ id: number }, 'forbidden' | RedirectProblem>> =>
  changeRedirects<{ id: number }, RedirectProblem>(actor, async (tx) => {
    const placed = await placeRedirect(tx, { from, to, redirectId: null });
    if (typeof placed === 'string') return fail(placed);
    await recordAudit(tx, {
      actor,
      action: 'redirect.create',
      outcome: 'done',
      subject: { kind: 'redirect', id: placed.id, name: placed.from },
      detail: { to },
    });
    return ok({ id: placed.id });
  });
