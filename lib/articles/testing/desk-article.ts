import { randomUUID } from 'node:crypto';
import type { Database } from '@/db/client';
import { type articles, people } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { createAuthor } from '@/db/seed/factories/create-author';
import { createPicture } from '@/db/seed/factories/create-picture';
import { createTag } from '@/db/seed/factories/create-tag';
import { nextInSequence } from '@/db/seed/factories/sequence';
import type { PersonActor } from '@/lib/auth/actor';
import type { Role } from '@/lib/auth/roles';

/** A person of the desk in the database, as use cases are given him. */
export async function createActor(db: Database, role: Role, name = 'مريم الزين'): Promise<PersonActor> {
  const id = randomUUID();
  const email = `${id}@desk.example`;
  await db.insert(people).values({ id, name, email, emailVerified: true, role });
  return { kind: 'person', id, name, email, role, language: 'ar', sessionId: 's', ipAddress: null };
}

/** A draft with which the publish gate finds nothing wrong. */
export async function createReadyDraft(
  db: Database,
  overrides: Partial<Parameters<typeof createArticle>[1] & object> = {},
): Promise<typeof articles.$inferSelect> {
  const author = await createAuthor(db);
  const tag = await createTag(db);
  const picture = await createPicture(db, { width: 1600, height: 900, alt: 'جسر فوق نهر', credit: 'نشرة' });
  const words = SUBJECTS[nextInSequence() % SUBJECTS.length];
  return createArticle(db, {
    status: 'draft',
    slug: null,
    headline: `${words} ${randomUUID().slice(0, 8)}`,
    authorIds: [author.id],
    tagIds: [tag.id],
    heroMediaId: picture.id,
    ...overrides,
  });
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
