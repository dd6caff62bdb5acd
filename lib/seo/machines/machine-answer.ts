/** Answers for machines, with what the press wants to know in headers (it takes them out again). */

interface MachineAnswer {
  body: string;
  /** MIME type; UTF-8 is added. */
  type: string;
  tags: string[];
  /** The earliest moment when the answer changes by the clock. */
  expiresAt?: Date | null;
  status?: number;
  /** The site wants to be in no search engine: feeds and sitemaps have no other place to say so. */
  isHidden?: boolean;
}

/**
 * Node refuses answers with more than 16 kB of headers. Tags beyond this many characters are left out; then
 * the answer must not stand longer than `TRIMMED_LIFETIME_MS`.
 */
const MAX_TAG_CHARACTERS = 8_000;
const TRIMMED_LIFETIME_MS = 10 * 60_000;

export function machineAnswer(
  { body, type, tags, expiresAt, status = 200, isHidden = false }: MachineAnswer,
  now: Date,
): Response {
  const distinct = [...new Set(tags)].join(' ');
  const isTrimmed = distinct.length > MAX_TAG_CHARACTERS;
  const trimmed = isTrimmed ? distinct.slice(0, distinct.lastIndexOf(' ', MAX_TAG_CHARACTERS)) : distinct;
  const moments = [
    ...(expiresAt ? [expiresAt.getTime()] : []),
    ...(isTrimmed ? [now.getTime() + TRIMMED_LIFETIME_MS] : []),
  ];
  return new Response(body, {
    status,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'x-nashra-tags': trimmed,
      ...(isHidden && { 'x-robots-tag': 'noindex' }),
      ...(moments.length > 0 && { 'x-nashra-expires-at': new Date(Math.min(...moments)).toISOString() }),
    },
  });
}

/** A plain 404 in one line, for addresses that only machines ask for. */
export function machineNotFound(tags: string[], now: Date, words = 'Not found'): Response {
  return machineAnswer({ body: `${words}\n`, type: 'text/plain', tags, status: 404 }, now);
}
