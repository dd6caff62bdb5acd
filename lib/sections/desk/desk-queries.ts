import 'server-only';
import { asc, count, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, sections } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import type { Edition } from '@/lib/i18n/editions';
import { fingerprintOf } from '@/lib/platform/fingerprint';
import { toSectionRef } from '@/lib/sections/to-section';
import { SECTION_FIELDS } from './edit-section';
import { beneathTheirParents } from './section-order';
import type { DeskSection } from './types';

/** The sections of an edition as the desk orders them, sub-sections beneath theirs; null for whom they are not. */
export async function listDeskSections(actor: Actor, edition: Edition): Promise<DeskSection[] | null> {
  if (!can(actor, 'section.manage')) return null;
  const [rows, counts] = await Promise.all([
    database()
      .select()
      .from(sections)
      .where(eq(sections.edition, edition))
      .orderBy(asc(sections.position), asc(sections.id)),
    database()
      .select({ sectionId: articles.sectionId, articles: count() })
      .from(articles)
      .where(eq(articles.edition, edition))
      .groupBy(articles.sectionId),
  ]);
  const countOf = new Map(counts.map((row) => [row.sectionId, row.articles]));
  return beneathTheirParents(
    rows.map((row) => ({
      ...toSectionRef(row),
      introduction: row.introduction,
      rhythm: row.rhythm,
      articles: countOf.get(row.id) ?? 0,
      fingerprint: fingerprintOf(row, SECTION_FIELDS),
    })),
  );
}
