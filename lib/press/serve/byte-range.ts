/** First and last byte of a part, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

const SINGLE = /^bytes=(?:(\d+)-(\d*)|-(\d+))$/i;

/**
 * The part that a `Range` header asks for (RFC 9110 §14.2). Several parts at once, and what is malformed, are answered
 * with the whole: a server may ignore the header.
 * @returns null for the whole, `unsatisfiable` (416) when no byte of it exists
 */
export function readByteRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const [, first, last, suffix] = SINGLE.exec(header?.trim() ?? '') ?? [];
  if (suffix !== undefined) {
    const length = Math.min(Number(suffix), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  if (first === undefined) return null;
  const start = Number(first);
  const end = last ? Math.min(Number(last), size - 1) : size - 1;
  if (last && Number(last) < start) return null;
  return start >= size ? 'unsatisfiable' : { start, end };
}
