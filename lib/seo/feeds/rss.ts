import { variantHeight, variantPath, variantWidth } from '@/lib/media/picture-sources';
import type { Picture } from '@/lib/media/types';
import { oneLine } from '@/lib/seo/plain-text';
import { type Xml, xml, xmlDocument } from '@/lib/seo/xml';
import type { Feed, FeedItem } from './feed';
import { FEED_TYPES } from './feed-links';

/**
 * RSS 2.0 by the profile of the RSS Advisory Board (rssboard.org/rss-profile): `atom:link rel=self`, stable
 * guid, RFC 822 dates, absolute addresses, authors as `dc:creator`, the whole text as `content:encoded`.
 */
export function printRss(feed: Feed): string {
  return xmlDocument(
    xml(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
      },
      xml(
        'channel',
        null,
        xml('title', null, feed.title),
        xml('link', null, feed.pageUrl),
        xml('description', null, feed.description),
        xml('language', null, feed.language),
        feed.items.length > 0 && xml('lastBuildDate', null, rfc822(feed.updatedAt)),
        xml('atom:link', { rel: 'self', type: FEED_TYPES.rss, href: feed.selfUrl }),
        xml(
          'image',
          null,
          xml('url', null, feed.iconUrl),
          xml('title', null, feed.title),
          xml('link', null, feed.pageUrl),
        ),
        ...feed.items.map((item) => rssItem(feed, item)),
      ),
    ),
  );
}

function rssItem(feed: Feed, item: FeedItem): Xml {
  return xml(
    'item',
    null,
    xml('title', null, item.title),
    xml('link', null, item.url),
    xml('guid', { isPermaLink: 'true' }, item.id),
    xml('pubDate', null, rfc822(item.publishedAt)),
    ...item.authors.map((author) => xml('dc:creator', null, author.name)),
    ...item.categories.map((category) => xml('category', null, category)),
    item.summary ? xml('description', null, item.summary) : null,
    item.html ? xml('content:encoded', null, item.html) : null,
    item.picture && mediaContent(feed, item.picture),
  );
}

function mediaContent(feed: Feed, picture: Picture): Xml {
  const width = variantWidth(picture, 1280);
  return xml(
    'media:content',
    {
      url: new URL(variantPath(picture.hash, width, 'jpg'), feed.selfUrl).href,
      medium: 'image',
      type: 'image/jpeg',
      width,
      height: variantHeight(picture, width),
    },
    picture.caption ? xml('media:description', { type: 'plain' }, oneLine(picture.caption)) : null,
    picture.credit ? xml('media:credit', null, oneLine(picture.credit)) : null,
  );
}

/** RFC 822 with a four-figure year: `Mon, 23 Nov 2026 11:40:00 GMT`. */
export function rfc822(moment: Date): string {
  return moment.toUTCString();
}
