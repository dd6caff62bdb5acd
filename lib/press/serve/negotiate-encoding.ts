export type ContentCoding = 'br' | 'gzip' | 'identity';

/** Browsers send a handful of values; this many are remembered. */
const REMEMBERED = 200;
const remembered = new Map<string, ContentCoding>();

/**
 * The coding to answer with (RFC 9110 §12.5.3): the highest q-value of br and gzip, br when they tie.
 * Without the header, and when both are refused, identity.
 */
export function negotiateEncoding(acceptEncoding: string | undefined): ContentCoding {
  if (acceptEncoding === undefined) return 'identity';
  const known = remembered.get(acceptEncoding);
  if (known) return known;
  const chosen = readAcceptEncoding(acceptEncoding);
  if (remembered.size < REMEMBERED) remembered.set(acceptEncoding, chosen);
  return chosen;
}

function readAcceptEncoding(header: string): ContentCoding {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    weights.set(coding === 'x-gzip' ? 'gzip' : coding, weight >= 0 && weight <= 1 ? weight : 0);
  }
  const others = weights.get('*') ?? 0;
  const br = weights.get('br') ?? others;
  const gzip = weights.get('gzip') ?? others;
  // A client that prefers plain text says so with a higher weight for identity.
  const plain = weights.get('identity') ?? 0;
  const best = Math.max(br, gzip);
  if (best === 0 || plain > best) return 'identity';
  return br >= gzip ? 'br' : 'gzip';
}
