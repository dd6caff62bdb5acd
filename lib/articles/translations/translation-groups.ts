import 'server-only';
import { and, asc, eq, inArray, isNotNull, ne, or, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { articles } from '@/db/schema';
import type { ArticleRow } from '@/lib/articles/editing/load-article';
import type { EditionHolder } from '@/lib/articles/translations/types';
import type { Edition } from '@/lib/i18n/editions';

/**
 * Holds articles and all that they are linked with until the transaction ends. Links are made and undone one at a
 * time, since whom a group consists of must not change between asking and writing; the rows are taken by their
 * numbers, the order in which whoever else writes several articles takes them.
 */
export async function lockTranslations(tx: Transaction, articleIds: number[]): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('nashra translations'))`);
  const groups = tx
    .select({ group: articles.translationGroup })
    .from(articles)
    .where(and(inArray(articles.id, articleIds), isNotNull(articles.translationGroup)));
  await tx
    .select({ id: articles.id })
    .from(articles)
    .where(or(inArray(articles.id, articleIds), inArray(articles.translationGroup, groups)))
    .orderBy(asc(articles.id))
    .for('update');
}

/**
 * The article that stands for an edition in a group; a withdrawn one keeps no other out.
 * @param exceptId one that does not count
 */
export async function findEditionHolder(
  tx: Transaction,
  { group, edition, exceptId }: { group: string; edition: Edition; exceptId: number },
): Promise<EditionHolder | null> {
  const [holder] = await tx
    .select({ edition: articles.edition, headline: articles.headline })
    .from(articles)
    .where(
      and(
        eq(articles.translationGroup, group),
        eq(articles.edition, edition),
        ne(articles.status, 'withdrawn'),
        ne(articles.id, exceptId),
      ),
    )
    .limit(1);
  return holder ?? null;
}

/** Puts articles into a group, or out of every group. Their texts stay as they are, and so do their versions. */
export async function setTranslationGroup(
  tx: Transaction,
  articleIds: number[],
  group: string | null,
): Promise<void> {
  await tx.update(articles).set({ translationGroup: group }).where(inArray(articles.id, articleIds));
}

/** An article that was left alone in its group is linked with nothing. */
export async function dissolveLoneGroup(tx: Transaction, group: string): Promise<void> {
  const members = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.translationGroup, group));
  if (members.length === 1)
    await setTranslationGroup(
      tx,
      members.map(({ id }) => id),
      null,
    );
}

/**
 * A withdrawn article that comes back to the desk leaves its group when another stands there for its edition by now.
 * The caller holds its row, which whoever links something with the group has to wait for.
 */
export async function leaveTakenPlace(tx: Transaction, row: ArticleRow): Promise<void> {
  const { id, edition, translationGroup: group } = row;
  if (group !== null && (await findEditionHolder(tx, { group, edition, exceptId: id })))
    await setTranslationGroup(tx, [id], null);
}
