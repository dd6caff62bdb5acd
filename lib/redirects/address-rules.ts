import { readOldAddress } from './old-address';

/** A place to look in `redirects`, and what the target gets at its end when it is found there. */
export interface AddressGuess {
  from: string;
  /** `/rss.xml` is added to sections, tags and authors; an article has no feed and is shown itself. */
  wantsFeed: boolean;
}

const FEED_TAIL = /\/feed(?:\/(?:feed|rss2?|atom|rdf))?$/;
/** Views of the same thing that WordPress and its plug-ins hang on to an address. */
const VIEW_TAIL = /\/(?:amp|embed|trackback|print|page\/\d+|comment-page-\d+|\d{1,3})$/;
/** Sizes that WordPress makes of one upload: photo-1024x576.jpg, photo-scaled.jpg, photo-e1612345678901.jpg. */
export const SIZE_SUFFIX = /-(?:\d{1,5}x\d{1,5}|scaled|rotated|e\d{10,13})(?=\.[a-z0-9]+$)/i;

/** Where an old address may be recorded, the likeliest first. */
export function guessOldAddresses(raw: string): AddressGuess[] {
  const address = readOldAddress(raw);
  if (!address) return [];
  const { path, query } = address;
  const guesses: AddressGuess[] = [];
  const add = (from: string, wantsFeed = false) => {
    if (from && !guesses.some((guess) => guess.from === from)) guesses.push({ from, wantsFeed });
  };
  if (query !== null) add(`${path}?${query}`, query.startsWith('feed='));
  add(path);
  let stem = path;
  const wantsFeed = FEED_TAIL.test(stem);
  if (wantsFeed) stem = stem.replace(FEED_TAIL, '') || '/';
  add(stem, wantsFeed);
  if (VIEW_TAIL.test(stem)) add(stem.replace(VIEW_TAIL, ''), wantsFeed);
  if (SIZE_SUFFIX.test(path)) add(path.replace(SIZE_SUFFIX, '').replace(SIZE_SUFFIX, ''));
  // MySQL compared slugs without regard to case.
  if (stem !== stem.toLowerCase()) add(stem.toLowerCase(), wantsFeed);
  return guesses;
}

/** Addresses that every WordPress has and that need no row: feeds, sitemaps, archives of a month or day. */
export function ruleTarget(raw: string): string | null {
  const address = readOldAddress(raw);
  if (!address) return null;
  const { path, query } = address;
  if (path === '/' && query) {
    const month = /^m=(\d{4})(0[1-9]|1[0-2])(?:\d{2})?$/.exec(query);
    if (month) return `/archive/${month[1]}/${month[2]}`;
    return query.startsWith('feed=') ? '/rss.xml' : null;
  }
  if (
    /^\/(?:comments\/)?feed(?:\/(?:rss2?|atom|rdf))?$/.test(path) ||
    /^\/(?:rss2?|rdf|wp-rss2?\.php|wp-atom\.php)$/.test(path)
  ) {
    return '/rss.xml';
  }
  if (
    /^\/(?:wp-sitemap(?:-[\w-]+)?\.xml|sitemap_index\.xml|(?:post|page|category|post_tag|author|news)-sitemap\d*\.xml|news-sitemap\.xml)$/.test(
      path,
    )
  ) {
    return '/sitemap.xml';
  }
  // Further pages and feeds of what kept its address here, so that no row stands for it.
  if (/^\/page\/\d+$/.test(path)) return '/latest';
  const list = /^(\/(?:(?:tag|author)\/)?[^/]+)\/(?:page\/\d+|(feed)(?:\/\w+)?)$/.exec(path);
  if (list && !/^\/\d+$/.test(list[1] ?? '')) return `${list[1]}${list[2] ? '/rss.xml' : ''}`;
  const day =
    /^\/((?:19|20)\d{2})\/(0?[1-9]|1[0-2])(?:\/(?:0?[1-9]|[12]\d|3[01]))?(?:\/page\/\d+|\/feed)?$/.exec(path);
  return day ? `/archive/${day[1]}/${day[2]?.padStart(2, '0')}` : null;
}
