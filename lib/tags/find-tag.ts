import { eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { tags } from '@/db/schema';
import { foldArabic } from '@/lib/arabic/fold';
import type { Edition } from '@/lib/i18n/editions';

/**
 * The tag of an edition that has this name already, in whatever spelling («الموانئ», «الموانىء»): two of them would
 * part what belongs together.
 * @param exceptId a tag that is being renamed
 */
export async function findTagNamed(
  db: Executor,
  edition: Edition,
  name: string,
  exceptId?: number,
): Promise<typeof tags.$inferSelect | undefined> {
  const rows = await db.select().from(tags).where(eq(tags.edition, edition));
  const folded = foldArabic(name);
  return rows.find((row) => row.id !== exceptId && foldArabic(row.name) === folded);
}
