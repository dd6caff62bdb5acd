import type { ArticleStatus } from '@/lib/articles/types';
import type { Actor } from '@/lib/auth/actor';
import { can, type Subject } from '@/lib/auth/permissions';

/** A reporter's own work is his until the desk has approved it; then changes go through an editor. */
const REPORTERS_STATUSES: ReadonlySet<ArticleStatus> = new Set(['draft', 'in_review']);

/**
 * Whether `actor` may change the text of an article. Nobody changes a withdrawn one: readers are shown its
 * headline and why it went; it is made a draft again first.
 */
export function mayEdit(actor: Actor, article: Subject & { status: ArticleStatus }): boolean {
  if (article.status === 'withdrawn' || !can(actor, 'article.edit', article)) return false;
  return actor.kind === 'system' || actor.role !== 'reporter' || REPORTERS_STATUSES.has(article.status);
}
