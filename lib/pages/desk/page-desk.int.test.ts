import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { auditLog, pages, redirects } from '@/db/schema';
import type { PersonActor } from '@/lib/auth/actor';
import type { Role } from '@/lib/auth/roles';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { createPage } from './create-page';
import { listDeskPages } from './desk-queries';
import { editPage } from './edit-page';
import { orderPages } from './order-pages';

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
const fields = (slug: string) => ({ title: slug, slug, description: null, status: 'draft' as const });
async function page(slug: string): Promise<number> {
  const made = await createPage({ actor: chief, edition: 'ar', text: 'نص', now, ...fields(slug) });
  if (!made.ok) throw new Error(made.code);
  return made.value.id;
}
const lastAudit = async () => (await test.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1))[0];

describe('static pages at the desk', () => {
  it.each(['reporter', 'editor'] as const)('are not for a %s', async (role) => {
    const actor = await person(role);
    const pageId = await page(`صفحة-${role}`);
    expect(await listDeskPages(actor, 'ar')).toBeNull();
    for (const answer of [
      createPage({ actor, edition: 'ar', text: '', now, ...fields('س') }),
      editPage({ actor, pageId, seenVersion: 1, text: '', now, ...fields('س') }),
      orderPages({ actor, edition: 'ar', pageIds: [pageId] }),
    ])
      expect(await answer).toMatchObject({ code: 'forbidden' });
  });

  it('are published with a version check, and keep an old address', async () => {
    const pageId = await page('من-نحن');
    const edit = {
      actor: chief,
      pageId,
      text: 'نص **جديد**',
      now,
      ...fields('عنا'),
      status: 'published' as const,
    };
    expect(await editPage({ ...edit, seenVersion: 1 })).toMatchObject({ ok: true });
    expect(await lastAudit()).toMatchObject({ action: 'page.publish', subjectName: 'عنا' });
    expect(await editPage({ ...edit, seenVersion: 1, text: 'قديم' })).toMatchObject({
      code: 'changed-meanwhile',
    });
    expect((await listDeskPages(chief, 'ar'))?.find(({ id }) => id === pageId)).toMatchObject({
      version: 2,
      status: 'published',
      text: 'نص **جديد**',
    });
    expect(await test.db.select().from(redirects).where(eq(redirects.pageId, pageId))).toMatchObject([
      { fromPath: '/about/من-نحن' },
    ]);
    const other = await page('الميثاق');
    expect(
      await editPage({ actor: chief, pageId: other, seenVersion: 1, text: '', now, ...fields('عنا') }),
    ).toMatchObject({ code: 'slug-taken' });
  });

  it('keep a body that a plain field cannot hold', async () => {
    const pageId = await page('صور');
    const body = {
      type: 'doc' as const,
      content: [{ type: 'figure' as const, attrs: { mediaId: 1, alt: 'جسر' } }],
    };
    await test.db.update(pages).set({ body }).where(eq(pages.id, pageId));
    expect(
      await editPage({ actor: chief, pageId, seenVersion: 1, text: 'ضاع', now, ...fields('صور') }),
    ).toMatchObject({ ok: true });
    expect(await test.db.query.pages.findFirst({ where: eq(pages.id, pageId) })).toMatchObject({ body });
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
