/** The library's documents, sound and video at the desk: found, copied, and followed to the texts that lead to them. */
import { files } from '@/db/schema';
import { createDeskPerson } from '@/tests/support/desk-session';
import { expectNoViolations, signInTo } from './support/desk';
import { wording } from './support/messages';
import { expect, test } from './support/test';

const t = wording('ar', 'desk');
const report = { hash: 'd1'.repeat(16), name: 'تقرير-السدود.pdf', mimeType: 'application/pdf' };
const talk = { hash: 'd2'.repeat(16), name: 'كلمة-الافتتاح.mp3', mimeType: 'audio/mpeg' };

test('files besides pictures are listed, found by name and kind, and their address can be copied', async ({
  site,
  browser,
}) => {
  await site.db.insert(files).values([
    { ...report, byteSize: 2_500_000 },
    { ...talk, byteSize: 900_000 },
  ]);
  const person = await createDeskPerson(site.pool, { role: 'editor', language: 'ar' });
  const page = await signInTo(site, browser, person, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto('/admin/media');
  await page.getByRole('link', { name: t('files.rooms.files'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t('files.title'));
  const rows = page.locator('tbody tr');
  await expect(rows.filter({ hasText: report.name })).toContainText(
    t('files.size.megabytes', { size: '2.4' }),
  );
  await expect(rows.filter({ hasText: talk.name })).toContainText(t('files.unused'));
  await expectNoViolations(page);

  await page.getByLabel(t('files.filters.words')).fill('السدود');
  await page.getByRole('button', { name: t('files.filters.apply'), exact: true }).click();
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: t('files.copyOf', { name: report.name }) }).click();
  await expect(page.getByText(t('files.copied', { name: report.name }))).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    `/media/${report.hash}/${encodeURIComponent('تقرير-السدود')}.pdf`,
  );

  await page.goto('/admin/media/files?kind=audio');
  await expect(rows.first()).toContainText(talk.name);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
