import type { OLD_PARAMETERS } from '@/lib/i18n/address';
import { isEdition } from '@/lib/i18n/editions';

const text = /^.{1,200}$/su;
const digits = /^\d{1,19}$/;
const pageNumber = /^[1-9]\d{0,3}$/;
const day = /^\d{4}(-\d{2}){0,2}$/;
const word = /^[\p{L}\p{M}\p{N}_-]{1,160}$/u;

/** Parameters by kind of page, in the order of the key; anything else does not change what is shown. */
const LIST = { page: pageNumber };
const SEARCH = { q: text, section: word, author: text, tag: text, from: day, to: day, sort: word, ...LIST };
const MACHINE = { ...SEARCH, limit: /^\d{1,3}$/, cursor: /^[\w.~:-]{1,200}$/, edition: word };
/** WordPress addresses articles, pages, categories, tags, authors, files and months on `/` alone. */
const OLD_SYSTEM: Record<(typeof OLD_PARAMETERS)[number], RegExp> = {
  p: digits,
  page_id: digits,
  cat: digits,
  category_name: text,
  tag: text,
  author: word,
  author_name: text,
  attachment_id: digits,
  m: /^\d{4,8}$/,
  feed: /^(?:rss2?|atom|rdf|feed)$/,
};

/**
 * `?a=b` with the parameters that pages under this path know, in a fixed order and spelling; '' when none is
 * left. A value of the wrong shape is dropped like an unknown name. The first of a repeated name counts.
 *
 * @param segments canonical decoded path segments
 * @returns null when a known parameter's percent-encoding is malformed
 */
export function knownQuery(segments: string[], rawQuery: string): string | null {
  if (rawQuery === '') return '';
  const given = parseQuery(rawQuery);
  const parts: string[] = [];
  for (const [name, shape] of Object.entries(parametersOf(segments))) {
    const raw = given.get(name);
    if (raw === undefined) continue;
    const decoded = decodeValue(raw);
    if (decoded === null) return null;
    const value = decoded.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (!shape.test(value) || (name === 'page' && value === '1')) continue;
    parts.push(`${name}=${encodeURIComponent(value).replaceAll('%20', '+')}`);
  }
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The raw words of WordPress's `/?s=words`, or null; `/search?q=` answers them here. */
export function oldSearchWords(segments: string[], rawQuery: string): string | null {
  return (isFront(segments) && parseQuery(rawQuery).get('s')) || null;
}

/** The text of a percent-encoded value, or null when it is malformed. NUL would only fail later. */
function decodeValue(raw: string): string | null {
  try {
    return decodeURIComponent(raw.replaceAll('+', ' ')).replaceAll('\0', '');
  } catch {
    return null;
  }
}

function parametersOf(segments: string[]): Record<string, RegExp> {
  if (isFront(segments)) return OLD_SYSTEM;
  if (segments[0] === 'api') return MACHINE;
  return segments[isEdition(segments[0]) ? 1 : 0] === 'search' ? SEARCH : LIST;
}

function isFront(segments: string[]): boolean {
  return segments.length === 0 || (segments.length === 1 && isEdition(segments[0]));
}

/** Raw values by raw name, the first of each. */
function parseQuery(rawQuery: string): Map<string, string> {
  const given = new Map<string, string>();
  for (const pair of rawQuery.split('&')) {
    const equals = pair.indexOf('=');
    if (equals < 1) continue;
    const name = pair.slice(0, equals);
    if (!given.has(name)) given.set(name, pair.slice(equals + 1));
  }
  return given;
}
