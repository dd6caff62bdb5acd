import type { ArticleContent } from '@/lib/articles/article-content';
import type { BodyDocument } from '@/lib/articles/body-schema';
import { normalBody } from '@/lib/articles/normal-body';

/**
 * Content in the one shape in which it is stored and compared: text in NFC without what PostgreSQL cannot keep
 * (NUL, halves of surrogate pairs), blank optional texts null, moments in UTC, each id once, the body as
 * `normalBody` gives it. Idempotent. Runs in the browser too, so that both sides agree on what is the same.
 */
export function normalContent(content: ArticleContent): ArticleContent {
  return {
    kind: content.kind,
    genre: content.genre,
    headline: storable(content.headline),
    kicker: optional(content.kicker),
    standfirst: optional(content.standfirst),
    dateline: optional(content.dateline),
    body: normalBody(storableJson(content.body)),
    sectionId: content.sectionId,
    authorIds: [...new Set(content.authorIds)],
    tagIds: [...new Set(content.tagIds)],
    heroMediaId: content.heroMediaId,
    heroAlt: optional(content.heroAlt),
    heroCaption: optional(content.heroCaption),
    slug: optional(content.slug),
    seoTitle: optional(content.seoTitle),
    seoDescription: optional(content.seoDescription),
    isIndexed: content.isIndexed,
    sources: optional(content.sources),
    embargoUntil: utc(content.embargoUntil),
    expiresAt: utc(content.expiresAt),
    isFrontCandidate: content.isFrontCandidate,
  };
}

/** Whether two contents say the same. */
export function isSameContent(left: ArticleContent, right: ArticleContent): boolean {
  return left === right || stableJson(normalContent(left)) === stableJson(normalContent(right));
}

/** JSON with keys in order: `jsonb` gives them back in another. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const NUL = String.fromCharCode(0);
/** One half of a pair without its other. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

function storable(text: string): string {
  return text.replaceAll(NUL, '').replace(LONE_SURROGATE, '\uFFFD').normalize('NFC');
}

function optional(text: string | null): string | null {
  if (text === null) return null;
  const kept = storable(text);
  return kept.trim() === '' ? null : kept;
}

const utc = (moment: string | null) => (moment === null ? null : new Date(moment).toISOString());

function storableJson(body: BodyDocument): BodyDocument {
  const clean = (part: unknown): unknown => {
    if (typeof part === 'string') return storable(part);
    if (Array.isArray(part)) return part.map(clean).filter((item) => !isEmptyText(item));
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, clean(value)]));
  };
  return clean(body) as BodyDocument;
}

/** A text of which nothing was left; the body's schema knows none. */
function isEmptyText(part: unknown): boolean {
  return typeof part === 'object' && part !== null && 'type' in part && part.type === 'text' && 'text' in part
    ? part.text === ''
    : false;
}
