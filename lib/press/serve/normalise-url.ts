import { decodePath, encodePath, normalisePath } from '@/lib/i18n/address';
import { DEFAULT_EDITION, type Edition, isEdition } from '@/lib/i18n/editions';
import { knownQuery, oldSearchWords } from './known-query';

/** A request target as the press understands it. */
export type Address =
  | {
      kind: 'address';
      /** Store key and what Next is asked for: canonical path and known parameters, percent-encoded. */
      key: string;
      /** The canonical path alone, percent-encoded. */
      path: string;
      edition: Edition;
      /** Where the reader belongs when this is another address of the page, else null. Always a local path. */
      moved: string | null;
    }
  | { kind: 'malformed' | 'too-long'; edition: Edition };

const LONGEST_PATH = 2_048;
const LONGEST_TARGET = 4_096;

const LOWER_CASE_ENCODING = /%(?:[a-f]|[0-9A-F][a-f])/;

/** PostgreSQL refuses NUL, headers refuse the rest. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are meant
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * Reads a raw request target (`/path?query`, as on the request line).
 *
 * A doubled or trailing slash, `/ar`, `index.php`, text that is not NFC and lower-case percent-encoding are
 * other addresses of the same page and get `moved`. Needless or missing encoding only shares the key: some
 * clients write every address their own way, and would never arrive. Parameters that no page knows do not reach the key; they stay
 * in `moved`, so that a campaign's parameters survive the hop.
 */
export function normaliseUrl(target: string): Address {
  const local = asciiTarget(withoutOrigin(target));
  const [rawPath = '', rawQuery = ''] = splitOnce(local, '?');
  const edition = editionOfRawPath(rawPath);
  if (rawPath.length > LONGEST_PATH || local.length > LONGEST_TARGET) return { kind: 'too-long', edition };
  const decoded = rawPath.startsWith('/') ? decodePath(rawPath) : null;
  if (decoded === null || CONTROL.test(decoded)) return { kind: 'malformed', edition };

  const segments = pageSegments(decoded);
  const oldSearch = oldSearchWords(segments, rawQuery);
  const askedQuery = oldSearch === null ? rawQuery : `q=${oldSearch}`;
  if (oldSearch !== null) segments.push('search');
  const query = knownQuery(segments, askedQuery);
  if (query === null) return { kind: 'malformed', edition };

  const canonical = `/${segments.join('/')}`;
  const path = encodePath(canonical);
  return {
    kind: 'address',
    key: path + query,
    path,
    edition,
    moved:
      canonical === decoded && !LOWER_CASE_ENCODING.test(rawPath)
        ? null
        : path + (askedQuery && `?${askedQuery}`),
  };
}

/** The edition of a path that may be malformed: the language of its error page. */
export function editionOfRawPath(rawPath: string): Edition {
  const first = rawPath.split(/[/?#]+/, 2)[1];
  return isEdition(first) ? first : DEFAULT_EDITION;
}

/** Segments of the page's own address: canonical, without the prefix of the first edition and `index.php`. */
function pageSegments(decoded: string): string[] {
  const segments = normalisePath(decoded).split('/').filter(Boolean);
  if (segments[0] === DEFAULT_EDITION) segments.shift();
  // WordPress without mod_rewrite: /index.php?p=42, /index.php/2026/10/slug.
  if (segments[0] === 'index.php') segments.shift();
  return segments;
}

/** `GET http://host/path` (proxy form) means `/path`: the host decides nothing. */
function withoutOrigin(target: string): string {
  const origin = /^https?:\/\/[^/?#]*/i.exec(target);
  if (!origin) return target;
  const rest = target.slice(origin[0].length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** Bytes sent without percent-encoding (Node hands them over as latin1) are encoded; a fragment is cut. */
function asciiTarget(target: string): string {
  const [withoutFragment = ''] = splitOnce(target, '#');
  return withoutFragment.replace(/[^\x21-\x7e]/g, (character) => {
    const code = character.charCodeAt(0);
    return code < 256
      ? `%${code.toString(16).padStart(2, '0').toUpperCase()}`
      : encodeURIComponent(character);
  });
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
