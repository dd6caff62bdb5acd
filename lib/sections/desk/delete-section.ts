import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { database, type Transaction } from '@/db/client';
import { articles, formerSectionSlugs, mergedSections, pendingChanges, sections } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { fail, ok, type Result } from '@/lib/platform/result';
import { lockSections } from './section-rules';

/**
 * Closes a section that holds nothing: no article in any state, no sub-section. A fuller one is merged, and so is one
 * to which addresses of renamed and merged sections lead: articles that have moved on are still asked for there.
 */
export async function deleteSection({
  actor,
  sectionId,
}: {
  actor: Actor;
  sectionId: number;
}): Promise<Result<null, 'forbidden' | 'not-found' | 'not-empty' | 'leads-on'>> {
  if (!can(actor, 'section.manage')) return fail('forbidden');
  return database().transaction(async (tx) => {
    await lockSections(tx);
    // Articles that come into it meanwhile wait for this row.
    const [section] = await tx.select().from(sections).where(eq(sections.id, sectionId)).for('update');
    if (!section) return fail('not-found');
    const holds = [
      await tx.select({ id: articles.id }).from(articles).where(eq(articles.sectionId, sectionId)).limit(1),
      await tx.select({ id: sections.id }).from(sections).where(eq(sections.parentId, sectionId)).limit(1),
      await tx
        .select({ id: pendingChanges.articleId })
        .from(pendingChanges)
        .where(sql`(${pendingChanges.content} ->> 'sectionId')::bigint = ${sectionId}`)
        .limit(1),
    ];
    if (holds.some((found) => found.length > 0)) return fail('not-empty');
    if (await leadsOn(tx, sectionId)) return fail('leads-on');
    await tx.delete(sections).where(eq(sections.id, sectionId));
    await recordAudit(tx, {
      actor,
      action: 'section.delete',
      outcome: 'done',
      subject: { kind: 'section', id: sectionId, name: section.name },
      detail: { edition: section.edition, slug: section.slug },
    });
    return ok(null);
  });
}

/** Whether old addresses of articles are found by way of this section. */
async function leadsOn(tx: Transaction, sectionId: number): Promise<boolean> {
  const [former, merged] = [
    await tx.query.formerSectionSlugs.findFirst({ where: eq(formerSectionSlugs.sectionId, sectionId) }),
    await tx.query.mergedSections.findFirst({ where: eq(mergedSections.intoId, sectionId) }),
  ];
  return former !== undefined || merged !== undefined;
}
