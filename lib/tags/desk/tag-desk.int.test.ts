import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { articles, articleTags, auditLog, pendingChanges, redirects, tags } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { createSection } from '@/db/seed/factories/create-section';
import { EMPTY_ARTICLE } from '@/lib/articles/article-content';
import type { PersonActor } from '@/lib/auth/actor';
import type { Role } from '@/lib/auth/roles';
import { createTag } from '@/lib/tags/create-tag';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { listDeskTags } from './desk-queries';
import { editTag } from './edit-tag';
import { mergeTags } from './merge-tags';

let test: TestDatabase;
let editor: PersonActor;
let sectionId: number;

beforeAll(async () => {
  test = await createTestDatabase();
  provideDatabase(test);
  editor = await person('editor');
  sectionId = (await createSection(test.db, { edition: 'ar' })).id;
});
afterAll(() => test.drop());

const person = (role: Role) => createActor(test.db, role);
async function tag(name: string): Promise<number> {
  const made = await createTag({ actor: editor, edition: 'ar', name });
  if (!made.ok) throw new Error(made.code);
  return made.value.id;
}
const give = (articleId: number, ...tagIds: number[]) =>
  test.db.insert(articleTags).values(tagIds.map((tagId, position) => ({ articleId, tagId, position })));
const lastAudit = async () => (await test.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1))[0];

describe('tags at the desk', () => {
  it('are not for a reporter to change', async () => {
    const actor = await person('reporter');
    const [one, two] = [await tag('الزراعة'), await tag('الري')];
    expect(await listDeskTags(actor, 'ar', { words: '', page: 1 })).toBeNull();
    expect(await editTag({ actor, tagId: one, name: 'س', slug: 'س' })).toMatchObject({ code: 'forbidden' });
    expect(await mergeTags({ actor, tagId: one, intoId: two })).toMatchObject({ code: 'forbidden' });
  });

  it('are found in any spelling, with how often each is used', async () => {
    const id = await tag('الموانئ');
    const article = await createArticle(test.db, { edition: 'ar', sectionId });
    await give(article.id, id);
    const found = await listDeskTags(editor, 'ar', { words: 'موانى', page: 1 });
    expect(found).toMatchObject({ total: 1, tags: [{ id, articles: 1 }] });
  });

  it('are not changed over what a colleague saved since the form was opened', async () => {
    const id = await tag('الحبوب');
    const shown = await listDeskTags(editor, 'ar', { words: 'الحبوب', page: 1 });
    const edit = { actor: editor, tagId: id, slug: 'grain', seen: shown?.tags[0]?.fingerprint };
    expect(await editTag({ ...edit, name: 'القمح' })).toMatchObject({ ok: true });
    expect(await editTag({ ...edit, name: 'الشعير' })).toMatchObject({ code: 'changed-meanwhile' });
    const now = await listDeskTags(editor, 'ar', { words: 'القمح', page: 1 });
    expect(now?.tags).toMatchObject([{ id, name: 'القمح' }]);
  });

  it('do not take the name of another, in whatever spelling', async () => {
    const [, other] = [await tag('الشواطئ'), await tag('البحار')];
    const edit = { actor: editor, tagId: other, slug: 'seas' };
    expect(await editTag({ ...edit, name: 'الشواطىء' })).toEqual({ ok: false, code: 'name-taken' });
    expect(await editTag({ ...edit, name: 'البحارُ' })).toMatchObject({ ok: true });
  });

  it('keep an old address leading to them, and back', async () => {
    const id = await tag('المياه');
    expect(await editTag({ actor: editor, tagId: id, name: 'الماء', slug: 'الماء' })).toMatchObject({
      ok: true,
    });
    expect(await lastAudit()).toMatchObject({ action: 'tag.edit', detail: { changed: ['name', 'slug'] } });
    const leads = () => test.db.select().from(redirects).where(eq(redirects.tagId, id));
    expect(await leads()).toMatchObject([{ fromPath: '/tag/المياه' }]);
    await editTag({ actor: editor, tagId: id, name: 'المياه', slug: 'المياه' });
    expect(await leads()).toMatchObject([{ fromPath: '/tag/الماء' }]);
    const other = await tag('السدود');
    expect(await editTag({ actor: editor, tagId: other, name: 'السدود', slug: 'المياه' })).toMatchObject({
      code: 'slug-taken',
    });
  });

  it('become one: no article has it twice, waiting changes and addresses follow', async () => {
    const [from, into, third] = [await tag('النفط الخام'), await tag('النفط'), await tag('الطاقة')];
    const both = await createArticle(test.db, { edition: 'ar', sectionId });
    const only = await createArticle(test.db, { edition: 'ar', sectionId });
    const inWaitingOnly = await createArticle(test.db, { edition: 'ar', sectionId, status: 'published' });
    await give(both.id, into, from);
    await give(only.id, from);
    await test.db
      .insert(pendingChanges)
      .values({ articleId: inWaitingOnly.id, content: { ...EMPTY_ARTICLE, tagIds: [from] } });
    await test.db
      .insert(pendingChanges)
      .values({ articleId: only.id, content: { ...EMPTY_ARTICLE, tagIds: [third, from, into] } });
    await test.db.insert(redirects).values({ fromPath: '/tag/oil', tagId: from });

    expect(await mergeTags({ actor: editor, tagId: from, intoId: from })).toMatchObject({ code: 'same-tag' });
    expect(await mergeTags({ actor: editor, tagId: from, intoId: into })).toEqual({
      ok: true,
      value: { articles: 2 },
    });

    const used = await test.db.select().from(articleTags).where(eq(articleTags.tagId, into));
    expect(used.map(({ articleId }) => articleId).toSorted()).toEqual([both.id, only.id].toSorted());
    expect(await test.db.query.tags.findFirst({ where: eq(tags.id, from) })).toBeUndefined();
    const waiting = async ({ id }: { id: number }) =>
      (await test.db.query.pendingChanges.findFirst({ where: eq(pendingChanges.articleId, id) }))?.content;
    expect((await waiting(only))?.tagIds).toEqual([third, into]);
    expect((await waiting(inWaitingOnly))?.tagIds).toEqual([into]);
    // Who has one open does not write the old tag back.
    for (const { id, version } of [both, only, inWaitingOnly])
      expect(await test.db.query.articles.findFirst({ where: eq(articles.id, id) })).toMatchObject({
        version: version + 1,
      });
    const leads = await test.db.select().from(redirects).where(eq(redirects.tagId, into));
    expect(leads.map(({ fromPath }) => fromPath).toSorted()).toEqual(
      ['/tag/oil', '/tag/النفط-الخام'].toSorted(),
    );
    expect(await lastAudit()).toMatchObject({ action: 'tag.merge', detail: { into, articles: 2 } });
  });
});
