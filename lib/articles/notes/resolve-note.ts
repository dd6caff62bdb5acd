import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { articleNotes } from '@/db/schema';
import { type Actor, personIdOf } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { fail, ok, type Result } from '@/lib/platform/result';

/** Settles a note, or opens it again (`isResolved` false). Any colleague may: the log says who did. */
export async function resolveNote(request: {
  actor: Actor;
  noteId: number;
  isResolved: boolean;
  now: Date;
}): Promise<Result<{ noteId: number }, 'forbidden' | 'not-found'>> {
  const { actor, noteId, isResolved, now } = request;
  if (!can(actor, 'article.note')) return fail('forbidden');
  return database().transaction(async (tx) => {
    const [note] = await tx
      .update(articleNotes)
      .set(
        isResolved
          ? { resolvedAt: now, resolvedById: personIdOf(actor) }
          : { resolvedAt: null, resolvedById: null },
      )
      .where(eq(articleNotes.id, noteId))
      .returning({ articleId: articleNotes.articleId });
    if (!note) return fail('not-found');
    await recordAudit(tx, {
      actor,
      action: 'article.note',
      outcome: 'done',
      subject: { kind: 'article', id: note.articleId },
      detail: { noteId, isResolved },
    });
    return ok({ noteId });
  });
}
