import 'server-only';
import { database } from '@/db/client';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { actorOf } from '@/lib/auth/current-actor';
import { authFor, authHeaders } from '@/lib/auth/sign-in/auth';

/** Ends the session of this browser; nothing happens where there is none. */
export async function signOut(headers: Headers): Promise<void> {
  const actor = await actorOf(headers);
  const { api } = await authFor(headers);
  await api.signOut({ headers: authHeaders(headers) });
  if (actor) await recordAudit(database(), { actor, action: 'session.end', outcome: 'done' });
}
