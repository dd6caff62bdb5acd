import { inArray } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { redirects } from '@/db/schema';
import { oldAddressKey } from './old-address';

export type RedirectTargetRef =
  | { articleId: number }
  | { sectionId: number }
  | { tagId: number }
  | { authorId: number }
  | { pageId: number }
  | { mediaId: number }
  | { toPath: string };

export interface NewRedirect {
  /** Any form of the old address; kept decoded and normalised. */
  from: string;
  to: RedirectTargetRef;
}

export interface AddedRedirects {
  added: number;
  /** Already leading to the same target. */
  known: number;
  /** Addresses that lead somewhere else already; the first one keeps it. */
  taken: string[];
}

/** PostgreSQL's b-tree takes 2,704 bytes; no real address comes near. */
const MAX_BYTES = 2_000;
const ROWS_A_STATEMENT = 500;

/**
 * Records old addresses, the first claim winning. Call it inside the transaction that makes the targets.
 * An address without form (empty, over-long) is left out.
 */
export async function addRedirects(db: Executor, wanted: NewRedirect[]): Promise<AddedRedirects> {
  const byPath = new Map<string, RedirectTargetRef>();
  const outcome: AddedRedirects = { added: 0, known: 0, taken: [] };
  for (const { from, to } of wanted) {
    const fromPath = oldAddressKey(from);
    if (fromPath === null || fromPath === '/' || Buffer.byteLength(fromPath) > MAX_BYTES) continue;
    if ('toPath' in to && to.toPath === fromPath) continue;
    const earlier = byPath.get(fromPath);
    if (!earlier) byPath.set(fromPath, to);
    else if (!isSameTarget(earlier, to)) outcome.taken.push(fromPath);
  }
  const all = [...byPath];
  for (let start = 0; start < all.length; start += ROWS_A_STATEMENT) {
    const slice = all.slice(start, start + ROWS_A_STATEMENT);
    const made = await db
      .insert(redirects)
      .values(slice.map(([fromPath, to]) => ({ fromPath, ...to })))
      .onConflictDoNothing({ target: redirects.fromPath })
      .returning({ fromPath: redirects.fromPath });
    outcome.added += made.length;
    if (made.length === slice.length) continue;
    const fresh = new Set(made.map((row) => row.fromPath));
    const left = slice.filter(([fromPath]) => !fresh.has(fromPath));
    const present = await db
      .select()
      .from(redirects)
      .where(
        inArray(
          redirects.fromPath,
          left.map(([fromPath]) => fromPath),
        ),
      );
    const held = new Map(present.map((row) => [row.fromPath, row]));
    for (const [fromPath, to] of left) {
      if (isSameTarget(held.get(fromPath) ?? {}, to)) outcome.known += 1;
      else outcome.taken.push(fromPath);
    }
  }
  return outcome;
}

function isSameTarget(held: object, to: RedirectTargetRef): boolean {
  return Object.entries(to).every(([column, value]) => (held as Record<string, unknown>)[column] === value);
}
