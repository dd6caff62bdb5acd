import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { auditLog, redirects, sections } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { createSection } from '@/db/seed/factories/create-section';
import type { PersonActor } from '@/lib/auth/actor';
import type { Role } from '@/lib/auth/roles';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { addRedirect } from './add-redirect';
import { deleteRedirect } from './delete-redirect';
import { listDeskRedirects } from './desk-queries';
import { editRedirect } from './edit-redirect';
import { pasteRedirects } from './paste-redirects';

let test: TestDatabase;
let chief: PersonActor;
let sectionId: number;
let articleId: number;

beforeAll(async () => {
  test = await createTestDatabase();
  provideDatabase(test);
  chief = await person('chief');
  sectionId = (await createSection(test.db, { edition: 'ar', slug: 'سياسة' })).id;
  const now = new Date('2026-11-26T12:00:00Z');
  const article = await createArticle(test.db, {
    edition: 'ar',
    sectionId,
    status: 'published',
    slug: 'خبر',
    publishedAt: now,
    firstPublishedAt: now,
  });
  articleId = article.id;
});
afterAll(() => test.drop());

const person = (role: Role) => createActor(test.db, role);
const add = (from: string, to: string) => addRedirect({ actor: chief, from, to });
const row = (fromPath: string) =>
  test.db.query.redirects.findFirst({ where: eq(redirects.fromPath, fromPath) });

describe('redirects at the desk', () => {
  it.each(['reporter', 'editor'] as const)('are not for a %s', async (role) => {
    const actor = await person(role);
    expect(await listDeskRedirects(actor, { words: '', before: null })).toBeNull();
    for (const answer of [
      addRedirect({ actor, from: '/x', to: '/' }),
      editRedirect({ actor, redirectId: 1, from: '/x', to: '/' }),
      deleteRedirect({ actor, redirectId: 1 }),
      pasteRedirects({ actor, text: '/x,/' }),
    ])
      expect(await answer).toMatchObject({ code: 'forbidden' });
  });

  it('name the thing they lead to, so that it may move', async () => {
    expect(
      await add('https://old.example/2020/%D8%AE%D8%A8%D8%B1/', `/سياسة/${articleId}/خبر`),
    ).toMatchObject({
      ok: true,
    });
    expect(await row('/2020/خبر')).toMatchObject({ articleId, toPath: null });
    expect(await add('/old-politics', '/سياسة')).toMatchObject({ ok: true });
    await test.db.update(sections).set({ slug: 'شؤون' }).where(eq(sections.id, sectionId));
    const listed = await listDeskRedirects(chief, { words: 'old-pol', before: null });
    expect(listed?.redirects).toMatchObject([{ from: '/old-politics', to: '/شؤون', follows: true }]);
    await test.db.update(sections).set({ slug: 'سياسة' }).where(eq(sections.id, sectionId));
  });

  it.each([
    ['/', '/latest', 'from-invalid'],
    ['/سياسة', '/latest', 'from-live'],
    ['/latest', '/', 'from-live'],
    ['/admin/x', '/', 'from-live'],
    ['/new', '/no/such/page', 'to-missing'],
    ['/new', 'https://elsewhere.example/', 'to-invalid'],
    ['/new', '//elsewhere.example', 'to-invalid'],
    ['/new', '/new', 'loop'],
  ])('from %s to %s are refused: %s', async (from, to, code) => {
    expect(await add(from, to)).toMatchObject({ ok: false, code });
  });

  it('from the address of a published article are refused', async () => {
    expect(await add(`/سياسة/${articleId}/خبر`, '/latest')).toMatchObject({ code: 'from-live' });
  });

  it('may begin with a word of the portal’s own, where nothing of it lives', async () => {
    expect(await add('/live/خبر-قديم', '/latest')).toMatchObject({ ok: true });
  });

  it('make no chains and no loops', async () => {
    expect(await add('/b', '/latest')).toMatchObject({ ok: true });
    expect(await add('/a', '/b')).toMatchObject({ ok: true });
    expect(await row('/a')).toMatchObject({ toPath: '/latest' });
    expect(await add('/a', '/search')).toMatchObject({ code: 'from-taken' });
    const b = await row('/b');
    if (!b) throw new Error('the redirect is missing');
    // What led to an address that is now an old one goes on with it.
    await test.db.insert(redirects).values({ fromPath: '/z', toPath: '/y' });
    expect(await add('/y', '/search')).toMatchObject({ ok: true });
    expect(await row('/z')).toMatchObject({ toPath: '/search' });
    await test.db.insert(redirects).values({ fromPath: '/q', toPath: '/b' });
    expect(await editRedirect({ actor: chief, redirectId: b.id, from: '/b', to: '/q' })).toMatchObject({
      code: 'loop',
    });
  });

  it('are pasted with a report of what was left out', async () => {
    const text = 'من,إلى\n/p1,/latest\n/p2,/nowhere\n/p1,/search\n"/p,3";/search';
    expect(await pasteRedirects({ actor: chief, text })).toEqual({
      ok: true,
      value: {
        added: 2,
        refused: [
          { number: 3, from: '/p2', problem: 'to-missing' },
          { number: 4, from: '/p1', problem: 'from-taken' },
        ],
      },
    });
    const [line] = await test.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
    expect(line).toMatchObject({ action: 'redirect.create', detail: { added: 2, refused: 2 } });
  });

  it('are deleted once', async () => {
    const p1 = await row('/p1');
    if (!p1) throw new Error('the redirect is missing');
    expect(await deleteRedirect({ actor: chief, redirectId: p1.id })).toMatchObject({ ok: true });
    expect(await deleteRedirect({ actor: chief, redirectId: p1.id })).toMatchObject({ code: 'not-found' });
  });
});
