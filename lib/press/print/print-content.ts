import { createHash } from 'node:crypto';
import type { Printed, Representation } from '@/lib/press/store/document';
import { compressFirst, isCompressible } from './compress';

/** Short names of codings in ETags; `b11` is br after it was compressed at leisure. */
type EtagSuffix = '' | '-br' | '-b11' | '-gz';

/** What a 304 repeats (RFC 9110 §15.4.5) and what a cache must not forget. */
const NOT_MODIFIED = new Set(['cache-control', 'vary', 'content-security-policy']);

/**
 * Compresses content once and lays out every header that will be sent with it.
 *
 * @param headers flat name, value …; without length, encoding, ETag and Vary, which are added here
 */
export async function printContent(
  status: number,
  content: Buffer,
  contentType: string,
  headers: string[],
): Promise<Printed> {
  // The headers are part of what is validated: a page with another policy is another page.
  const contentHash = createHash('sha256')
    .update(content)
    .update(headers.join('\n'))
    .digest('base64url')
    .slice(0, 20);
  const shared = ['Content-Type', contentType, ...headers];
  if (!isCompressible(contentType, content.length)) {
    const identity = representation({
      body: content,
      length: content.length,
      contentHash,
      suffix: '',
      shared,
    });
    return { status, contentHash, br: null, gzip: null, identity, surrogateKey: '' };
  }
  const varied = [...shared, 'Vary', 'Accept-Encoding'];
  const packed = await compressFirst(content);
  const encoded = (body: Buffer, suffix: EtagSuffix) =>
    representation({ body, length: body.length, contentHash, suffix, shared: varied });
  return {
    status,
    contentHash,
    br: encoded(packed.br, '-br'),
    gzip: encoded(packed.gzip, '-gz'),
    identity: representation({ body: null, length: content.length, contentHash, suffix: '', shared: varied }),
    surrogateKey: '',
  };
}

/** The br representation again, with a smaller body of the same content. */
export function improvedBrotli({ contentHash, identity }: Printed, body: Buffer): Representation {
  const shared = identity.headers.slice(0, -OWN_HEADERS);
  return representation({ body, length: body.length, contentHash, suffix: '-b11', shared });
}

/** ETag and Content-Length come last in every representation's headers. */
const OWN_HEADERS = 4;

function representation(part: {
  body: Buffer | null;
  length: number;
  contentHash: string;
  suffix: EtagSuffix;
  shared: string[];
}): Representation {
  const { body, length, contentHash, suffix, shared } = part;
  const etag = `"${contentHash}${suffix}"`;
  const encoding = suffix === '' ? [] : ['Content-Encoding', suffix === '-gz' ? 'gzip' : 'br'];
  return {
    body,
    headers: [...shared, ...encoding, 'ETag', etag, 'Content-Length', String(length)],
    notModifiedHeaders: [...pick(shared, NOT_MODIFIED), 'ETag', etag],
  };
}

function pick(headers: string[], names: Set<string>): string[] {
  return headers.filter((_, index) => names.has(headers[index - (index % 2)]?.toLowerCase() ?? ''));
}
