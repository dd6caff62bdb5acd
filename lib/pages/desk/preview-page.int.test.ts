import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { pagePreviews, pages } from '@/db/schema';
import { createPage } from '@/db/seed/factories/create-page';
import { createPicture } from '@/db/seed/factories/create-picture';
import { paragraphs } from '@/db/seed/factories/paragraphs';
import type { BlockNode } from '@/lib/articles/body/body-schema';
import type { PersonActor } from '@/lib/auth/actor';
import { prunePagePreviews } from '@/lib/jobs/prune';
import { getPagePreview } from '@/lib/pages/queries';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { previewPage } from './preview-page';

let test: TestDatabase;
let chief: PersonActor;
const now = new Date('2026-11-26T12:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

beforeAll(async () => {
  test = await createTestDatabase();
  provideDatabase(test);
  chief = await createActor(test.db, 'chief');
});
afterAll(() => test.drop());

const fields = { title: 'عن صحيفتنا', slug: 'عنا', description: null, body: paragraphs('نص لم يُحفظ') };
const look = (part: Partial<Parameters<typeof previewPage>[0]> = {}) =>
  previewPage({ actor: chief, edition: 'ar', pageId: null, ...fields, expiresAt: later(15), ...part });
async function kept(part: Parameters<typeof look>[0] = {}): Promise<number> {
  const answer = await look(part);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.previewId;
}

describe('the preview of a static page', () => {
  it('shows what its editor has, with its pictures, and changes nothing of the page', async () => {
    const page = await createPage(test.db, { slug: 'عن-الصحيفة', title: 'عن الصحيفة' });
    const picture = await createPicture(test.db);
    const figure: BlockNode = { type: 'figure', attrs: { mediaId: picture.id, alt: 'غرفة', credit: 'نشرة' } };
    const body = { type: 'doc' as const, content: [...fields.body.content, figure] };
    const before = await test.db.query.pages.findFirst({ where: eq(pages.id, page.id) });
    const previewId = await kept({ pageId: page.id, body });
    expect(await getPagePreview({ edition: 'ar', previewId, now })).toMatchObject({
      id: page.id,
      title: 'عن صحيفتنا',
      path: '/about/عنا',
      body,
      pictures: new Map([[picture.id, { id: picture.id }]]),
    });
    expect(await test.db.query.pages.findFirst({ where: eq(pages.id, page.id) })).toEqual(before);
  });

  it('is of its edition only, and over when its time is', async () => {
    const previewId = await kept();
    const at = (edition: 'ar' | 'en', moment: Date) => getPagePreview({ edition, previewId, now: moment });
    expect(await at('ar', later(14.9))).toMatchObject({ id: 0, title: 'عن صحيفتنا' });
    expect([await at('en', now), await at('ar', later(15))]).toEqual([null, null]);
    const still = await kept({ expiresAt: new Date(Date.now() + 60_000) });
    const context = { db: test.db, payload: {}, now, signal: new AbortController().signal };
    await prunePagePreviews(context);
    expect(await test.db.select({ id: pagePreviews.id }).from(pagePreviews)).toEqual([{ id: still }]);
  });

  it('is not for who may not edit pages, nor of a page of another edition or of none', async () => {
    const { id: pageId } = await createPage(test.db, { slug: 'ميثاق', title: 'ميثاق' });
    const editor = await createActor(test.db, 'editor');
    const before = await test.db.$count(pagePreviews);
    expect(await look({ actor: editor })).toMatchObject({ code: 'forbidden' });
    expect(await look({ pageId, edition: 'en' })).toMatchObject({ code: 'not-found' });
    expect(await look({ pageId: 999_999 })).toMatchObject({ code: 'not-found' });
    expect(await test.db.$count(pagePreviews)).toBe(before);
  });
});
