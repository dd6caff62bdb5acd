import 'server-only';
import type { ArticleContent } from '@/lib/articles/article-content';
import { putLease } from '@/lib/articles/editing/leases/leases';
import { releaseLease } from '@/lib/articles/editing/leases/release-lease';
import type { ReferenceMove } from '@/lib/articles/editing/references/reference-moves';
import { type WriteRefusal, type Writer, writeVersion } from '@/lib/articles/editing/write-version';
import { keepRevision } from '@/lib/articles/revisions/keep-revision';

export interface SaveRequest extends Writer {
  holder: string;
  content: ArticleContent;
  reason?: 'autosave' | 'saved';
  /** The tab closes with this: it lets go of the article. */
  isLeaving?: boolean | undefined;
}

export type SaveOutcome =
  | {
      ok: true;
      value: {
        version: number;
        savedAt: Date;
        /** What the text named and was merged or deleted meanwhile; it was saved with what took its place. */
        moves: ReferenceMove[];
      };
    }
  | WriteRefusal;

/**
 * Saves what an editor wrote. A published article's text is kept beside it until it is published; readers see
 * nothing of it. Nothing is written when the version is not the newest or another tab holds the lease.
 */
export async function saveArticle(request: SaveRequest): Promise<SaveOutcome> {
  const { actor, articleId, holder, now, reason = 'autosave' } = request;
  return writeVersion(
    request,
    async () => request.content,
    async (tx, { content, moves, version }) => {
      await keepRevision(tx, { articleId, version, content, reason, actor, now });
      if (request.isLeaving) await releaseLease({ actor, articleId, holder }, tx);
      else await putLease(tx, { articleId, personId: actor.id, holder, now });
      return { version, savedAt: now, moves };
    },
  );
}
