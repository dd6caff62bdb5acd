import { createTranslator } from 'next-intl';
import { listAuthorArticles } from '@/lib/articles/queries';
import { getAuthor } from '@/lib/authors/queries';
import { pressTag } from '@/lib/press/tags';
import { FEED_LENGTH } from '@/lib/seo/feeds/feed';
import { wording } from '@/lib/seo/wording';
import { answerFeed, feedNotFound, readFeedParams } from '../../../_feeds/answer-feed';

export const dynamic = 'force-dynamic';

/** The newest by an author. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; slug: string }> },
): Promise<Response> {
  const { context, slug } = await readFeedParams<'slug'>(params);
  const author = await getAuthor(context.edition, slug);
  if (!author) return feedNotFound(context, []);
  const t = createTranslator({ ...wording(context), namespace: 'seo' });
  return answerFeed(context, {
    format: 'rss',
    selfPath: `${author.path}/rss.xml`,
    subject: author,
    description: t('authorDescription', { name: author.name, siteName: context.settings.siteName }),
    cards: await listAuthorArticles(author.id, { limit: FEED_LENGTH }),
    tags: [pressTag.author(author.id), pressTag.authorList(author.id)],
  });
}
