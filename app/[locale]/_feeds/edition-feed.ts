import { listLatest } from '@/lib/articles/queries';
import { pressTag } from '@/lib/press/tags';
import { FEED_LENGTH } from '@/lib/seo/feeds/feed';
import type { FEED_TYPES } from '@/lib/seo/feeds/feed-links';
import { answerFeed, readFeedParams } from './answer-feed';

/** The newest of an edition in one of the three formats. */
export async function editionFeed(
  params: Promise<{ locale: string }>,
  format: keyof typeof FEED_TYPES,
  file: string,
): Promise<Response> {
  const { context } = await readFeedParams(params);
  return answerFeed(context, {
    format,
    selfPath: `${context.prefix}/${file}`,
    subject: null,
    description: context.settings.tagline,
    cards: await listLatest(context.edition, { limit: FEED_LENGTH }),
    tags: [pressTag.latest(context.edition)],
  });
}
