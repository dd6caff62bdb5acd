import { variantPath, variantWidth } from '@/lib/media/picture-sources';
import type { Feed, FeedItem } from './feed';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function printJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: feed.selfUrl,
    description: feed.description,
    icon: feed.iconUrl,
    language: feed.language,
    items: feed.items.map((item) => jsonItem(feed, item)),
  });
}

function jsonItem(feed: Feed, item: FeedItem) {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    ...(item.summary && { summary: item.summary }),
    // One form of content is required, be it empty.
    content_html: item.html,
    ...(item.picture && {
      image: new URL(variantPath(item.picture.hash, variantWidth(item.picture, 1280), 'jpg'), feed.selfUrl)
        .href,
    }),
    date_published: item.publishedAt.toISOString(),
    date_modified: item.updatedAt.toISOString(),
    ...(item.authors.length > 0 && { authors: item.authors }),
    tags: item.categories,
  };
}
