import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { oneTimeLinks } from '@/db/schema';
import type { LinkKind } from './types';

const HOUR_MS = 3_600_000;

/** How long a link opens its door. */
export const LINK_LIFE_MS: Record<LinkKind, number> = {
  first_editor: 24 * HOUR_MS,
  invitation: 72 * HOUR_MS,
  password_reset: 24 * HOUR_MS,
};

const PATHS: Record<LinkKind, string> = {
  first_editor: '/admin/welcome/',
  invitation: '/admin/invitation/',
  password_reset: '/admin/reset/',
};

export const linkPath = (kind: LinkKind, token: string) => `${PATHS[kind]}${token}`;

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * Makes a link of 256 random bits and keeps only its hash.
 * @returns the token, which is shown once and known to nobody else
 */
export async function makeLink(
  executor: Executor,
  { kind, now, ...about }: Omit<typeof oneTimeLinks.$inferInsert, 'tokenHash' | 'expiresAt'> & { now: Date },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await executor.insert(oneTimeLinks).values({
    ...about,
    kind,
    tokenHash: hashOf(token),
    createdAt: now,
    expiresAt: new Date(now.getTime() + LINK_LIFE_MS[kind]),
  });
  return token;
}

/** The link of this token while it opens: unused, in time; undefined otherwise. */
export async function findOpenLink(executor: Executor, kind: LinkKind, token: string, now: Date) {
  const [link] = await executor
    .select()
    .from(oneTimeLinks)
    .where(
      and(
        eq(oneTimeLinks.tokenHash, hashOf(token)),
        eq(oneTimeLinks.kind, kind),
        isNull(oneTimeLinks.usedAt),
        gt(oneTimeLinks.expiresAt, now),
      ),
    );
  return link;
}

/** The same, and closes it in this transaction; of two at once one gets it. */
export async function takeLink(executor: Executor, kind: LinkKind, token: string, now: Date) {
  const [link] = await executor
    .update(oneTimeLinks)
    .set({ usedAt: now })
    .where(
      and(
        eq(oneTimeLinks.tokenHash, hashOf(token)),
        eq(oneTimeLinks.kind, kind),
        isNull(oneTimeLinks.usedAt),
        gt(oneTimeLinks.expiresAt, now),
      ),
    )
    .returning();
  return link;
}

/** Closes every unused link that somebody made for others: he may let nobody in any more, himself included. */
export async function voidLinksMadeBy(executor: Executor, personId: string): Promise<void> {
  await executor
    .delete(oneTimeLinks)
    .where(and(eq(oneTimeLinks.createdById, personId), isNull(oneTimeLinks.usedAt)));
}
