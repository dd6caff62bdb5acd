/** What the queue does for articles: the payloads parsed, the use cases called. */
import { z } from 'zod';
import { indexArticlesOf } from '@/lib/articles/editing/index-articles';
import { checkLinks } from '@/lib/articles/gate/check-links';
import { expireArticle } from '@/lib/articles/workflow/expire-article';
import { publishScheduled } from '@/lib/articles/workflow/publish-scheduled';
import { ROLES } from '@/lib/auth/roles';
import { type JobHandler, PermanentJobError } from './run-due-jobs';

const articleId = z.number().int().positive();
const publication = z.object({
  articleId,
  scheduledAt: z.iso.datetime(),
  role: z.enum(ROLES).nullable(),
});
const expiry = z.object({ articleId, expiresAt: z.iso.datetime() });

/**
 * Publishes a scheduled article. What the gate holds back is not tried again by itself: an editor must look, and
 * the failed job shows on the desk until the article is published, moved or taken back.
 */
export const publishScheduledJob: JobHandler = async ({ payload, now }) => {
  const due = publication.parse(payload);
  const outcome = await publishScheduled({ ...due, scheduledAt: new Date(due.scheduledAt), now });
  if (outcome === null || outcome.ok) return;
  const findings = outcome.detail?.map(({ key }) => key).join(', ');
  throw new PermanentJobError(findings ? `${outcome.code}: ${findings}` : outcome.code);
};

export const expireArticleJob: JobHandler = async ({ payload, now }) => {
  const due = expiry.parse(payload);
  await expireArticle({ ...due, expiresAt: new Date(due.expiresAt), now });
};

export const checkLinksJob: JobHandler = async ({ db, payload, now, signal }) => {
  const { urls } = z.object({ urls: z.array(z.string()) }).parse(payload);
  await checkLinks(db, { urls, now, signal });
};

const renamed = z.union([
  z.object({ authorId: z.number().int().positive() }),
  z.object({ tagId: z.number().int().positive() }),
]);

/** Lets articles be found by the name that their author or tag has now. */
export const indexArticlesJob: JobHandler = async ({ db, payload, signal }) => {
  await indexArticlesOf({ db, signal }, renamed.parse(payload));
};
