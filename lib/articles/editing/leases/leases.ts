import 'server-only';
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { editLeases, people } from '@/db/schema';
import type { EditLease } from '@/lib/articles/editing/types';

/** A lease lives this long after its tab was last heard of. */
export const LEASE_LIFE_MS = 45_000;

/** The valid lease on an article, or null. */
export async function getLease(executor: Executor, articleId: number, now: Date): Promise<EditLease | null> {
  const [lease] = await executor
    .select({
      personId: editLeases.personId,
      personName: people.name,
      holder: editLeases.holder,
      acquiredAt: editLeases.acquiredAt,
      expiresAt: editLeases.expiresAt,
    })
    .from(editLeases)
    .innerJoin(people, eq(people.id, editLeases.personId))
    .where(and(eq(editLeases.articleId, articleId), gt(editLeases.expiresAt, now)));
  return lease ?? null;
}

interface Holding {
  articleId: number;
  personId: string;
  holder: string;
  now: Date;
}

/** Gives the article to a tab, whoever had it; a tab that had it keeps since when. The caller has decided. */
export async function putLease(executor: Executor, { articleId, personId, holder, now }: Holding) {
  const expiresAt = new Date(now.getTime() + LEASE_LIFE_MS);
  await executor
    .insert(editLeases)
    .values({ articleId, personId, holder, acquiredAt: now, extendedAt: now, expiresAt })
    .onConflictDoUpdate({
      target: editLeases.articleId,
      set: {
        personId,
        holder,
        acquiredAt: sql`case when ${editLeases.holder} = ${holder} then ${editLeases.acquiredAt} else ${now.toISOString()}::timestamptz end`,
        extendedAt: now,
        expiresAt,
      },
    });
}
