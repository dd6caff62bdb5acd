import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { articles, sections } from '@/db/schema';

/** Where sections stand that the old site's menu does not name: among themselves in the archive's order. */
export const POSITION = { withArticles: 1_000, empty: 5_000, uncategorised: 9_999 } as const;

/**
 * Puts the sections without a published article behind the others: old sites have many categories that were only
 * ever a story's second. Sections of the menu, and those that the newsroom has moved since, keep their place.
 */
export async function orderSections(db: Executor, sectionIds: Set<number>): Promise<void> {
  if (sectionIds.size === 0) return;
  const hasArticles = sql`exists (select from ${articles} where ${articles.status} = 'published'
    and (${articles.sectionId} = ${sections.id} or ${articles.rootSectionId} = ${sections.id}))`;
  const move = (from: number, to: number, condition: ReturnType<typeof sql>) =>
    db
      .update(sections)
      .set({ position: to })
      .where(and(inArray(sections.id, [...sectionIds]), eq(sections.position, from), condition));
  await move(POSITION.withArticles, POSITION.empty, sql`not ${hasArticles}`);
  await move(POSITION.empty, POSITION.withArticles, hasArticles);
}
