import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { articles, auditLog, formerSectionSlugs, pendingChanges, redirects, sections } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { EMPTY_ARTICLE } from '@/lib/articles/article-content';
import type { PersonActor } from '@/lib/auth/actor';
import type { Role } from '@/lib/auth/roles';
import { getSectionByFormerSlug } from '@/lib/sections/queries';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { createSection } from './create-section';
import { deleteSection } from './delete-section';
import { listDeskSections } from './desk-queries';
import { editSection } from './edit-section';
import { mergeSections } from './merge-sections';
import { orderSections } from './order-sections';

let test: TestDatabase;
let chief: PersonActor;

beforeAll(async () => {
  test = await createTestDatabase();
  provideDatabase(test);
  chief = await person('chief');
});
afterAll(() => test.drop());

const person = (role: Role) => createActor(test.db, role);
const fields = (slug: string, parentId: number | null = null) => ({
  name: slug,
  slug,
  parentId,
  introduction: null,
  rhythm: 'plain' as const,
});
async function section(slug: string, parentId: number | null = null): Promise<number> {
  const made = await createSection({ actor: chief, edition: 'ar', ...fields(slug, parentId) });
  if (!made.ok) throw new Error(made.code);
  return made.value.id;
}
const lastAudit = async () => (await test.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1))[0];

describe('sections at the desk', () => {
  it.each(['reporter', 'editor'] as const)('are not for a %s', async (role) => {
    const actor = await person(role);
    const id = await section(`لـ${role}`);
    const into = await section(`إلى${role}`);
    expect(await listDeskSections(actor, 'ar')).toBeNull();
    for (const answer of [
      createSection({ actor, edition: 'ar', ...fields('جديد') }),
      editSection({ actor, sectionId: id, ...fields('آخر') }),
      orderSections({ actor, edition: 'ar', parentId: null, sectionIds: [id] }),
      mergeSections({ actor, sectionId: id, intoId: into }),
      deleteSection({ actor, sectionId: id }),
    ])
      expect(await answer).toMatchObject({ ok: false, code: 'forbidden' });
  });

  it('are not changed over what a colleague saved since the form was opened', async () => {
    const id = await section('طقس');
    const shown = (await listDeskSections(chief, 'ar'))?.find((one) => one.id === id);
    const edit = { actor: chief, sectionId: id, ...fields('طقس'), seen: shown?.fingerprint };
    expect(await editSection({ ...edit, name: 'الطقس' })).toMatchObject({ ok: true });
    expect(await editSection({ ...edit, name: 'المناخ' })).toMatchObject({ code: 'changed-meanwhile' });
    expect((await listDeskSections(chief, 'ar'))?.find((one) => one.id === id)?.name).toBe('الطقس');
  });

  it('keep an old address leading to them, which nobody else may take', async () => {
    const id = await section('سياسة');
    expect(await editSection({ actor: chief, sectionId: id, ...fields('شؤون-سياسية') })).toMatchObject({
      ok: true,
    });
    expect(await lastAudit()).toMatchObject({
      action: 'section.edit',
      detail: { changed: ['name', 'slug'] },
    });
    const other = await section('ثقافة');
    expect(await editSection({ actor: chief, sectionId: other, ...fields('سياسة') })).toMatchObject({
      code: 'slug-former',
    });
    expect(await createSection({ actor: chief, edition: 'ar', ...fields('ثقافة') })).toMatchObject({
      code: 'slug-taken',
    });
    expect(await editSection({ actor: chief, sectionId: id, ...fields('سياسة') })).toMatchObject({
      ok: true,
    });
  });

  it('nest once', async () => {
    const top = await section('اقتصاد');
    const below = await section('طاقة', top);
    const other = await section('رياضة');
    expect(await editSection({ actor: chief, sectionId: other, ...fields('رياضة', below) })).toMatchObject({
      code: 'too-deep',
    });
    expect(await editSection({ actor: chief, sectionId: top, ...fields('اقتصاد', other) })).toMatchObject({
      code: 'too-deep',
    });
    expect(await editSection({ actor: chief, sectionId: top, ...fields('اقتصاد', top) })).toMatchObject({
      code: 'too-deep',
    });
  });

  it('stand in the order that was asked for, if it names them all', async () => {
    const top = await section('علوم');
    const [one, two] = [await section('فضاء', top), await section('صحة', top)];
    const order = (sectionIds: number[]) =>
      orderSections({ actor: chief, edition: 'ar', parentId: top, sectionIds });
    expect(await order([two])).toMatchObject({ code: 'changed-meanwhile' });
    expect(await order([two, two])).toMatchObject({ code: 'changed-meanwhile' });
    expect(await order([two, one])).toMatchObject({ ok: true });
    const listed = await listDeskSections(chief, 'ar');
    expect(listed?.filter(({ parentId }) => parentId === top).map(({ id }) => id)).toEqual([two, one]);
  });

  it('become one with their articles, changes in waiting, redirects and old addresses', async () => {
    const from = await section('أخبار-قديمة');
    await editSection({ actor: chief, sectionId: from, ...fields('أخبار') });
    const into = await section('العالم');
    const child = await section('آسيا', from);
    const article = await createArticle(test.db, { edition: 'ar', sectionId: from, status: 'published' });
    const elsewhere = await createArticle(test.db, { edition: 'ar', sectionId: into, status: 'published' });
    await test.db
      .insert(pendingChanges)
      .values({ articleId: elsewhere.id, content: { ...EMPTY_ARTICLE, sectionId: from } });
    await test.db.insert(redirects).values({ fromPath: '/category/news', sectionId: from });

    expect(await mergeSections({ actor: chief, sectionId: from, intoId: child })).toMatchObject({
      code: 'too-deep',
    });
    expect(await mergeSections({ actor: chief, sectionId: from, intoId: from })).toMatchObject({
      code: 'same-section',
    });
    expect(await mergeSections({ actor: chief, sectionId: from, intoId: into })).toMatchObject({ ok: true });

    expect(await test.db.query.sections.findFirst({ where: eq(sections.id, from) })).toBeUndefined();
    expect(await test.db.query.sections.findFirst({ where: eq(sections.id, child) })).toMatchObject({
      parentId: into,
    });
    expect(await test.db.query.articles.findFirst({ where: eq(articles.id, article.id) })).toMatchObject({
      sectionId: into,
      rootSectionId: into,
      version: article.version + 1,
    });
    const [waiting] = await test.db.select().from(pendingChanges);
    expect(waiting?.content.sectionId).toBe(into);
    // Who has it open does not write the old section back.
    expect(await test.db.query.articles.findFirst({ where: eq(articles.id, elsewhere.id) })).toMatchObject({
      version: elsewhere.version + 1,
    });
    expect(await test.db.query.redirects.findFirst()).toMatchObject({ sectionId: into });
    const old = await test.db.select().from(formerSectionSlugs).where(eq(formerSectionSlugs.sectionId, into));
    expect(old.map(({ slug }) => slug).toSorted()).toEqual(['أخبار', 'أخبار-قديمة'].toSorted());
    expect(await lastAudit()).toMatchObject({ action: 'section.merge', personId: chief.id });
  });

  it.each([
    [
      'merged',
      (from: number, into: number) => mergeSections({ actor: chief, sectionId: from, intoId: into }),
    ],
    [
      'renamed',
      (_: number, id: number) => editSection({ actor: chief, sectionId: id, ...fields('باسم-آخر') }),
    ],
  ])('do not close while addresses of %s ones lead to them, and merge instead', async (word, change) => {
    const [from, into] = [await section(`أول-${word}`), await section(`ثان-${word}`)];
    const elsewhere = await section(`ثالث-${word}`);
    const article = await createArticle(test.db, { edition: 'ar', sectionId: from, status: 'published' });
    expect(await change(from, into)).toMatchObject({ ok: true });
    await test.db.update(articles).set({ sectionId: elsewhere }).where(eq(articles.id, article.id));
    expect(await deleteSection({ actor: chief, sectionId: into })).toMatchObject({ code: 'leads-on' });
    expect(await mergeSections({ actor: chief, sectionId: into, intoId: elsewhere })).toMatchObject({
      ok: true,
    });
    const old = word === 'merged' ? `أول-${word}` : `ثان-${word}`;
    expect(await getSectionByFormerSlug('ar', old)).toMatchObject({ id: elsewhere });
  });

  it('close only when nothing stands in them', async () => {
    const id = await section('مؤقت');
    const article = await createArticle(test.db, { edition: 'ar', sectionId: id, status: 'draft' });
    expect(await deleteSection({ actor: chief, sectionId: id })).toMatchObject({ code: 'not-empty' });
    await test.db.delete(articles).where(eq(articles.id, article.id));
    expect(await deleteSection({ actor: chief, sectionId: id })).toMatchObject({ ok: true });
    expect(await lastAudit()).toMatchObject({ action: 'section.delete', subjectName: 'مؤقت' });
    expect(await deleteSection({ actor: chief, sectionId: id })).toMatchObject({ code: 'not-found' });
  });
});
