import { createTranslator } from 'next-intl';
import { listSectionArticles } from '@/lib/articles/queries';
import { pressTag } from '@/lib/press/tags';
import { getSection, getSectionByFormerSlug } from '@/lib/sections/queries';
import { absoluteUrl } from '@/lib/seo/absolute-url';
import { FEED_LENGTH } from '@/lib/seo/feeds/feed';
import { wording } from '@/lib/seo/wording';
import { answerFeed, feedNotFound, readFeedParams } from '../../_feeds/answer-feed';

export const dynamic = 'force-dynamic';

/** The newest of a section, with its sub-sections; a section that changed its name takes its feed along. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; section: string }> },
): Promise<Response> {
  const { context, section: slug } = await readFeedParams<'section'>(params);
  const section = await getSection(context.edition, slug);
  const tags = [pressTag.sections(context.edition)];
  if (!section) {
    const moved = await getSectionByFormerSlug(context.edition, slug);
    if (!moved) return feedNotFound(context, tags);
    const location = absoluteUrl(context, `${moved.path}/rss.xml`);
    return new Response(null, { status: 308, headers: { location, 'x-nashra-tags': tags.join(' ') } });
  }
  const t = createTranslator({ ...wording(context), namespace: 'seo' });
  return answerFeed(context, {
    format: 'rss',
    selfPath: `${section.path}/rss.xml`,
    subject: section,
    description:
      section.introduction ||
      t('sectionDescription', { section: section.name, siteName: context.settings.siteName }),
    cards: await listSectionArticles(section, { limit: FEED_LENGTH }),
    tags: [...tags, pressTag.section(section.id), pressTag.sectionList(section.id)],
  });
}
