import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, people } from '@/db/schema';
import { type Actor, personIdOf } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { fail, ok, type Result } from '@/lib/platform/result';

/**
 * Makes somebody responsible for finishing articles, or nobody (`assigneeId` null).
 * @returns how many articles there were
 */
export async function assignArticles(request: {
  actor: Actor;
  articleIds: number[];
  assigneeId: string | null;
  now: Date;
}): Promise<Result<{ assigned: number }, 'forbidden' | 'unknown-person'>> {
  const { actor, articleIds, assigneeId, now } = request;
  if (!can(actor, 'article.assign')) return fail('forbidden');
  return database().transaction(async (tx) => {
    if (assigneeId !== null) {
      const [person] = await tx
        .select({ id: people.id })
        .from(people)
        .where(and(eq(people.id, assigneeId), eq(people.isActive, true)));
      if (!person) return fail('unknown-person');
    }
    const changed = await tx
      .update(articles)
      .set({ assigneeId, editedAt: now, editedById: personIdOf(actor) })
      .where(inArray(articles.id, articleIds))
      .returning({ id: articles.id, headline: articles.headline });
    for (const { id, headline } of changed)
      await recordAudit(tx, {
        actor,
        action: 'article.assign',
        outcome: 'done',
        subject: { kind: 'article', id, name: headline },
        detail: { assigneeId },
      });
    return ok({ assigned: changed.length });
  });
}
