/**
 * The one place where paths are decoded, encoded and brought to one form. Runs in Node, in the press and in
 * the browser. Inside the house paths are decoded NFC text (`/politics/42/الرباط-وباماكو`); percent-encoding
 * is put on when an address is printed and taken off when one arrives.
 */

/**
 * RFC 3986 allows unreserved characters, sub-delims, «:» and «@» bare in a path segment; these of them are
 * encoded by `encodeURIComponent`.
 */
const NEEDLESSLY_ENCODED = /%(?:24|26|2B|2C|3A|3B|3D|40)/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** What no path may hold once decoded: back slashes (browsers turn them into slashes), NUL, lone surrogates. */
const UNPRINTABLE = /[\\\0]|\p{Surrogate}/u;

/**
 * @param raw a path as it stands in a request line, percent-encoded or not
 * @returns the decoded path, or null when the percent-encoding is malformed or not UTF-8 (answer 400).
 *   `%2F` inside a segment would change the path's shape when decoded, and back slashes and NUL have no
 *   place in an address: null too.
 */
export function decodePath(raw: string): string | null {
  if (/%2f/i.test(raw)) return null;
  try {
    const decoded = decodeURIComponent(raw);
    return UNPRINTABLE.test(decoded) ? null : decoded;
  } catch {
    return null;
  }
}

/** One segment, or any text that must stand inside one: «/» is encoded as well. */
export function encodeSegment(text: string): string {
  return encodeURIComponent(text.replace(LONE_SURROGATE, '\ufffd')).replace(
    NEEDLESSLY_ENCODED,
    decodeURIComponent,
  );
}

/**
 * A decoded path as it is printed: UTF-8, upper-case hexadecimal, slashes kept. «%» itself is encoded, so
 * that `decodePath(encodePath(path)) === path` for every path without «\» and NUL.
 */
export function encodePath(decoded: string): string {
  return decoded.split('/').map(encodeSegment).join('/');
}

/**
 * The canonical form of a decoded path: NFC, one slash at the front, none at the end, none doubled, no dot
 * segments, no invisible direction or joining marks at the edge of a segment (they come along when an
 * Arabic address is copied). Idempotent.
 */
export function normalisePath(decoded: string): string {
  const segments: string[] = [];
  for (const piece of decoded.normalize('NFC').split('/')) {
    const segment = piece.replace(INVISIBLE_AT_EDGE, '');
    if (segment === '' || segment === '.') continue;
    if (segment === '..') segments.pop();
    else segments.push(segment);
  }
  return `/${segments.join('/')}`;
}

const INVISIBLE = '[\\s\\u200b-\\u200f\\u061c\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]+';
const INVISIBLE_AT_EDGE = new RegExp(`^${INVISIBLE}|${INVISIBLE}$`, 'gu');

/**
 * `decodePath`, `normalisePath`, `encodePath` in one: the canonical printed form of an arriving path.
 * @returns null when the address is malformed.
 */
export function canonicalPath(raw: string): string | null {
  const decoded = decodePath(raw);
  return decoded === null ? null : encodePath(normalisePath(decoded));
}

/**
 * Percent-decoding that keeps what it cannot decode: WordPress cuts long slugs in the middle of a
 * character (`…%d8%a`), and such an address must still be a key.
 */
export function decodeLeniently(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      const bytes = Uint8Array.from(run.slice(1).split('%'), (byte) => Number.parseInt(byte, 16));
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replace(/\ufffd+$/, '');
    }
  });
}

/**
 * Query parameters that alone name a page of WordPress at the front (`/?p=42`), the first that is there counting;
 * every other one is dropped.
 */
export const OLD_PARAMETERS = [
  'p',
  'page_id',
  'attachment_id',
  'cat',
  'category_name',
  'tag',
  'author',
  'author_name',
  'm',
  'feed',
] as const;
