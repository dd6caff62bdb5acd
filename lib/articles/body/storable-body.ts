import type { BodyDocument } from '@/lib/articles/body/body-schema';
import { normalBody } from '@/lib/articles/body/normal-body';

const NUL = String.fromCharCode(0);
/** One half of a pair without its other. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** A text in NFC without what PostgreSQL cannot keep: NUL, halves of surrogate pairs. */
export function storableText(text: string): string {
  return text.replaceAll(NUL, '').replace(LONE_SURROGATE, '\uFFFD').normalize('NFC');
}

/** A body in the one shape in which it is stored and compared (`normalBody`), with storable texts. Idempotent. */
export function storableBody(body: BodyDocument): BodyDocument {
  return normalBody(clean(body) as BodyDocument);
}

function clean(part: unknown): unknown {
  if (typeof part === 'string') return storableText(part);
  if (Array.isArray(part)) return part.map(clean).filter((item) => !isEmptyText(item));
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, clean(value)]));
}

/** A text of which nothing was left; the body's schema knows none. */
function isEmptyText(part: unknown): boolean {
  return typeof part === 'object' && part !== null && 'type' in part && part.type === 'text' && 'text' in part
    ? part.text === ''
    : false;
}
