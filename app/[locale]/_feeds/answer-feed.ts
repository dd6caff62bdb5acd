import { createTranslator } from 'next-intl';
import type { ArticleCard } from '@/lib/articles/types';
import { decodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { DEFAULT_EDITION, isEdition } from '@/lib/i18n/editions';
import { getEditionContext } from '@/lib/i18n/get-edition-context';
import { pressTag } from '@/lib/press/tags';
import { printAtom } from '@/lib/seo/feeds/atom';
import { buildFeed, type Feed } from '@/lib/seo/feeds/feed';
import { FEED_TYPES, type FeedSubject } from '@/lib/seo/feeds/feed-links';
import { loadFeedStories } from '@/lib/seo/feeds/feed-queries';
import { printJsonFeed } from '@/lib/seo/feeds/json-feed';
import { printRss } from '@/lib/seo/feeds/rss';
import { machineAnswer, machineNotFound } from '@/lib/seo/machines/machine-answer';
import { wording } from '@/lib/seo/wording';

const PRINTERS: Record<keyof typeof FEED_TYPES, (feed: Feed) => string> = {
  rss: printRss,
  atom: printAtom,
  json: printJsonFeed,
};

interface FeedRequest {
  format: keyof typeof FEED_TYPES;
  /** Decoded path of the feed itself. */
  selfPath: string;
  /** Section, tag or author; null for the whole edition. */
  subject: FeedSubject | null;
  description: string;
  cards: ArticleCard[];
  /** Tags of the list and its subject. */
  tags: string[];
}

/** Loads the stories' texts, sets the feed in its format and names what it shows. */
export async function answerFeed(context: EditionContext, request: FeedRequest): Promise<Response> {
  const { stories, tags } = await loadFeedStories(context, request.cards);
  const feed = buildFeed(context, { ...request, stories });
  return machineAnswer(
    {
      body: PRINTERS[request.format](feed),
      type: FEED_TYPES[request.format],
      tags: [...request.tags, pressTag.settings(context.edition), ...tags],
      isHidden: context.settings.isHiddenFromSearch,
    },
    context.now,
  );
}

/** There is no such section, tag or author (yet). */
export function feedNotFound(context: EditionContext, tags: string[]): Response {
  const t = createTranslator({ ...wording(context), namespace: 'errors' });
  return machineNotFound([...tags, pressTag.redirects], context.now, t('notFound.title'));
}

/** The edition's context and one decoded segment of the address. */
export async function readFeedParams<Segment extends string = never>(
  params: Promise<{ locale: string } & Record<Segment, string>>,
): Promise<{ context: EditionContext } & Record<Segment, string>> {
  const { locale, ...segments } = await params;
  const context = await getEditionContext(isEdition(locale) ? locale : DEFAULT_EDITION);
  const decoded = Object.entries<string>(segments).map(([name, value]) => [
    name,
    (decodePath(value) ?? value).normalize('NFC'),
  ]);
  return { context, ...(Object.fromEntries(decoded) as Record<Segment, string>) };
}
