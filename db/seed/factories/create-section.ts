import type { Executor } from '@/db/client';
import { sections } from '@/db/schema';
import { nextInSequence } from './sequence';

export type SectionRow = typeof sections.$inferSelect;

/** A section of the Arabic edition unless told otherwise; name it as a parent's child by `parentId`. */
export async function createSection(
  db: Executor,
  overrides: Partial<typeof sections.$inferInsert> = {},
): Promise<SectionRow> {
  const number = nextInSequence();
  const [row] = await db
    .insert(sections)
    .values({
      edition: 'ar',
      slug: `section-${number}`,
      name: `قسم ${number}`,
      introduction: 'مواد هذا القسم من الأحدث إلى الأقدم.',
      position: number,
      ...overrides,
    })
    .returning();
  if (!row) throw new Error('the section was not returned');
  return row;
}
