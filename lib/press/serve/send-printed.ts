import type { IncomingMessage, ServerResponse } from 'node:http';
import { unpackGzip } from '@/lib/press/print/compress';
import type { Printed, Representation } from '@/lib/press/store/document';
import { type ContentCoding, negotiateEncoding } from './negotiate-encoding';

/**
 * The hot path: picks the stored bytes that this client takes and hands them to the socket.
 * `rawHeaders` is read instead of `headers`, which Node would build as an object for every request.
 */
export function sendPrinted(request: IncomingMessage, response: ServerResponse, printed: Printed): void {
  let acceptEncoding: string | undefined;
  let ifNoneMatch: string | undefined;
  let isEdge = false;
  const raw = request.rawHeaders;
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index] as string;
    if (name.length === 15 && name.toLowerCase() === 'accept-encoding') acceptEncoding = raw[index + 1];
    else if (name.length === 13 && name.toLowerCase() === 'if-none-match') ifNoneMatch = raw[index + 1];
    else if (name.length === 20 && name.toLowerCase() === 'surrogate-capability') isEdge = true;
  }
  const chosen = choose(printed, negotiateEncoding(acceptEncoding));
  if (ifNoneMatch !== undefined && printed.status === 200 && isKnownTag(ifNoneMatch, printed.contentHash)) {
    response.writeHead(304, chosen.notModifiedHeaders);
    response.end();
    return;
  }
  response.writeHead(printed.status, isEdge ? withTags(chosen.headers, printed) : chosen.headers);
  if (request.method === 'HEAD') response.end();
  else response.end(chosen.body ?? unpack(printed));
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
