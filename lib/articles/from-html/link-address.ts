import { hrefSchema } from '@/lib/articles/body/body-schema';
import { decodeLeniently, encodePath, normalisePath } from '@/lib/i18n/address';

/** The site that is being imported: which addresses are its own, and where they would be here. */
export interface OldSite {
  /** Hosts without `www.`, with their port. */
  hosts: ReadonlySet<string>;
  /** `` or `/blog`: where the old site lay below its host. */
  basePath: string;
  /** Absolute address of its front page, with a slash at the end. */
  baseUrl: string;
}

const bareHost = (url: URL) => url.host.replace(/^www\./, '');

/** @param addresses the old site's addresses in order of trust; those that are none are left out */
export function oldSite(addresses: string[]): OldSite {
  const urls = addresses.flatMap((address) => {
    try {
      const url = new URL(address);
      return /^https?:$/.test(url.protocol) ? [url] : [];
    } catch {
      return [];
    }
  });
  const [base] = urls;
  const basePath = base ? normalisePath(decodeLeniently(base.pathname)) : '/';
  return {
    hosts: new Set(urls.map(bareHost)),
    basePath: basePath === '/' ? '' : basePath,
    baseUrl: base
      ? `${base.origin}${encodePath(basePath)}${basePath === '/' ? '' : '/'}`
      : 'https://old.invalid/',
  };
}

/** An address as it stands in content, made absolute. Null when it is none or could run something. */
export function absoluteUrl(raw: string, site: OldSite): URL | null {
  // Browsers ignore these inside addresses, and so does whoever hides «java\nscript:».
  const text = raw.replace(/[\s\p{Cc}]+/gu, (space, at: number, whole: string) =>
    at === 0 || at + space.length === whole.length ? '' : /^[\t\n\r]+$/.test(space) ? '' : space,
  );
  if (text === '' || /^(?:javascript|vbscript|data|blob|file|about):/i.test(text)) return null;
  try {
    return new URL(/^www\.[^/]+\.[a-z]{2,}/i.test(text) ? `https://${text}` : text, site.baseUrl);
  } catch {
    return null;
  }
}

export function isOwn(url: URL, site: OldSite): boolean {
  return /^https?:$/.test(url.protocol) && site.hosts.has(bareHost(url));
}

const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?)$/i;

/**
 * Where a link in a body leads: other sites by their address, the old site by its path (which redirects
 * serve, and which is rewritten to the new address once all articles are known).
 * @returns null when the address may not be linked to
 */
export function linkHref(raw: string, site: OldSite): string | null {
  const trimmed = raw.trim();
  if (/^#./.test(trimmed)) return trimmed.length <= 4_000 ? trimmed : null;
  const url = absoluteUrl(trimmed, site);
  if (!url) return null;
  const href = isOwn(url, site) ? sitePath(url, site) : url.href;
  return hrefSchema.safeParse(href).success ? href : null;
}

/** Path of an own address, encoded, without the old base path; files that are no pictures stay where they are. */
export function sitePath(url: URL, site: OldSite): string {
  const path = withoutBase(normalisePath(decodeLeniently(url.pathname)), site);
  if (/\/wp-content\//.test(path) && !PICTURE_FILE.test(path)) return url.href;
  return `${encodePath(path)}${url.search}${url.hash}`;
}

/** A decoded path without the old site's base path. */
export function withoutBase(path: string, site: OldSite): string {
  if (site.basePath === '') return path;
  if (path === site.basePath) return '/';
  return path.startsWith(`${site.basePath}/`) ? path.slice(site.basePath.length) : path;
}

/** Whether an address is that of a picture's file. */
export function isPictureFile(href: string): boolean {
  return PICTURE_FILE.test(href.replace(/[?#].*$/, ''));
}
