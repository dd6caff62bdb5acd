import 'server-only';
import { eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { frontVersions } from '@/db/schema';
import { liveVersion } from '@/lib/fronts/desk/load-front';

/** Ends what is live and gives its id; the caller puts another version in its place in the same transaction. */
export async function endLiveVersion(tx: Transaction, frontId: number, now: Date): Promise<number | null> {
  const live = await liveVersion(tx, frontId);
  if (!live) return null;
  await tx.update(frontVersions).set({ status: 'past', liveUntil: now }).where(eq(frontVersions.id, live.id));
  return live.id;
}
