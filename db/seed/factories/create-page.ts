import type { Executor } from '@/db/client';
import { pages } from '@/db/schema';
import { paragraphs } from './paragraphs';
import { nextInSequence } from './sequence';

export type PageRow = typeof pages.$inferSelect;

/** A published static page of the Arabic edition. */
export async function createPage(
  db: Executor,
  overrides: Partial<typeof pages.$inferInsert> = {},
): Promise<PageRow> {
  const number = nextInSequence();
  const [row] = await db
    .insert(pages)
    .values({
      edition: 'ar',
      slug: `page-${number}`,
      title: `صفحة ${number}`,
      description: 'صفحة ثابتة من صفحات الصحيفة.',
      body: paragraphs('نكتب ما نعرف، ونقول من أين عرفناه، ونصحّح حين نخطئ.'),
      position: number,
      ...overrides,
    })
    .returning();
  if (!row) throw new Error('the page was not returned');
  return row;
}
