import { unpackGzip } from '@/lib/press/print/compress';
import type { Printed, Representation } from '@/lib/press/store/document';
import { type ContentCoding, negotiateEncoding } from './negotiate-encoding';

/** What a client says about the bytes it takes: header values as sent. */
export interface Wishes {
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
  /** It is an edge that purges by tags, and gets them. */
  isEdge: boolean;
}

export interface ChosenAnswer {
  status: number;
  /** Flat name, value …; one and the same array for one representation, unless an edge asks. */
  headers: string[];
  /** Called at most once; null when the answer has no body. */
  body: (() => Buffer | undefined) | null;
}

/** Picks the stored bytes that this client takes, or a 304 when it has them. */
export function chooseAnswer(
  printed: Printed,
  { acceptEncoding, ifNoneMatch, isEdge }: Wishes,
): ChosenAnswer {
  const chosen = choose(printed, negotiateEncoding(acceptEncoding));
  if (ifNoneMatch !== undefined && printed.status === 200 && isKnownTag(ifNoneMatch, printed.contentHash))
    return { status: 304, headers: chosen.notModifiedHeaders, body: null };
  return {
    status: printed.status,
    headers: isEdge ? withTags(chosen.headers, printed) : chosen.headers,
    body: () => chosen.body ?? unpack(printed),
  };
}

function choose(printed: Printed, coding: ContentCoding): Representation {
  if (coding === 'br' && printed.br) return printed.br;
  if (coding === 'gzip' && printed.gzip) return printed.gzip;
  return printed.identity;
}

/** Readers do not get them: they may be longer than what a proxy takes for all headers together. */
function withTags(headers: string[], { surrogateKey }: Printed): string[] {
  return surrogateKey === '' ? headers : [...headers, 'Surrogate-Key', surrogateKey];
}

function unpack({ gzip }: Printed): Buffer | undefined {
  return gzip?.body ? unpackGzip(gzip.body) : undefined;
}

/**
 * If-None-Match compares weakly (RFC 9110 §13.1.2), and every coding's ETag begins with the hash of the same
 * content: a reader who holds the gzip copy, or the first quick br one, needs no new bytes.
 */
export function isKnownTag(ifNoneMatch: string, contentHash: string): boolean {
  return ifNoneMatch.includes(contentHash) || ifNoneMatch.trim() === '*';
}
