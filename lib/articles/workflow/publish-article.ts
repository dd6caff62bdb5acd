import 'server-only';
import { eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { articles } from '@/db/schema';
import type { LoadedArticle } from '@/lib/articles/editing/load-article';
import { slugAfter } from '@/lib/articles/workflow/address-rule';
import { keepAddress, pathOf } from '@/lib/articles/workflow/keep-address';
import { passGate } from '@/lib/articles/workflow/pass-gate';
import { planExpiry, unplanPublication } from '@/lib/articles/workflow/plan-jobs';
import type { WorkflowOutcome, WorkflowRequest } from '@/lib/articles/workflow/types';
import { editedBy, recordStep, withArticle } from '@/lib/articles/workflow/with-article';
import type { Role } from '@/lib/auth/roles';

export interface PublishRequest extends WorkflowRequest {
  /** Publish although the gate advises against it. */
  acceptsAdvice?: boolean | undefined;
}

/**
 * Puts an article into the paper: through the gate, at an address made from its headline unless it has one. An
 * article that comes back keeps its address and its date; readers are told when it changed.
 */
export function publishArticle(request: PublishRequest): Promise<WorkflowOutcome> {
  return withArticle(request, 'publish', (tx, article) => putIntoPaper(tx, article, request));
}

/** The same for a caller that already holds the article: the queue, at the due time. */
export async function putIntoPaper(
  tx: Transaction,
  article: LoadedArticle,
  request: PublishRequest & { role?: Role | undefined },
): Promise<WorkflowOutcome> {
  const { actor, articleId, now, acceptsAdvice = false } = request;
  const { row } = article;
  const refusal = await passGate(tx, article, { actor, acceptsAdvice, role: request.role, now });
  if (refusal) return refusal;
  const slug = slugAfter({ before: row.slug, written: null, headline: row.headline, renews: false });
  // What is written here is text, too: whoever has the article open learns of it by the version.
  const version = slug === row.slug ? row.version : row.version + 1;
  const isFirst = row.firstPublishedAt === null || row.publishedAt === null;
  await tx
    .update(articles)
    .set({
      status: 'published',
      slug,
      version,
      publishedAt: isFirst ? now : row.publishedAt,
      firstPublishedAt: row.firstPublishedAt ?? now,
      updatedAt: now,
      scheduledAt: null,
      withdrawnAt: null,
      withdrawnReason: null,
      ...editedBy(actor, now),
    })
    .where(eq(articles.id, articleId));
  await keepAddress(tx, { articleId, before: null, after: await pathOf(tx, { ...row, slug }) });
  await unplanPublication(tx, articleId);
  await planExpiry(tx, articleId, article.content.expiresAt);
  await recordStep(
    tx,
    request,
    { ...article, content: { ...article.content, slug } },
    {
      action: 'publish',
      version,
      reason: 'published',
      detail: { isFirst, acceptsAdvice },
    },
  );
  return { ok: true, value: { status: 'published', version } };
}
