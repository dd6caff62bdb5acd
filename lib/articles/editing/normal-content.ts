import type { ArticleContent } from '@/lib/articles/article-content';
import { storableBody, storableText } from '@/lib/articles/body/storable-body';
import { stableJson } from '@/lib/platform/stable-json';

/**
 * Content in the one shape in which it is stored and compared: storable text and body, blank optional texts null,
 * moments in UTC, each id once. Idempotent. Runs in the browser too, so that both sides agree on what is the same.
 */
export function normalContent(content: ArticleContent): ArticleContent {
  return {
    kind: content.kind,
    genre: content.genre,
    headline: storableText(content.headline),
    kicker: optional(content.kicker),
    standfirst: optional(content.standfirst),
    dateline: optional(content.dateline),
    body: storableBody(content.body),
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

function optional(text: string | null): string | null {
  if (text === null) return null;
  const kept = storableText(text);
  return kept.trim() === '' ? null : kept;
}

const utc = (moment: string | null) => (moment === null ? null : new Date(moment).toISOString());
