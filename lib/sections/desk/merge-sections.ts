import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { database, type Transaction } from '@/db/client';
import {
  articles,
  formerSectionSlugs,
  mergedSections,
  pendingChanges,
  redirects,
  sections,
} from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { fail, ok, type Result } from '@/lib/platform/result';
import { findSection, lockSections } from './section-rules';

/**
 * Makes one section out of two: the articles, their unpublished changes, the sub-sections, redirects and old
 * addresses of the first go to the second, and its address leads there for ever.
 * @returns how many articles moved
 */
export async function mergeSections(request: {
  actor: Actor;
  sectionId: number;
  intoId: number;
}): Promise<Result<{ articles: number }, 'forbidden' | 'not-found' | 'same-section' | 'too-deep'>> {
  const { actor, sectionId, intoId } = request;
  if (!can(actor, 'section.manage')) return fail('forbidden');
  if (sectionId === intoId) return fail('same-section');
  return database().transaction(async (tx) => {
    await lockSections(tx);
    const [from, into] = [await findSection(tx, sectionId), await findSection(tx, intoId)];
    if (!from || !into || from.edition !== into.edition) return fail('not-found');
    const children = await tx
      .select({ id: sections.id })
      .from(sections)
      .where(eq(sections.parentId, sectionId));
    // Sub-sections need a top section to stand under, which is not one of themselves.
    if (children.length > 0 && into.parentId !== null) return fail('too-deep');
    if (children.length > 0)
      await tx.update(sections).set({ parentId: intoId }).where(eq(sections.parentId, sectionId));
    const moved = await moveArticles(tx, sectionId, intoId);
    await tx.update(redirects).set({ sectionId: intoId }).where(eq(redirects.sectionId, sectionId));
    await tx
      .update(formerSectionSlugs)
      .set({ sectionId: intoId })
      .where(eq(formerSectionSlugs.sectionId, sectionId));
    await tx.update(mergedSections).set({ intoId }).where(eq(mergedSections.intoId, sectionId));
    await tx.delete(sections).where(eq(sections.id, sectionId));
    await tx.insert(mergedSections).values({ sectionId, intoId });
    await tx
      .insert(formerSectionSlugs)
      .values({ edition: from.edition, slug: from.slug, sectionId: intoId })
      .onConflictDoUpdate({
        target: [formerSectionSlugs.edition, formerSectionSlugs.slug],
        set: { sectionId: intoId },
      });
    await recordAudit(tx, {
      actor,
      action: 'section.merge',
      outcome: 'done',
      subject: { kind: 'section', id: sectionId, name: from.name },
      detail: { into: intoId, intoName: into.name, slug: from.slug, articles: moved },
    });
    return ok({ articles: moved });
  });
}

/** Their version grows, so that who has one open is told instead of writing the old section back. */
async function moveArticles(tx: Transaction, sectionId: number, intoId: number): Promise<number> {
  const named = sql`(${pendingChanges.content} ->> 'sectionId')::bigint`;
  const toMove = tx.select({ id: pendingChanges.articleId }).from(pendingChanges).where(eq(named, sectionId));
  await tx
    .update(articles)
    .set({ version: sql`${articles.version} + 1` })
    .where(and(inArray(articles.id, toMove), sql`${articles.sectionId} is distinct from ${sectionId}`));
  const { rowCount } = await tx
    .update(articles)
    .set({ sectionId: intoId, version: sql`${articles.version} + 1` })
    .where(eq(articles.sectionId, sectionId));
  const waiting = await tx
    .update(pendingChanges)
    .set({ content: sql`jsonb_set(${pendingChanges.content}, '{sectionId}', to_jsonb(${intoId}::bigint))` })
    .where(eq(named, sectionId))
    .returning({ articleId: pendingChanges.articleId });
  return Math.max(rowCount ?? 0, waiting.length);
}
