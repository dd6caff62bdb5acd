import type { Executor } from '@/db/client';
import { authors } from '@/db/schema';
import { nextInSequence } from './sequence';

export type AuthorRow = typeof authors.$inferSelect;

/** A public profile in the Arabic edition, without a portrait. */
export async function createAuthor(
  db: Executor,
  overrides: Partial<typeof authors.$inferInsert> = {},
): Promise<AuthorRow> {
  const number = nextInSequence();
  const [row] = await db
    .insert(authors)
    .values({
      edition: 'ar',
      slug: `author-${number}`,
      name: `كاتبة ${number}`,
      role: 'مراسلة',
      biography: 'تكتب عن المدن منذ عشرة أعوام.',
      ...overrides,
    })
    .returning();
  if (!row) throw new Error('the author was not returned');
  return row;
}
