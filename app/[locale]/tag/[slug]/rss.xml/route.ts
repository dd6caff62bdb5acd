import { createTranslator } from 'next-intl';
import { listTagArticles } from '@/lib/articles/queries';
import { pressTag } from '@/lib/press/tags';
import { FEED_LENGTH } from '@/lib/seo/feeds/feed';
import { wording } from '@/lib/seo/wording';
import { getTag } from '@/lib/tags/queries';
import { answerFeed, feedNotFound, readFeedParams } from '../../../_feeds/answer-feed';

export const dynamic = 'force-dynamic';

/** The newest under a tag. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; slug: string }> },
): Promise<Response> {
  const { context, slug } = await readFeedParams<'slug'>(params);
  const tag = await getTag(context.edition, slug);
  if (!tag) return feedNotFound(context, []);
  const t = createTranslator({ ...wording(context), namespace: 'seo' });
  return answerFeed(context, {
    format: 'rss',
    selfPath: `${tag.path}/rss.xml`,
    subject: tag,
    description: t('tagDescription', { name: tag.name, siteName: context.settings.siteName }),
    cards: await listTagArticles(tag.id, { limit: FEED_LENGTH }),
    tags: [pressTag.tag(tag.id), pressTag.tagList(tag.id)],
  });
}
