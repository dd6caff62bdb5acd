import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { auditLog, pages, redirects } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { createPicture } from '@/db/seed/factories/create-picture';
import { paragraphs } from '@/db/seed/factories/paragraphs';
import type { BlockNode, BodyDocument } from '@/lib/articles/body/body-schema';
import type { PersonActor } from '@/lib/auth/actor';
import type { Role } from '@/lib/auth/roles';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { createPage } from './create-page';
import { deletePage } from './delete-page';
import { getEditingPage, listDeskPages } from './desk-queries';
import { editPage } from './edit-page';
import { orderPages } from './order-pages';
import { createPageInput } from './page-input';

let test: TestDatabase;
let chief: PersonActor;
const now = new Date('2026-11-26T12:00:00Z');

beforeAll(async () => {
  test = await createTestDatabase();
  provideDatabase(test);
  chief = await person('chief');
});
afterAll(() => test.drop());

const person = (role: Role) => createActor(test.db, role);
const bodyOf = (...content: BlockNode[]): BodyDocument => ({ type: 'doc', content });
const fields = (slug: string, body = paragraphs('نص')) => ({
  title: slug,
  slug,
  description: null,
  status: 'draft' as const,
  body,
});
async function page(slug: string): Promise<number> {
  const made = await createPage({ actor: chief, edition: 'ar', now, ...fields(slug) });
  if (!made.ok) throw new Error(made.code);
  return made.value.id;
}
const lastAudit = async () => (await test.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1))[0];
const stored = (pageId: number) => test.db.query.pages.findFirst({ where: eq(pages.id, pageId) });

describe('static pages at the desk', () => {
  it.each(['reporter', 'editor'] as const)('are not for a %s', async (role) => {
    const actor = await person(role);
    const pageId = await page(`صفحة-${role}`);
    expect(await listDeskPages(actor, 'ar')).toBeNull();
    expect(await getEditingPage(actor, pageId)).toBeNull();
    for (const answer of [
      createPage({ actor, edition: 'ar', now, ...fields('س') }),
      editPage({ actor, pageId, seenVersion: 1, now, ...fields('س') }),
      orderPages({ actor, edition: 'ar', pageIds: [pageId] }),
      deletePage({ actor, pageId, seenVersion: 1 }),
    ])
      expect(await answer).toMatchObject({ code: 'forbidden' });
    expect(await stored(pageId)).toMatchObject({ version: 1, slug: `صفحة-${role}` });
  });

  it('are published, and keep an old address', async () => {
    const pageId = await page('من-نحن');
    const edit = {
      actor: chief,
      pageId,
      seenVersion: 1,
      now,
      ...fields('عنا', paragraphs('نص جديد')),
      status: 'published' as const,
    };
    expect(await editPage(edit)).toEqual({
      ok: true,
      value: { id: pageId, version: 2, savedAt: now, title: 'عنا', slug: 'عنا', description: null },
    });
    expect(await lastAudit()).toMatchObject({
      action: 'page.publish',
      subjectName: 'عنا',
      detail: { version: 2, changed: ['title', 'slug', 'status', 'body'], from: { slug: 'من-نحن' } },
    });
    expect(await getEditingPage(chief, pageId)).toMatchObject({
      version: 2,
      savedByName: chief.name,
      fields: { status: 'published', body: paragraphs('نص جديد') },
    });
    const leads = () => test.db.select().from(redirects).where(eq(redirects.pageId, pageId));
    expect(await leads()).toMatchObject([{ fromPath: '/about/من-نحن' }]);
    const other = await page('الميثاق');
    expect(
      await editPage({ actor: chief, pageId: other, seenVersion: 1, now, ...fields('عنا') }),
    ).toMatchObject({ code: 'slug-taken' });

    // Back at its old address, which then leads nowhere else.
    expect(await editPage({ ...edit, seenVersion: 2, slug: 'من-نحن' })).toMatchObject({ ok: true });
    expect(await leads()).toMatchObject([{ fromPath: '/about/عنا' }]);
    expect(await lastAudit()).toMatchObject({ action: 'page.edit', detail: { changed: ['slug'] } });
  });

  it('are never saved over what a colleague has saved; both texts are handed back', async () => {
    const pageId = await page('سياسة-التحرير');
    const colleague = await person('admin');
    const theirs = fields('سياسة-التحرير', paragraphs('نص الزميل'));
    await editPage({ actor: colleague, pageId, seenVersion: 1, now, ...theirs });
    const mine = { actor: chief, pageId, seenVersion: 1, now, ...fields('سياسة-التحرير', paragraphs('نصي')) };
    expect(await editPage(mine)).toMatchObject({
      ok: false,
      code: 'changed-meanwhile',
      detail: { version: 2, savedByName: colleague.name, fields: { body: paragraphs('نص الزميل') } },
    });
    expect(await stored(pageId)).toMatchObject({ version: 2, body: paragraphs('نص الزميل') });
    // With the version that was handed back, it is a decision.
    expect(await editPage({ ...mine, seenVersion: 2 })).toMatchObject({ ok: true, value: { version: 3 } });
  });

  it('are deleted as drafts only, with the redirects to them, and never with what a colleague has written since', async () => {
    const pageId = await page('شراكات');
    const edit = { actor: chief, pageId, now, ...fields('شركاؤنا') };
    await editPage({ ...edit, seenVersion: 1, status: 'published' });
    const remove = (seenVersion: number) => deletePage({ actor: chief, pageId, seenVersion });
    expect(await remove(2)).toMatchObject({ code: 'page-published' });
    await editPage({ ...edit, seenVersion: 2 });
    expect(await remove(2)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await stored(pageId)).toMatchObject({ version: 3, status: 'draft' });
    expect(await remove(3)).toEqual({ ok: true, value: null });
    expect(await stored(pageId)).toBeUndefined();
    expect(await test.db.select().from(redirects).where(eq(redirects.pageId, pageId))).toEqual([]);
    expect(await lastAudit()).toMatchObject({
      action: 'page.delete',
      subjectName: 'شركاؤنا',
      detail: { edition: 'ar', slug: 'شركاؤنا' },
    });
    expect(await remove(3)).toMatchObject({ code: 'not-found' });
  });

  it('are saved once, however often the same is sent: an answer may have been lost', async () => {
    const pageId = await page('اتصل-بنا');
    const edit = {
      actor: chief,
      pageId,
      seenVersion: 1,
      now,
      ...fields('اتصل-بنا', paragraphs('هاتفنا وعنواننا')),
    };
    expect(await editPage(edit)).toMatchObject({ value: { version: 2 } });
    const audited = await lastAudit();
    expect(await editPage(edit)).toMatchObject({ ok: true, value: { version: 2 } });
    expect((await lastAudit())?.id).toBe(audited?.id);
  });

  it('show pictures of the library only, described for those who see none once readers have them', async () => {
    const media = await createPicture(test.db);
    const figure = (mediaId: number, alt: string): BlockNode => ({ type: 'figure', attrs: { mediaId, alt } });
    const lead: BlockNode = { type: 'paragraph', content: [{ type: 'text', text: 'هيئة التحرير' }] };
    const make = (body: BodyDocument, status: 'draft' | 'published' = 'draft') =>
      createPage({ actor: chief, edition: 'ar', now, ...fields('هيئة-التحرير', body), status });
    expect(await make(bodyOf(lead, figure(999_999, 'جسر')))).toEqual({
      ok: false,
      code: 'picture-missing',
      detail: { block: 1 },
    });
    const silent = bodyOf(lead, { type: 'noteBox', content: [figure(media.id, ' ')] });
    expect(await make(silent, 'published')).toEqual({
      ok: false,
      code: 'alt-missing',
      detail: { block: 1 },
    });
    expect(await make(silent)).toMatchObject({ ok: true });
  });

  it('name no article of another edition', async () => {
    const english = await createArticle(test.db, { edition: 'en' });
    const body = bodyOf({ type: 'relatedArticle', attrs: { articleId: english.id } });
    expect(await createPage({ actor: chief, edition: 'ar', now, ...fields('أرشيف', body) })).toMatchObject({
      code: 'foreign-reference',
      detail: { block: 0 },
    });
    // One that is gone is not shown, and stands in nobody's way.
    const gone = bodyOf({ type: 'relatedArticle', attrs: { articleId: 999_999 } });
    expect(await createPage({ actor: chief, edition: 'ar', now, ...fields('أرشيف', gone) })).toMatchObject({
      ok: true,
    });
  });

  it.each<[string, unknown]>([
    ['no document', 'نص'],
    ['an unknown block', { type: 'doc', content: [{ type: 'script', content: [] }] }],
    [
      'a link to where readers may not be sent',
      {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'هنا', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] },
            ],
          },
        ],
      },
    ],
  ])('have no body that is %s', (_what, body) => {
    const parsed = createPageInput.safeParse({ edition: 'ar', ...fields('س'), description: '', body });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual(['body']);
  });

  it('stand in the order that was asked for, if it names them all', async () => {
    const ids = (await listDeskPages(chief, 'ar'))?.map(({ id }) => id) ?? [];
    expect(await orderPages({ actor: chief, edition: 'ar', pageIds: ids.slice(1) })).toMatchObject({
      code: 'changed-meanwhile',
    });
    const reversed = ids.toReversed();
    expect(await orderPages({ actor: chief, edition: 'ar', pageIds: reversed })).toMatchObject({ ok: true });
    expect((await listDeskPages(chief, 'ar'))?.map(({ id }) => id)).toEqual(reversed);
  });
});
