import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { sections } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { fingerprintOf } from '@/lib/platform/fingerprint';
import { fail, ok, type Result } from '@/lib/platform/result';
import { claimAddress } from '@/lib/redirects/claim-address';
import { sectionPath } from '@/lib/sections/section-path';
import type { SectionFields } from './section-input';
import { findSection, lastPosition, lockSections, mayStandUnder, slugHolder } from './section-rules';

/** What a form of the desk changes. */
export const SECTION_FIELDS = ['name', 'slug', 'parentId', 'introduction', 'rhythm'] as const;

/**
 * Changes what a section is called, says and stands under. A trigger keeps an old address leading here, and
 * gives the articles their new root section.
 * @param request.seen fingerprint of the section that the form showed; left out by callers without one
 */
export async function editSection(
  request: { actor: Actor; sectionId: number; seen?: string | undefined } & SectionFields,
): Promise<
  Result<
    { id: number },
    'forbidden' | 'not-found' | 'changed-meanwhile' | 'slug-taken' | 'slug-former' | 'too-deep'
  >
> {
  const { actor, sectionId, name, slug, parentId, introduction, rhythm, seen } = request;
  if (!can(actor, 'section.manage')) return fail('forbidden');
  return database().transaction(async (tx) => {
    await lockSections(tx);
    const section = await findSection(tx, sectionId);
    if (!section) return fail('not-found');
    if (seen !== undefined && seen !== fingerprintOf(section, SECTION_FIELDS))
      return fail('changed-meanwhile');
    const { edition } = section;
    const holder = await slugHolder(tx, { edition, slug, sectionId });
    if (holder) return fail(holder);
    if (!(await mayStandUnder(tx, { edition, sectionId, parentId }))) return fail('too-deep');
    const after = { name, slug, parentId, introduction, rhythm };
    const changed = SECTION_FIELDS.filter((key) => section[key] !== after[key]);
    if (changed.length === 0) return ok({ id: sectionId });
    const position = changed.includes('parentId')
      ? await lastPosition(tx, edition, parentId)
      : section.position;
    await tx
      .update(sections)
      .set({ ...after, position })
      .where(eq(sections.id, sectionId));
    if (slug !== section.slug) await claimAddress(tx, sectionPath(edition, slug));
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
