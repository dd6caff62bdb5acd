import 'server-only';
import { database } from '@/db/client';
import { sections } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import type { Edition } from '@/lib/i18n/editions';
import { fail, ok, type Result } from '@/lib/platform/result';
import { claimAddress } from '@/lib/redirects/claim-address';
import { sectionPath } from '@/lib/sections/section-path';
import type { SectionFields } from './section-input';
import { lastPosition, lockSections, mayStandUnder, slugHolder } from './section-rules';

/** Opens a section, after the last of its siblings. */
export async function createSection(
  request: { actor: Actor; edition: Edition } & SectionFields,
): Promise<Result<{ id: number }, 'forbidden' | 'slug-taken' | 'slug-former' | 'too-deep'>> {
  const { actor, edition, name, slug, parentId, introduction, rhythm } = request;
  if (!can(actor, 'section.manage')) return fail('forbidden');
  return database().transaction(async (tx) => {
    await lockSections(tx);
    const holder = await slugHolder(tx, { edition, slug, sectionId: null });
    if (holder) return fail(holder);
    if (!(await mayStandUnder(tx, { edition, sectionId: null, parentId }))) return fail('too-deep');
    const position = await lastPosition(tx, edition, parentId);
    const [made] = await tx
      .insert(sections)
      .values({ edition, name, slug, parentId, introduction, rhythm, position })
      .returning({ id: sections.id });
    if (!made) throw new Error('the section was not returned');
    await claimAddress(tx, sectionPath(edition, slug));
    await recordAudit(tx, {
      actor,
      action: 'section.create',
      outcome: 'done',
      subject: { kind: 'section', id: made.id, name },
      detail: { edition, slug, parentId },
    });
    return ok({ id: made.id });
  });
}
