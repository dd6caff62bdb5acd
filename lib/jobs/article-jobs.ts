/** What the queue does for articles: the payloads parsed, the use cases called. */
import { z } from 'zod';
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
  await expireArticle({ ...z.object({ articleId }).parse(payload), now });
};

export const checkLinksJob: JobHandler = async ({ db, payload, now, signal }) => {
  const { urls } = z.object({ urls: z.array(z.string()) }).parse(payload);
  await checkLinks(db, { urls, now, signal });
};
