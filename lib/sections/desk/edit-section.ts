import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { sections } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { recordAudit } from '@/lib/auth/record-audit';
import { fail, ok, type Result } from '@/lib/platform/result';
import type { SectionFields } from './section-input';
import { findSection, lastPosition, lockSections, mayStandUnder, slugHolder } from './section-rules';

const KEYS = ['name', 'slug', 'parentId', 'introduction', 'rhythm'] as const;

/**
 * Changes what a section is called, says and stands under. A trigger keeps an old address leading here, and
 * gives the articles their new root section.
 */
export async function editSection(
  request: { actor: Actor; sectionId: number } & SectionFields,
): Promise<Result<{ id: number }, 'forbidden' | 'not-found' | 'slug-taken' | 'slug-former' | 'too-deep'>> {
  const { actor, sectionId, name, slug, parentId, introduction, rhythm } = request;
  if (!can(actor, 'section.manage')) return fail('forbidden');
  return database().transaction(async (tx) => {
    await lockSections(tx);
    const section = await findSection(tx, sectionId);
    if (!section) return fail('not-found');
    const { edition } = section;
    const holder = await slugHolder(tx, { edition, slug, sectionId });
    if (holder) return fail(holder);
    if (!(await mayStandUnder(tx, { edition, sectionId, parentId }))) return fail('too-deep');
    const after = { name, slug, parentId, introduction, rhythm };
    const changed = KEYS.filter((key) => section[key] !== after[key]);
    if (changed.length === 0) return ok({ id: sectionId });
    const position = changed.includes('parentId')
      ? await lastPosition(tx, edition, parentId)
      : section.position;
    await tx
      .update(sections)
      .set({ ...after, position })
      .where(eq(sections.id, sectionId));
    await recordAudit(tx, {
      actor,
      action: 'section.edit',
      outcome: 'done',
      subject: { kind: 'section', id: sectionId, name },
      detail: { changed, from: { name: section.name, slug: section.slug }, to: { name, slug } },
    });
    return ok({ id: sectionId });
  });
}
