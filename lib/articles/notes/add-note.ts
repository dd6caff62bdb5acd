import 'server-only';
import { database } from '@/db/client';
import { articleNotes } from '@/db/schema';
import { loadArticle } from '@/lib/articles/editing/load-article';
import { type Actor, personIdOf } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { fail, ok, type Result } from '@/lib/platform/result';

/**
 * Writes a note about an article for colleagues; never printed.
 * @param request.quote the words it is about, as they stand
 */
export async function addNote(request: {
  actor: Actor;
  articleId: number;
  text: string;
  quote?: string | null | undefined;
  now: Date;
}): Promise<Result<{ noteId: number }, 'forbidden' | 'not-found' | 'empty'>> {
  const { actor, articleId, now } = request;
  const text = request.text.trim().normalize('NFC');
  if (text === '') return fail('empty');
  return database().transaction(async (tx) => {
    const article = await loadArticle(tx, articleId);
    if (!article) return fail('not-found');
    if (!can(actor, 'article.note', article)) return fail('forbidden');
    const [note] = await tx
      .insert(articleNotes)
      .values({
        articleId,
        text,
        quote: request.quote?.trim() || null,
        personId: personIdOf(actor),
        personName: actor.name,
        createdAt: now,
      })
      .returning({ id: articleNotes.id });
    if (!note) throw new Error('the note was not returned');
    await recordAudit(tx, {
      actor,
      action: 'article.note',
      outcome: 'done',
      subject: { kind: 'article', id: articleId, name: article.content.headline },
      detail: { noteId: note.id },
    });
    return ok({ noteId: note.id });
  });
}
