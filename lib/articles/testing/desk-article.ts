import { randomUUID } from 'node:crypto';
import type { Database } from '@/db/client';
import type { articles } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { createAuthor } from '@/db/seed/factories/create-author';
import { createPicture } from '@/db/seed/factories/create-picture';
import { createTag } from '@/db/seed/factories/create-tag';
import { nextInSequence } from '@/db/seed/factories/sequence';

/** A draft with which the publish gate finds nothing wrong. */
export async function createReadyDraft(
  db: Database,
  overrides: Partial<Parameters<typeof createArticle>[1] & object> = {},
): Promise<typeof articles.$inferSelect> {
  const author = await createAuthor(db);
  const tag = await createTag(db);
  const words = SUBJECTS[nextInSequence() % SUBJECTS.length];
  return createArticle(db, {
    status: 'draft',
    slug: null,
    headline: `${words} ${randomUUID().slice(0, 8)}`,
    authorIds: [author.id],
    tagIds: [tag.id],
    ...overrides,
    heroMediaId: 'heroMediaId' in overrides ? overrides.heroMediaId : await pictureOf(db),
  });
}

async function pictureOf(db: Database): Promise<number> {
  const words = { alt: 'جسر فوق نهر', credit: 'نشرة' };
  return (await createPicture(db, { width: 1600, height: 900, ...words })).id;
}

/** Headlines that have no words in common, so that none is taken for another. */
const SUBJECTS = [
  'البلدية تفتح جسر المدينة القديم',
  'وزارة الصحة تعلن حملة تلقيح وطنية',
  'مزارعو الشمال يحصدون قمحا وفيرا',
  'المنتخب يتأهل لنهائي كأس القارة',
  'أسعار الوقود ترتفع للشهر الثالث',
  'جامعة العاصمة تكرم باحثين شبانا',
];
