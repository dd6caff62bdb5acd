import 'server-only';
import { database } from '@/db/client';
import type { ArticleContent } from '@/lib/articles/article-content';
import { loadArticle, printedOf } from '@/lib/articles/editing/load-article';
import { planLinkCheck } from '@/lib/articles/gate/check-links';
import { outsideLinks } from '@/lib/articles/gate/checks/links';
import { loadGateFacts } from '@/lib/articles/gate/gate-queries';
import type { GateFacts } from '@/lib/articles/gate/types';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { fail, ok, type Result } from '@/lib/platform/result';

/**
 * What the gate must know about a text in the editor, saved or not. Links that nobody has asked yet are left to
 * the queue: no editor waits for other people's servers.
 */
export async function askGate(request: {
  actor: Actor;
  articleId: number;
  content: ArticleContent;
  now: Date;
}): Promise<Result<GateFacts, 'forbidden' | 'not-found'>> {
  const { actor, articleId, content, now } = request;
  const db = database();
  const article = await loadArticle(db, articleId);
  if (!article) return fail('not-found');
  if (!can(actor, 'article.view', article)) return fail('forbidden');
  const { edition } = article.row;
  const facts = await loadGateFacts(db, {
    articleId,
    edition,
    content,
    printed: printedOf(article),
    now,
    goesOutAt: now,
  });
  const urls = outsideLinks(content).flatMap(({ url }) => (facts.links[url] === undefined ? [url] : []));
  await planLinkCheck(db, { articleId, urls });
  return ok(facts);
}
