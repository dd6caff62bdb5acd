import type { ArticleContent } from '@/lib/articles/article-content';
import { stableJson } from '@/lib/articles/editing/normal-content';

/** Three texts of one article: what both were made from, and the two that came of it. */
export interface ThreeTexts {
  base: ArticleContent;
  mine: ArticleContent;
  theirs: ArticleContent;
}

/** Merges field by field; `content` has mine where both changed the same. */
export function mergeContents({ base, mine, theirs }: ThreeTexts): {
  content: ArticleContent;
  conflicts: (keyof ArticleContent)[];
} {
  const content: Record<string, unknown> = {};
  const conflicts: (keyof ArticleContent)[] = [];
  for (const field of Object.keys(base) as (keyof ArticleContent)[]) {
    const [was, left, right] = [base[field], mine[field], theirs[field]].map(stableJson);
    if (left !== right && left !== was && right !== was) conflicts.push(field);
    content[field] = left === was ? theirs[field] : mine[field];
  }
  return { content: content as ArticleContent, conflicts };
}
