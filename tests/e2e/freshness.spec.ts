/** A change in the database reaches the reader's page without a restart. */
import { sql } from 'drizzle-orm';
import { encodePath } from '@/lib/i18n/address';
import { expect, test } from './support/test';

test('a new headline shows on the article, the section and the front', async ({ site }) => {
  const path = site.sample('article', 'ar')?.path ?? '';
  const [, sectionSlug, id] = path.split('/');
  await Promise.all([path, `/${sectionSlug}`, '/'].map((address) => site.request(encodePath(address))));
  const headline = `عنوان جديد ${Date.now()}`;
  await site.db.execute(
    sql`update articles set title = ${headline}, published_at = now(), updated_at = now() where id = ${Number(id)}`,
  );
  for (const address of [path, `/${sectionSlug}`, '/latest']) {
    await expect
      .poll(async () => (await site.request(encodePath(address))).text(), { timeout: 5_000 })
      .toContain(headline);
  }
});

test('a withdrawn article is gone at once and its text is never served again', async ({ site }) => {
  const [row] = (
    await site.db.execute<{ id: string; path: string; marker: string }>(sql`
      select a.id, '/' || s.slug || '/' || a.id || '/' || a.slug as path, a.standfirst as marker
      from articles a join sections s on s.id = a.section_id
      where a.edition = 'ar' and a.status = 'published' and a.standfirst is not null order by a.published_at limit 1`)
  ).rows;
  if (!row) throw new Error('no article to withdraw');
  expect((await site.request(encodePath(row.path))).status).toBe(200);
  await site.db.execute(
    sql`update articles set status = 'withdrawn', withdrawn_at = now(), withdrawn_reason = 'نُشر الخبر قبل التحقق منه' where id = ${Number(row.id)}`,
  );
  await expect
    .poll(async () => (await site.request(encodePath(row.path))).status, { timeout: 5_000 })
    .toBe(410);
  const tombstone = await (await site.request(encodePath(row.path))).text();
  expect(tombstone).toContain('نُشر الخبر قبل التحقق منه');
  expect(tombstone).not.toContain(row.marker);
});
