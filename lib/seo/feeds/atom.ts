import { type Xml, xml, xmlDocument } from '@/lib/seo/xml';
import type { Feed, FeedItem } from './feed';
import { FEED_TYPES } from './feed-links';

/** Atom (RFC 4287). An entry without authors takes the feed's, as 4.1.1 asks. */
export function printAtom(feed: Feed): string {
  return xmlDocument(
    xml(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
      xml('id', null, feed.selfUrl),
      xml('title', null, feed.title),
      xml('subtitle', null, feed.description),
      xml('updated', null, feed.updatedAt.toISOString()),
      xml('link', { rel: 'self', type: FEED_TYPES.atom, href: feed.selfUrl }),
      xml('link', { rel: 'alternate', type: 'text/html', hreflang: feed.language, href: feed.pageUrl }),
      xml('icon', null, feed.iconUrl),
      xml('author', null, xml('name', null, feed.siteName), xml('uri', null, feed.pageUrl)),
      ...feed.items.map(entry),
    ),
  );
}

function entry(item: FeedItem): Xml {
  return xml(
    'entry',
    null,
    xml('id', null, item.id),
    xml('title', null, item.title),
    xml('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    xml('published', null, item.publishedAt.toISOString()),
    xml('updated', null, item.updatedAt.toISOString()),
    ...item.authors.map((author) =>
      xml('author', null, xml('name', null, author.name), xml('uri', null, author.url)),
    ),
    ...item.categories.map((category) => xml('category', { term: category })),
    item.summary ? xml('summary', null, item.summary) : null,
    item.html ? xml('content', { type: 'html' }, item.html) : null,
  );
}
