/** A request for one document that asks for nothing unusual. */
export interface SimpleRequest {
  /** As on the request line: path and query, percent-encoded. */
  target: string;
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
  /** An edge that purges by tags announced itself. */
  isEdge: boolean;
  /** The client wants the connection closed afterwards. */
  isLast: boolean;
}

/** Browsers send about one kilobyte; what is longer is read by Node. */
const LONGEST = 8_192;

/**
 * Method, target, version and every header line at once (RFC 9112 §2.1 and §5), stricter than either: visible ASCII
 * in the target, no folded lines, no bare line feeds, no control characters.
 */
const SIMPLE =
  /^GET (\/[!-"$-~]*) HTTP\/1\.1\r\n(?:[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[\t\x20-\x7e\x80-\xff]*\r\n)+\r\n$/;

/** Headers that decide something here, or that nothing here understands. */
const MEANT =
  /\r\n(host|accept-encoding|if-none-match|surrogate-capability|connection|content-length|transfer-encoding|expect|upgrade|trailer|te|http2-settings):[ \t]*([^\r]*)/gi;

/**
 * Reads what a client sent in one piece, when that is exactly one whole GET without a body and without anything
 * that needs a real HTTP parser; null for everything else, which is for Node's parser to read or refuse. A piece
 * with a part of a request, or with more than one, is never taken: where one request ends and the next begins is
 * not decided here.
 */
export function readSimpleRequest(piece: Buffer): SimpleRequest | null {
  // `GET `, and an end that cannot be the middle of a header.
  if (piece.length > LONGEST || piece.length < 18 || piece.readInt32BE(0) !== 0x47455420) return null;
  const text = piece.toString('latin1');
  const target = SIMPLE.exec(text)?.[1];
  if (target === undefined) return null;

  const found: Record<string, string> = {};
  MEANT.lastIndex = 0;
  for (let match = MEANT.exec(text); match; match = MEANT.exec(text)) {
    const name = (match[1] as string).toLowerCase();
    // Said twice: what counts then differs from header to header.
    if (found[name] !== undefined) return null;
    found[name] = (match[2] as string).trimEnd();
  }
  const { host, connection = 'keep-alive', ...rest } = found;
  if (!host || UNUSUAL.some((name) => rest[name] !== undefined)) return null;
  const wish = connection.toLowerCase();
  if (wish !== 'keep-alive' && wish !== 'close') return null;
  return {
    target,
    acceptEncoding: rest['accept-encoding'],
    ifNoneMatch: rest['if-none-match'],
    isEdge: rest['surrogate-capability'] !== undefined,
    isLast: wish === 'close',
  };
}

/** A request line whose target holds bytes that no client should send. */
const RAW_LINE = /^([A-Z]{1,20} )(\/[\x21-\x7e\x80-\xff]*)( HTTP\/1\.[01])\r\n/;
const HIGH_BYTE = /[\x80-\xff]/g;

/**
 * The same request with the raw bytes of its target percent-encoded; null when there are none. Command lines and
 * old robots send `GET /search?q=الأمن` in plain UTF-8, which Node's parser refuses and other servers take.
 * @param piece the beginning of a request
 */
export function encodeRawTarget(piece: Buffer): Buffer | null {
  const line = RAW_LINE.exec(piece.toString('latin1', 0, LONGEST));
  const target = line?.[2] ?? '';
  const encoded = target.replace(HIGH_BYTE, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
  if (!line || encoded === target) return null;
  const start = Buffer.from(`${line[1]}${encoded}${line[3]}\r\n`, 'latin1');
  return Buffer.concat([start, piece.subarray(line[0].length)]);
}

const UNUSUAL = [
  'content-length',
  'transfer-encoding',
  'expect',
  'upgrade',
  'trailer',
  'te',
  'http2-settings',
];
