import 'server-only';
import { database, type Transaction } from '@/db/client';
import { getLease, putLease } from '@/lib/articles/editing/leases/leases';
import { type LoadedArticle, loadArticle } from '@/lib/articles/editing/load-article';
import { mayEdit } from '@/lib/articles/editing/may-edit';
import type { EditLease } from '@/lib/articles/editing/types';
import { keepRevision } from '@/lib/articles/revisions/keep-revision';
import type { PersonActor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { fail, ok, type Result } from '@/lib/platform/result';

export interface LeaseAsking {
  actor: PersonActor;
  articleId: number;
  /** The tab that asks. */
  holder: string;
  /** Tabs of the same person that his browser knows to be closed: theirs is passed on without asking. */
  gone?: readonly string[];
  now: Date;
}

/** Who has the article now, and its newest version. */
export interface LeaseState {
  isMine: boolean;
  lease: EditLease;
  version: number;
}

type Refusal = 'not-found' | 'forbidden' | 'not-editable';

/** Opens an article for editing, or extends that while the tab is open; answers who has it if somebody else does. */
export function acquireLease(asking: LeaseAsking): Promise<Result<LeaseState, Refusal>> {
  return withLease(asking, async (tx, article, current) => {
    if (current && !isPassedOn(asking, current))
      return ok({ isMine: false, lease: current, version: article.row.version });
    return give(tx, asking, article);
  });
}

/**
 * Takes an article from whoever has it open. What he saved last is kept as a revision of his; what he has not
 * saved stays in his browser.
 */
export function takeOverLease(asking: LeaseAsking): Promise<Result<LeaseState, Refusal>> {
  return withLease(asking, async (tx, article, current) => {
    if (!current || current.personId === asking.actor.id) return give(tx, asking, article);
    if (!can(asking.actor, 'article.take-over', article)) return fail('forbidden');
    await keepRevision(tx, {
      articleId: asking.articleId,
      version: article.row.version,
      content: article.content,
      reason: 'takeover',
      actor: { ...asking.actor, id: current.personId, name: current.personName },
      now: asking.now,
    });
    await recordAudit(tx, {
      actor: asking.actor,
      action: 'article.take-over',
      outcome: 'done',
      subject: { kind: 'article', id: asking.articleId, name: article.content.headline || undefined },
      detail: { from: current.personName, since: current.acquiredAt.toISOString() },
    });
    return give(tx, asking, article);
  });
}

/**
 * Runs what is asked about a lease in one transaction that holds the article's row, for those who may edit it: with
 * the article, and with whoever has it open now.
 */
function withLease(
  { actor, articleId, now }: LeaseAsking,
  run: (
    tx: Transaction,
    article: LoadedArticle,
    current: EditLease | null,
  ) => Promise<Result<LeaseState, Refusal>>,
): Promise<Result<LeaseState, Refusal>> {
  return database().transaction(async (tx) => {
    const article = await loadArticle(tx, articleId, { lock: true });
    if (!article) return fail('not-found');
    if (article.row.status === 'withdrawn') return fail('not-editable');
    if (!mayEdit(actor, { status: article.row.status, ownerIds: article.ownerIds })) return fail('forbidden');
    return run(tx, article, await getLease(tx, articleId, now));
  });
}

async function give(tx: Transaction, { articleId, actor, holder, now }: LeaseAsking, article: LoadedArticle) {
  await putLease(tx, { articleId, personId: actor.id, holder, now });
  const lease = await getLease(tx, articleId, now);
  if (!lease) throw new Error('the lease was not kept');
  return ok({ isMine: true, lease, version: article.row.version });
}

/** A person's own lease goes to the tab that has it, and from a closed tab to the next. */
const isPassedOn = ({ actor, holder, gone = [] }: LeaseAsking, lease: EditLease) =>
  lease.personId === actor.id && (lease.holder === holder || gone.includes(lease.holder));
