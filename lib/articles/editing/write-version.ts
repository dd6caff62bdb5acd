import 'server-only';
import { database, type Transaction } from '@/db/client';
import type { ArticleContent } from '@/lib/articles/article-content';
import { getLease } from '@/lib/articles/editing/leases/leases';
import { type LoadedArticle, loadArticle, personName, storedText } from '@/lib/articles/editing/load-article';
import { mayEdit } from '@/lib/articles/editing/may-edit';
import { normalContent } from '@/lib/articles/editing/normal-content';
import { checkReferences } from '@/lib/articles/editing/references/check-references';
import type { ReferenceMove } from '@/lib/articles/editing/references/reference-moves';
import type { EditLease, StoredText } from '@/lib/articles/editing/types';
import { writeDeskContent } from '@/lib/articles/editing/write-content';
import { keepOrigin } from '@/lib/articles/revisions/keep-revision';
import type { PersonActor } from '@/lib/auth/actor';

export interface Writer {
  actor: PersonActor;
  articleId: number;
  /** The version that the writer saw. */
  version: number;
  /** The writer's tab; null for what is done outside the editor while nobody else edits. */
  holder: string | null;
  now: Date;
}

export type WriteRefusal =
  /** Somebody else saved meanwhile: what stands there now. */
  | { ok: false; code: 'conflict'; current: StoredText }
  | { ok: false; code: 'lease-lost'; lease: EditLease }
  | { ok: false; code: 'not-found' | 'forbidden' | 'not-editable' | 'foreign-reference' };

interface Written {
  article: LoadedArticle;
  /** As it was written: what was merged is followed, ids that lead nowhere are left out. */
  content: ArticleContent;
  /** How that differs from what was to be written. */
  moves: ReferenceMove[];
  version: number;
}

/**
 * What every change to an article's text has in common: one transaction that locks the article, asks who may,
 * whether this is the newest version and whether somebody else has it open, writes, and lets the caller add
 * what belongs to it (revisions, audit, lease).
 * @param textOf what to write, from the article as it stands
 */
export async function writeVersion<Value>(
  writer: Writer,
  textOf: (tx: Transaction, article: LoadedArticle) => Promise<ArticleContent | null>,
  then: (tx: Transaction, written: Written) => Promise<Value>,
): Promise<{ ok: true; value: Value } | WriteRefusal> {
  const { actor, articleId, holder, now } = writer;
  return database().transaction(async (tx) => {
    const article = await loadArticle(tx, articleId, { lock: true });
    if (!article) return { ok: false, code: 'not-found' };
    if (article.row.status === 'withdrawn') return { ok: false, code: 'not-editable' };
    if (!mayEdit(actor, { status: article.row.status, ownerIds: article.ownerIds }))
      return { ok: false, code: 'forbidden' };
    const lease = await getLease(tx, articleId, now);
    const isOthers = lease && (lease.personId !== actor.id || (holder !== null && lease.holder !== holder));
    if (isOthers) return { ok: false, code: 'lease-lost', lease };
    if (article.row.version !== writer.version)
      return { ok: false, code: 'conflict', current: await storedText(tx, article) };
    const text = await textOf(tx, article);
    if (!text) return { ok: false, code: 'not-found' };
    const checked = await checkReferences(tx, article.row.edition, normalContent(text));
    if (!checked) return { ok: false, code: 'foreign-reference' };
    if (hasWords(article.content))
      await keepOrigin(tx, {
        articleId,
        version: article.row.version,
        content: article.content,
        personName: (await personName(tx, article.row.editedById)) ?? '—',
        now: article.row.editedAt,
      });
    const version = await writeDeskContent(tx, { article, checked, actor, now });
    return {
      ok: true,
      value: await then(tx, { article, content: checked.content, moves: checked.moves, version }),
    };
  });
}

/** Of an article that was just begun there is nothing to keep. */
const hasWords = ({ headline, standfirst, body }: ArticleContent) =>
  headline !== '' || standfirst !== null || body.content.length > 0;
