import type { ArticleCard } from '@/lib/articles/types';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { absoluteUrl, frontPath } from '@/lib/seo/absolute-url';
import { modifiedAt } from '@/lib/seo/article-facts';
import { oneLine } from '@/lib/seo/plain-text';
import type { TagRef } from '@/lib/tags/types';
import { type FeedSubject, feedTitle } from './feed-links';

/** Stories in a feed: enough for a reader that looks twice a day, little enough to stay a small file. */
export const FEED_LENGTH = 30;

/** A feed before it is set in a format. Addresses are absolute and encoded. */
export interface Feed {
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** The page whose feed this is. */
  pageUrl: string;
  selfUrl: string;
  iconUrl: string;
  siteName: string;
  /** When something in it changed last; the setting's own moment is not used, so that an unchanged feed is the same file. */
  updatedAt: Date;
  items: FeedItem[];
}

export interface FeedItem {
  /** Stable for ever: the short link, which survives changes of headline and section. */
  id: string;
  url: string;
  title: string;
  summary: string | null;
  /** The whole text as HTML with absolute addresses. */
  html: string;
  authors: { name: string; url: string }[];
  /** Section, then tags. */
  categories: string[];
  picture: ArticleCard['picture'];
  publishedAt: Date;
  updatedAt: Date;
}

/** A story with what a feed shows beyond a card. */
export interface FeedStory {
  card: ArticleCard;
  tags: TagRef[];
  /** `/n/{code}` */
  shortPath: string;
  html: string;
}

/**
 * @param subject the section, tag or author, or null for the whole edition
 * @param selfPath decoded path of the feed itself
 */
export function buildFeed(
  context: EditionContext,
  feed: { subject: FeedSubject | null; description: string; selfPath: string; stories: FeedStory[] },
): Feed {
  const items = feed.stories.map((story) => toItem(context, story));
  const newest = Math.max(0, ...items.map((item) => item.updatedAt.getTime()));
  return {
    title: feedTitle(context, feed.subject),
    description: oneLine(feed.description),
    language: context.edition,
    pageUrl: absoluteUrl(context, feed.subject?.path ?? frontPath(context)),
    selfUrl: absoluteUrl(context, feed.selfPath),
    iconUrl: absoluteUrl(context, '/icons/icon-192.png'),
    siteName: context.settings.siteName,
    updatedAt: new Date(newest),
    items,
  };
}

function toItem(context: EditionContext, { card, tags, shortPath, html }: FeedStory): FeedItem {
  return {
    id: absoluteUrl(context, shortPath),
    url: absoluteUrl(context, card.path),
    title: oneLine(card.headline),
    summary: card.standfirst && oneLine(card.standfirst),
    html,
    authors: card.authors.map((author) => ({ name: author.name, url: absoluteUrl(context, author.path) })),
    categories: [card.section.name, ...tags.map((tag) => tag.name)],
    picture: card.picture,
    publishedAt: card.publishedAt,
    updatedAt: modifiedAt(card),
  };
}
