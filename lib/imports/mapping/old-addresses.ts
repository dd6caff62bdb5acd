/** Every address that WordPress answered for a thing, as paths without the site's base. Pure. */

import { isOwn, type OldSite, withoutBase } from '@/lib/articles/from-html/link-address';
import { isEdition } from '@/lib/i18n/editions';
import type { Attachment } from '@/lib/imports/wxr/survey-wxr';
import type { WxrAuthor, WxrItem } from '@/lib/imports/wxr/wxr-types';
import { SIZE_SUFFIX } from '@/lib/redirects/address-rules';
import { oldAddressKey } from '@/lib/redirects/old-address';
import { isReservedPath } from '@/lib/sections/reserved-slugs';
import { permalinksBelow } from './category-paths';
import { nicenameOf } from './nicename';

/** An absolute address of the old site as a key without base path; null for other sites' addresses. */
export function ownAddress(raw: string, site: OldSite): string | null {
  if (raw.trim() === '') return null;
  let url: URL;
  try {
    url = new URL(raw.trim(), site.baseUrl);
  } catch {
    return null;
  }
  if (!isOwn(url, site)) return null;
  const key = oldAddressKey(`${url.pathname}${url.search}`);
  if (key === null) return null;
  const bare = withoutBase(
    key.replace(/^(.+)\?/, (_, path: string) => `${withoutBase(path, site)}?`),
    site,
  );
  // The portal itself takes the first edition's prefix off before anything else.
  return bare.replace(/^\/ar(?=\/.)/, '');
}

const lastSegment = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/**
 * Permalink, `?p=`, guid, and the permalinks it had under older slugs and dates and in its other categories.
 * @param categoryPaths `/politics/gulf`: the paths of the categories it is in
 */
export function postAddresses(item: WxrItem, site: OldSite, categoryPaths: string[] = []): string[] {
  const permalink = ownAddress(item.link, site);
  // An id that another text had too carries a name (import-wxr.ts), and says nothing in an address.
  const query = item.id.includes('~')
    ? []
    : item.type === 'page'
      ? [`/?page_id=${item.id}`, `/?p=${item.id}`]
      : [`/?p=${item.id}`];
  const addresses = [permalink, ownAddress(item.guid, site), ...query];
  // A draft's link is `?p=`: there is no path in which an old slug could have stood.
  if (permalink && !permalink.includes('?')) {
    addresses.push(...permalinksBelow(permalink, categoryPaths));
    for (const slug of item.meta._wp_old_slug ?? []) {
      addresses.push(withSlug(permalink, { current: slugKey(item.name), former: slugKey(slug) }));
    }
    for (const date of item.meta._wp_old_date ?? []) addresses.push(withDate(permalink, date));
  }
  return unique(addresses);
}

/** A slug as it stands in a path that `oldAddressKey` made. */
const slugKey = (slug: string) => lastSegment(oldAddressKey(`/${slug.trim()}`) ?? '');

/** The permalink with the slug it had: as a segment, or in one with the id or an ending (`/new-42.html`, `/new/42`). */
function withSlug(
  permalink: string,
  { current, former }: { current: string; former: string },
): string | null {
  if (current === '' || former === '') return null;
  const segments = permalink.split('/');
  const at = segments.findLastIndex((segment) => {
    const [before, after, ...rest] = segment.split(current);
    return (
      rest.length === 0 && /^(?:\d+-)?$/.test(before ?? '') && /^(?:-\d+)?(?:\.\w+)?$/.test(after ?? '?')
    );
  });
  const segment = segments[at];
  return segment === undefined ? null : segments.with(at, segment.split(current).join(former)).join('/');
}

/** The permalink with another date, when it has one: `/2026/10/31/…`, `/2026/10/…`. */
function withDate(permalink: string, date: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date.trim());
  if (!match) return null;
  const [, year, month, day] = match;
  const old = permalink.replace(
    /^\/\d{4}\/\d{2}(\/\d{2})?(?=\/)/,
    (_whole, hasDay?: string) => `/${year}/${month}${hasDay ? `/${day}` : ''}`,
  );
  return old === permalink ? null : old;
}

/** `/category/a/b`, `/category/b`, and without the base, as SEO plug-ins make it; `?cat=`, `?category_name=`. */
export function categoryAddresses(term: { id: string; slugs: string[] }): string[] {
  const own = term.slugs.at(-1) ?? '';
  const nested = term.slugs.join('/');
  return unique([
    `/category/${nested}`,
    `/category/${own}`,
    `/${nested}`,
    `/${own}`,
    term.id === '' ? null : `/?cat=${term.id}`,
    `/?category_name=${own}`,
  ]);
}

export function tagAddresses(slug: string): string[] {
  return unique([`/tag/${slug}`, `/?tag=${slug}`]);
}

/** Archives stand under the nicename, which WordPress makes of the login. */
export function authorAddresses(author: WxrAuthor): string[] {
  const nicename = nicenameOf(author.login);
  return unique([
    nicename === '' ? null : `/author/${nicename}`,
    author.login === '' ? null : `/author/${author.login.toLowerCase().replace(/\s+/g, '-')}`,
    author.id === '' ? null : `/?author=${author.id}`,
    nicename === '' ? null : `/?author_name=${nicename}`,
  ]);
}

/** The attachment's page and its file; sizes of it are found by rule. */
export function attachmentAddresses(attachment: Attachment, site: OldSite): string[] {
  return unique([
    ownAddress(attachment.url, site),
    attachment.file === '' || /^https?:/.test(attachment.file)
      ? null
      : oldAddressKey(`/wp-content/uploads/${attachment.file}`),
    // Sizes are named after the upload itself, `photo-300x225.jpg`, even when `photo-scaled.jpg` is the file.
    withoutSize(ownAddress(attachment.url, site)),
    ownAddress(attachment.guid, site),
    ...attachmentPages(attachment, site),
  ]);
}

/** The attachment's page alone. */
export function attachmentPages(attachment: Pick<Attachment, 'id' | 'link'>, site: OldSite): string[] {
  return unique([ownAddress(attachment.link, site), `/?attachment_id=${attachment.id}`]);
}

const withoutSize = (address: string | null) => address?.replace(SIZE_SUFFIX, '') ?? null;

const unique = (addresses: (string | null)[]): string[] =>
  [...new Set(addresses.filter((address) => address !== null && address !== ''))] as string[];

/** What stands at the portal's own addresses, so that no redirect hides it. */
export interface PortalAddresses {
  sectionSlugs: ReadonlySet<string>;
  tagSlugs: ReadonlySet<string>;
  authorSlugs: ReadonlySet<string>;
  pageSlugs: ReadonlySet<string>;
}

/** First segments below which old systems had addresses that the portal itself does not use. */
const LEFT_TO_OLD_SITES = new Set([
  'category',
  'comments',
  'feed',
  'index.php',
  'page',
  'wp-content',
  'wp-includes',
  'rss',
  'sitemap',
]);

/** Whether a decoded path (with its old query) is a page of the portal itself. */
export function isPortalAddress(key: string, portal: PortalAddresses): boolean {
  if (key.includes('?')) return false;
  const [first = '', second, ...rest] = key.slice(1).split('/');
  if (first === '') return true;
  // Sites in two languages had `/en/…` too: below an edition's prefix its own pages count, and no others.
  if (isEdition(first)) return isPortalAddress(`/${[second ?? '', ...rest].join('/')}`, portal);
  if (portal.sectionSlugs.has(first)) return second === undefined;
  if (first === 'about') return second !== undefined && rest.length === 0 && portal.pageSlugs.has(second);
  if (first === 'tag') return second !== undefined && rest.length === 0 && portal.tagSlugs.has(second);
  if (first === 'author') return second !== undefined && rest.length === 0 && portal.authorSlugs.has(second);
  return isReservedPath(key) && !LEFT_TO_OLD_SITES.has(first);
}

/**
 * The same addresses below the old site's base path, for a portal that stands at the same host. What a query names
 * there (`/blog/?p=42`) the press asks for at the front, to which the base path leads.
 */
export function withBasePath(addresses: string[], { basePath }: OldSite): string[] {
  return basePath === ''
    ? addresses
    : addresses.flatMap((address) => (/^\/(?:\?|$)/.test(address) ? address : [address, basePath + address]));
}
