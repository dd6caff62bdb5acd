import { encodePath } from '@/lib/i18n/address';

/** Where the site stands: any edition's context is one. */
export interface SiteAddress {
  /** Public origin without trailing slash. */
  siteUrl: string;
}

/**
 * The absolute, percent-encoded address of a page.
 * @param path decoded path beginning with «/», edition's prefix included
 */
export function absoluteUrl({ siteUrl }: SiteAddress, path: string): string {
  return `${siteUrl}${encodePath(path)}`;
}

/** The front page of an edition, decoded: `/`, `/en`. */
export function frontPath({ prefix }: { prefix: string }): string {
  return prefix || '/';
}
