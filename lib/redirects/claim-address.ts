import { eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { redirects } from '@/db/schema';
import type { RedirectTargetRef } from './add-redirects';
import { oldAddressKey } from './old-address';

/**
 * Makes an address free for what is about to live at it: readers' pages follow a redirect before they look for
 * anything else, so that one which was left there would hide it for ever. Call it inside the transaction that
 * makes, moves or publishes the thing.
 * @param path with the edition's prefix, decoded or not
 */
export async function claimAddress(db: Executor, path: string): Promise<void> {
  const fromPath = oldAddressKey(path);
  if (fromPath !== null) await db.delete(redirects).where(eq(redirects.fromPath, fromPath));
}

/** Makes an address from which a thing moved lead to it for ever, wherever it moves, and nowhere else. */
export async function leaveAddress(db: Executor, path: string, to: RedirectTargetRef): Promise<void> {
  const fromPath = oldAddressKey(path);
  if (fromPath === null) return;
  await claimAddress(db, fromPath);
  await db.insert(redirects).values({ fromPath, ...to });
}
