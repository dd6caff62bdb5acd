import 'server-only';
import { desc, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { revisions } from '@/db/schema';
import type { ArticleContent } from '@/lib/articles/article-content';
import { isSameContent } from '@/lib/articles/editing/normal-content';
import type { RevisionReason } from '@/lib/articles/revision-reasons';
import { type Actor, personIdOf } from '@/lib/auth/actor';

/** Autosaves of one person within this time are one revision. */
const SITTING_MS = 10 * 60_000;

interface Snapshot {
  articleId: number;
  version: number;
  content: ArticleContent;
  reason: RevisionReason;
  note?: string | undefined;
  actor: Actor;
  now: Date;
}

/**
 * Keeps a whole snapshot of what an article says, in the transaction that wrote it. An autosave goes into the
 * sitting's revision when the newest one is that person's autosave and began less than ten minutes ago.
 * @returns the revision's id
 */
export async function keepRevision(tx: Transaction, snapshot: Snapshot): Promise<number> {
  const { articleId, version, content, reason, actor, now } = snapshot;
  if (reason === 'autosave') {
    const [newest] = await tx
      .select({
        id: revisions.id,
        reason: revisions.reason,
        personId: revisions.personId,
        createdAt: revisions.createdAt,
      })
      .from(revisions)
      .where(eq(revisions.articleId, articleId))
      .orderBy(desc(revisions.id))
      .limit(1);
    const isSitting =
      newest?.reason === 'autosave' &&
      newest.personId === personIdOf(actor) &&
      now.getTime() - newest.createdAt.getTime() < SITTING_MS;
    if (isSitting) {
      await tx.update(revisions).set({ version, content, updatedAt: now }).where(eq(revisions.id, newest.id));
      return newest.id;
    }
  }
  const [kept] = await tx
    .insert(revisions)
    .values({
      articleId,
      version,
      content,
      reason,
      note: snapshot.note?.trim() || null,
      personId: personIdOf(actor),
      personName: actor.name,
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: revisions.id });
  if (!kept) throw new Error('the revision was not returned');
  return kept.id;
}

/** Keeps what stands now, unless the newest revision says the same. */
export async function keepCurrent(
  tx: Transaction,
  snapshot: Omit<Snapshot, 'reason' | 'note'>,
): Promise<void> {
  const [newest] = await tx
    .select({ content: revisions.content })
    .from(revisions)
    .where(eq(revisions.articleId, snapshot.articleId))
    .orderBy(desc(revisions.id))
    .limit(1);
  if (newest && isSameContent(newest.content, snapshot.content)) return;
  await keepRevision(tx, { ...snapshot, reason: 'set-aside' });
}

/** Before the first change to an article that has no history (imported, from the seed): keeps how it stood. */
export async function keepOrigin(
  tx: Transaction,
  origin: Omit<Snapshot, 'reason' | 'actor' | 'note'> & { personName: string },
): Promise<void> {
  const [any] = await tx
    .select({ id: revisions.id })
    .from(revisions)
    .where(eq(revisions.articleId, origin.articleId))
    .limit(1);
  if (any) return;
  const { articleId, version, content, personName, now } = origin;
  await tx
    .insert(revisions)
    .values({ articleId, version, content, personName, reason: 'imported', createdAt: now, updatedAt: now });
}
