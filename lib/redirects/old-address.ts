import { decodeLeniently, normalisePath, OLD_PARAMETERS } from '@/lib/i18n/address';

export interface OldAddress {
  /** Decoded, NFC, no slash at the end, `/` for the front; without the query. */
  path: string;
  /** `p=42`, when the query decides what is shown. */
  query: string | null;
}

/**
 * Brings an address of an old site to the form in which `redirects.from_path` keeps it, whatever form it
 * arrives in: absolute or not, encoded in either case or not at all, with or without a slash at its end.
 * @returns null when there is no address in it
 */
export function readOldAddress(raw: string): OldAddress | null {
  const text = raw.trim();
  if (text === '') return null;
  const [beforeHash = ''] = text.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i, '').split('#');
  const mark = beforeHash.indexOf('?');
  const rawPath = mark < 0 ? beforeHash : beforeHash.slice(0, mark);
  const path = normalisePath(decodeLeniently(rawPath)).replace(/^\/index\.php(?=\/|$)/, '') || '/';
  return { path, query: mark < 0 ? null : decidingQuery(beforeHash.slice(mark + 1)) };
}

/** The key of `redirects.from_path`: `/2026/10/slug`, `/?p=42`. */
export function oldAddressKey(raw: string): string | null {
  const address = readOldAddress(raw);
  if (!address) return null;
  return address.query === null ? address.path : `${address.path}?${address.query}`;
}

function decidingQuery(query: string): string | null {
  // Exports and feeds write `?p=1&#038;x=2` and `&amp;`.
  const parameters = new URLSearchParams(query.replace(/&(?:amp|#0*38);/gi, '&'));
  for (const name of OLD_PARAMETERS) {
    const value = parameters.get(name)?.trim();
    if (value) return `${name}=${decodeLeniently(value).normalize('NFC')}`;
  }
  return null;
}
