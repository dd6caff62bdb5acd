import 'server-only';
import { count, eq, inArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { articleTags, tags } from '@/db/schema';
import { compareNames } from '@/lib/arabic/collation';
import { foldArabic } from '@/lib/arabic/fold';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import type { Edition } from '@/lib/i18n/editions';
import { fingerprintOf } from '@/lib/platform/fingerprint';
import { toTagRef } from '@/lib/tags/to-tag';
import { TAG_FIELDS } from './edit-tag';
import type { DeskTag } from './types';

export const TAGS_A_PAGE = 50;

/**
 * Tags of an edition by name, those first whose name begins with what is asked for. Names are compared folded
 * («الموانئ» finds «الموانىء»), which PostgreSQL cannot: of 10,000 tags only the names are read, and counts of
 * one page.
 * @param page from 1
 * @returns null for whom they are not
 */
export async function listDeskTags(
  actor: Actor,
  edition: Edition,
  { words, page }: { words: string; page: number },
): Promise<{ tags: DeskTag[]; total: number } | null> {
  if (!can(actor, 'tag.manage')) return null;
  const asked = foldArabic(words).trim();
  const rows = await database().select().from(tags).where(eq(tags.edition, edition));
  const found = rows
    .map((row) => ({ row, at: asked === '' ? 0 : foldArabic(row.name).indexOf(asked) }))
    .filter(({ at }) => at >= 0)
    .toSorted(
      (one, other) =>
        Math.sign(one.at) - Math.sign(other.at) || compareNames(edition, one.row.name, other.row.name),
    );
  const shown = found.slice((page - 1) * TAGS_A_PAGE, page * TAGS_A_PAGE).map(({ row }) => row);
  const counts =
    shown.length === 0
      ? []
      : await database()
          .select({ tagId: articleTags.tagId, articles: count() })
          .from(articleTags)
          .where(
            inArray(
              articleTags.tagId,
              shown.map(({ id }) => id),
            ),
          )
          .groupBy(articleTags.tagId);
  const countOf = new Map(counts.map((row) => [row.tagId, row.articles]));
  return {
    tags: shown.map((row) => ({
      ...toTagRef(row),
      articles: countOf.get(row.id) ?? 0,
      fingerprint: fingerprintOf(row, TAG_FIELDS),
    })),
    total: found.length,
  };
}
