import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { articles, articleTags, pendingChanges } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { createSection } from '@/db/seed/factories/create-section';
import { createTag } from '@/db/seed/factories/create-tag';
import { getEditingArticle } from '@/lib/articles/editing/queries';
import { saveArticle } from '@/lib/articles/editing/save-article';
import { publishChanges } from '@/lib/articles/workflow/publish-changes';
import type { PersonActor } from '@/lib/auth/actor';
import { deleteSection } from '@/lib/sections/desk/delete-section';
import { mergeSections } from '@/lib/sections/desk/merge-sections';
import { mergeTags } from '@/lib/tags/desk/merge-tags';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';

let test: TestDatabase;
let chief: PersonActor;
const now = new Date('2026-11-23T12:00:00Z');

beforeAll(async () => {
  test = await createTestDatabase();
  provideDatabase(test);
  chief = await createActor(test.db, 'chief', 'ليلى منصوري');
});
afterAll(() => test.drop());

const tag = async (name: string) => (await createTag(test.db, { name })).id;
const section = async (name: string) => (await createSection(test.db, { name, edition: 'ar' })).id;
const merge = async (tagId: number, intoId: number) =>
  expect(await mergeTags({ actor: chief, tagId, intoId })).toMatchObject({ ok: true });
const tagsOf = async (id: number) =>
  (await test.db.select().from(articleTags).where(eq(articleTags.articleId, id))).map(({ tagId }) => tagId);

/** What an editor sees of an article when it is opened. */
async function opened(id: number) {
  const article = await getEditingArticle(chief, id);
  if (!article) throw new Error('no article');
  return { version: article.version, content: article.content };
}

it('saves a tag and a section that were chosen and merged before the save as what took their place', async () => {
  const { id } = await createArticle(test.db, { status: 'draft' });
  const { version, content } = await opened(id);
  const [chosen, between, last] = [await tag('ميناء'), await tag('الميناء'), await tag('الموانئ')];
  const [closed, wide] = [await section('أسواق'), await section('اقتصاد')];
  await merge(chosen, between);
  await merge(between, last);
  await mergeSections({ actor: chief, sectionId: closed, intoId: wide });
  const saved = await saveArticle({
    actor: chief,
    articleId: id,
    version,
    holder: 'a',
    content: { ...content, sectionId: closed, tagIds: [chosen, last] },
    now,
  });
  expect(saved).toMatchObject({
    ok: true,
    value: {
      moves: [
        { kind: 'section', id: closed, into: { id: wide, name: 'اقتصاد' } },
        { kind: 'tag', id: chosen, into: { id: last, name: 'الموانئ' } },
      ],
    },
  });
  expect(await tagsOf(id)).toEqual([last]);
  const [row] = await test.db.select().from(articles).where(eq(articles.id, id));
  expect(row?.sectionId).toBe(wide);
  expect(row?.searchDocument).toContain('مواني');
});

it('says so when nothing took the place of a section', async () => {
  const { id } = await createArticle(test.db, { status: 'draft' });
  const { version, content } = await opened(id);
  const closed = await section('ملفات');
  await deleteSection({ actor: chief, sectionId: closed });
  const saved = await saveArticle({
    actor: chief,
    articleId: id,
    version,
    holder: 'a',
    content: { ...content, sectionId: closed },
    now,
  });
  expect(saved).toMatchObject({ value: { moves: [{ kind: 'section', id: closed, into: null }] } });
});

it('publishes changes with what took the place of a tag that they name', async () => {
  const { id } = await createArticle(test.db, {});
  const { version, content } = await opened(id);
  const [from, into] = [await tag('قمح'), await tag('الحبوب')];
  await saveArticle({
    actor: chief,
    articleId: id,
    version,
    holder: 'a',
    content: { ...content, headline: 'القمح يصل إلى المرفأ بعد انتظار طويل', tagIds: [from] },
    now,
  });
  await merge(from, into);
  // As a save writes them that had asked about the tag just before it went.
  const [pending] = await test.db.select().from(pendingChanges).where(eq(pendingChanges.articleId, id));
  expect(pending?.content.tagIds).toEqual([into]);
  if (pending)
    await test.db
      .update(pendingChanges)
      .set({ content: { ...pending.content, tagIds: [from] } })
      .where(eq(pendingChanges.articleId, id));
  const again = await opened(id);
  const published = await publishChanges({
    actor: chief,
    articleId: id,
    expectedVersion: again.version,
    acceptsAdvice: true,
    now,
  });
  expect(published).toMatchObject({ ok: true });
  expect(await tagsOf(id)).toEqual([into]);
});
