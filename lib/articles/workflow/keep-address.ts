import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { redirects, sections } from '@/db/schema';
import { articlePath } from '@/lib/articles/article-path';
import type { Edition } from '@/lib/i18n/editions';

/** The canonical path of an article, or null while it has none. */
export async function pathOf(
  tx: Transaction,
  article: { id: number; edition: Edition; sectionId: number | null; slug: string | null },
): Promise<string | null> {
  const { sectionId, slug } = article;
  if (sectionId === null || slug === null) return null;
  const [section] = await tx.select({ slug: sections.slug }).from(sections).where(eq(sections.id, sectionId));
  return section ? articlePath({ ...article, sectionSlug: section.slug, slug }) : null;
}

/**
 * Makes an address that readers know lead to the article for ever. The redirect names the article, not a path:
 * however often it moves, the old address is one hop away. An address of its own that comes back into use is
 * no redirect any more.
 */
export async function keepAddress(
  tx: Transaction,
  { articleId, before, after }: { articleId: number; before: string | null; after: string | null },
): Promise<void> {
  if (after !== null)
    await tx.delete(redirects).where(and(eq(redirects.fromPath, after), eq(redirects.articleId, articleId)));
  if (before === null || before === after) return;
  await tx
    .insert(redirects)
    .values({ fromPath: before, articleId })
    .onConflictDoNothing({ target: redirects.fromPath });
}
