import 'server-only';
import type { ArticleContent } from '@/lib/articles/article-content';
import { putLease } from '@/lib/articles/editing/leases/leases';
import { normalContent } from '@/lib/articles/editing/normal-content';
import type { SaveOutcome } from '@/lib/articles/editing/save-article';
import { type Writer, writeVersion } from '@/lib/articles/editing/write-version';
import { keepRevision } from '@/lib/articles/revisions/keep-revision';
import { recordAudit } from '@/lib/auth/audit/record-audit';

export interface MergeRequest extends Writer {
  holder: string;
  /** The writer's own text before the merge, which no revision has. */
  mine: ArticleContent;
  /** What he made of both. */
  content: ArticleContent;
}

/**
 * Ends a conflict: the merged text is saved, and the text that one side would have saved is kept before it in
 * the history, so that both versions are there whole whatever was chosen. The other side's is there already.
 */
export async function mergeArticle(request: MergeRequest): Promise<SaveOutcome> {
  const { actor, articleId, holder, now } = request;
  return writeVersion(
    request,
    async () => request.content,
    async (tx, { article, content, moves, version }) => {
      const kept = { articleId, actor, now };
      const mine = normalContent(request.mine);
      await keepRevision(tx, { ...kept, version: article.row.version, content: mine, reason: 'set-aside' });
      await keepRevision(tx, { ...kept, version, content, reason: 'merged' });
      await recordAudit(tx, {
        actor,
        action: 'article.merge',
        outcome: 'done',
        subject: { kind: 'article', id: articleId, name: content.headline || undefined },
        detail: { version },
      });
      await putLease(tx, { articleId, personId: actor.id, holder, now });
      return { version, savedAt: now, moves };
    },
  );
}
