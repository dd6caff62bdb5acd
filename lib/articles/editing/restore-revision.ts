import 'server-only';
import { and, eq } from 'drizzle-orm';
import { revisions } from '@/db/schema';
import type { SaveOutcome } from '@/lib/articles/editing/save-article';
import { type Writer, writeVersion } from '@/lib/articles/editing/write-version';
import { keepCurrent, keepRevision } from '@/lib/articles/revisions/keep-revision';
import { recordAudit } from '@/lib/auth/audit/record-audit';

export interface RestoreRequest extends Writer {
  revisionId: number;
}

/**
 * Makes an earlier text the article's text again, as a new revision: what stands now stays in the history. Of
 * a published article it is a pending change like any other. Refused while somebody else has it open. The new
 * revision's note is the version that came back.
 */
export async function restoreRevision(request: RestoreRequest): Promise<SaveOutcome> {
  const { actor, articleId, revisionId, now } = request;
  let restored: number | null = null;
  return writeVersion(
    request,
    async (tx) => {
      const [revision] = await tx
        .select({ content: revisions.content, version: revisions.version })
        .from(revisions)
        .where(and(eq(revisions.id, revisionId), eq(revisions.articleId, articleId)));
      restored = revision?.version ?? null;
      return revision?.content ?? null;
    },
    async (tx, { article, content, moves, version }) => {
      const kept = { articleId, actor, now };
      await keepCurrent(tx, { ...kept, version: article.row.version, content: article.content });
      await keepRevision(tx, { ...kept, version, content, reason: 'restored', note: String(restored) });
      await recordAudit(tx, {
        actor,
        action: 'article.restore',
        outcome: 'done',
        subject: { kind: 'article', id: articleId, name: content.headline || undefined },
        detail: { revisionId, version },
      });
      return { version, savedAt: now, moves };
    },
  );
}
