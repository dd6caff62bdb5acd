import 'server-only';
import { database } from '@/db/client';
import type { ArticleContent } from '@/lib/articles/article-content';
import { checkReferences } from '@/lib/articles/editing/check-references';
import { getLease, putLease } from '@/lib/articles/editing/leases';
import { loadArticle, personName, storedText } from '@/lib/articles/editing/load-article';
import { mayEdit } from '@/lib/articles/editing/may-edit';
import { normalContent } from '@/lib/articles/editing/normal-content';
import { releaseLease } from '@/lib/articles/editing/release-lease';
import type { EditLease, StoredText } from '@/lib/articles/editing/types';
import { writeDeskContent } from '@/lib/articles/editing/write-content';
import { keepOrigin, keepRevision } from '@/lib/articles/revisions/keep-revision';
import type { PersonActor } from '@/lib/auth/actor';

export interface SaveRequest {
  actor: PersonActor;
  articleId: number;
  /** The version that the writer saw. */
  version: number;
  /** The writer's tab. */
  holder: string;
  content: ArticleContent;
  reason?: 'autosave' | 'saved' | 'merged';
  /** The tab closes with this: it lets go of the article. */
  isLeaving?: boolean | undefined;
  now: Date;
}

export type SaveOutcome =
  | { ok: true; value: { version: number; savedAt: Date } }
  /** Somebody else saved meanwhile: what stands there now. */
  | { ok: false; code: 'conflict'; current: StoredText }
  | { ok: false; code: 'lease-lost'; lease: EditLease }
  | { ok: false; code: 'not-found' | 'forbidden' | 'not-editable' | 'foreign-reference' };

/**
 * Saves what an editor wrote. A published article's text is kept beside it until it is published; readers see
 * nothing of it. Nothing is written when the version is not the newest or another tab holds the lease.
 */
export async function saveArticle(request: SaveRequest): Promise<SaveOutcome> {
  return database().transaction(async (tx) => {
    const { articleId, actor, holder, now } = request;
    const article = await loadArticle(tx, articleId, { lock: true });
    if (!article) return { ok: false, code: 'not-found' };
    if (article.row.status === 'withdrawn') return { ok: false, code: 'not-editable' };
    if (!mayEdit(actor, { status: article.row.status, ownerIds: article.ownerIds }))
      return { ok: false, code: 'forbidden' };
    const lease = await getLease(tx, articleId, now);
    if (lease && (lease.holder !== holder || lease.personId !== actor.id))
      return { ok: false, code: 'lease-lost', lease };
    if (article.row.version !== request.version)
      return { ok: false, code: 'conflict', current: await storedText(tx, article) };
    const checked = await checkReferences(tx, article.row.edition, normalContent(request.content));
    if (!checked) return { ok: false, code: 'foreign-reference' };
    await keepOrigin(tx, {
      articleId,
      version: article.row.version,
      content: article.content,
      personName: (await personName(tx, article.row.editedById)) ?? '—',
      now: article.row.editedAt,
    });
    const version = await writeDeskContent(tx, { article, checked, actor, now });
    await keepRevision(tx, {
      articleId,
      version,
      content: checked.content,
      reason: request.reason ?? 'autosave',
      actor,
      now,
    });
    if (request.isLeaving) await releaseLease({ actor, articleId, holder }, tx);
    else await putLease(tx, { articleId, personId: actor.id, holder, now });
    return { ok: true, value: { version, savedAt: now } };
  });
}
