import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { redirects } from '@/db/schema';
import { decodeLeniently, normalisePath } from '@/lib/i18n/address';
import { oldAddressKey } from '@/lib/redirects/old-address';
import { whatLivesAt } from './living-addresses';

export type RedirectProblem =
  | 'from-invalid'
  | 'from-live'
  | 'from-taken'
  | 'to-invalid'
  | 'to-missing'
  | 'loop';

/** The longest chain that is followed; imports make none longer than one. */
const MAX_HOPS = 10;
const MAX_BYTES = 2_000;

interface Target {
  toPath: string | null;
  articleId: number | null;
  sectionId: number | null;
  tagId: number | null;
  authorId: number | null;
  pageId: number | null;
  mediaId: number | null;
}

const NOWHERE: Target = {
  toPath: null,
  articleId: null,
  sectionId: null,
  tagId: null,
  authorId: null,
  pageId: null,
  mediaId: null,
};

/**
 * Makes an old address lead somewhere, in one hop: a target that is itself an old address is followed to where it
 * leads, and redirects that led to the new one go on with it. A thing is named, not its path, so that it may move.
 * @param redirectId the one that is changed; null for a new one
 * @returns the row's id and normalised address, or what stands against it
 */
export async function placeRedirect(
  tx: Transaction,
  { from, to, redirectId }: { from: string; to: string; redirectId: number | null },
): Promise<{ id: number; from: string } | RedirectProblem> {
  const fromPath = oldAddressKey(from);
  if (fromPath === null || fromPath === '/' || Buffer.byteLength(fromPath) > MAX_BYTES) return 'from-invalid';
  if ((await whatLivesAt(tx, fromPath)) !== null) return 'from-live';
  const held = await tx.query.redirects.findFirst({
    where: and(eq(redirects.fromPath, fromPath), ne(redirects.id, redirectId ?? 0)),
  });
  if (held) return 'from-taken';
  const target = await findTarget(tx, to, fromPath);
  if (typeof target === 'string') return target;
  const [row] =
    redirectId === null
      ? await tx
          .insert(redirects)
          .values({ fromPath, ...target })
          .returning({ id: redirects.id })
      : await tx
          .update(redirects)
          .set({ fromPath, ...target })
          .where(eq(redirects.id, redirectId))
          .returning({ id: redirects.id });
  if (!row) throw new Error('the redirect was not returned');
  await tx.update(redirects).set(target).where(eq(redirects.toPath, fromPath));
  return { id: row.id, from: fromPath };
}

async function findTarget(
  tx: Transaction,
  to: string,
  fromPath: string,
): Promise<Target | 'to-invalid' | 'to-missing' | 'loop'> {
  if (!to.startsWith('/') || to.startsWith('//') || /[\\#]/.test(to)) return 'to-invalid';
  let key = to.includes('?') ? oldAddressKey(to) : normalisePath(decodeLeniently(to));
  for (let hop = 0; hop < MAX_HOPS && key !== null; hop += 1) {
    if (key === fromPath) return 'loop';
    const living = await whatLivesAt(tx, key);
    if (living === 'fixed') return { ...NOWHERE, toPath: key };
    if (living !== null) return { ...NOWHERE, ...living };
    const [next] = await tx.select().from(redirects).where(eq(redirects.fromPath, key));
    if (!next) return 'to-missing';
    const { id: _id, fromPath: _from, createdAt: _createdAt, ...target } = next;
    if (target.toPath === null) return target;
    key = target.toPath;
  }
  return 'loop';
}
