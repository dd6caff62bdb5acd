/** Many articles at once from the desk's list, in Arabic and by keyboard; what is refused says why. */
import { eq, inArray } from 'drizzle-orm';
import { articles } from '@/db/schema';
import { createReadyDraft } from '@/lib/articles/testing/desk-article';
import { createDeskPerson } from '@/tests/support/desk-session';
import { expectNoViolations, PATIENCE, signInTo } from './support/desk';
import { wording } from './support/messages';
import { expect, test } from './support/test';

const t = wording('ar', 'desk');

test('several articles are approved and scheduled by keyboard; the one that the gate holds back is named', async ({
  browser,
  site,
}) => {
  test.setTimeout(180_000);
  const words = ['قوارب الصيد تعود إلى الميناء الشمالي', 'افتتاح مكتبة عامة في حي الزيتون', ''];
  const drafts = await Promise.all(
    words.map((headline) => createReadyDraft(site.db, { headline, heroMediaId: null })),
  );
  const ids = drafts.map(({ id }) => id);
  // The list is by last edit: these first, in this order.
  for (const [index, id] of ids.entries())
    await site.db
      .update(articles)
      .set({ editedAt: new Date(Date.UTC(2099, 0, 10 - index)) })
      .where(eq(articles.id, id));
  const statuses = async () => {
    const rows = await site.db
      .select({ id: articles.id, status: articles.status, at: articles.scheduledAt })
      .from(articles)
      .where(inArray(articles.id, ids));
    return ids.map((id) => rows.find((row) => row.id === id));
  };
  const person = await createDeskPerson(site.pool, { role: 'editor', name: 'نجلاء الرفاعي' });
  const page = await signInTo(site, browser, person);
  await page.goto('/admin/articles');
  const keys = page.keyboard;
  const bar = page.getByRole('region', { name: t('articles.bulk.label') });

  await test.step('walking through the names hands nothing over; the button does', async () => {
    const holders = async () =>
      (
        await site.db.select({ holder: articles.assigneeId }).from(articles).where(inArray(articles.id, ids))
      ).map(({ holder }) => holder);
    await page.locator(`tr[data-id="${ids[0]}"] input`).check();
    const names = bar.getByRole('combobox', { name: t('articles.bulk.assign') });
    await names.focus();
    await names.selectOption(t('articles.bulk.nobody'));
    await names.selectOption(person.name);
    await expect(bar).toBeVisible();
    expect(await holders()).toEqual([null, null, null]);
    await keys.press('Tab');
    await expect(bar.getByRole('button', { name: t('articles.bulk.assignNow') })).toBeFocused();
    await keys.press('Enter');
    await expect(page.getByText(t('articles.bulk.assigned', { count: 1 }))).toBeVisible(PATIENCE);
    expect((await holders()).toSorted()).toEqual([person.id, null, null]);
  });

  await test.step('selected and led to the bar by keys alone, approved at once', async () => {
    await page.locator('[data-row-link]').first().focus();
    for (const _ of ids) {
      await keys.press('x');
      await keys.press('j');
    }
    await expect(bar.getByText(t('articles.bulk.selected', { count: 3 }))).toBeVisible();
    await expectNoViolations(page);
    await keys.press('b');
    await expect(bar.getByRole('button', { name: t('workflow.steps.submit') })).toBeFocused();
    await keys.press('Tab');
    await keys.press('Enter');
    await expect(page.getByText(t('articles.bulk.done.approve', { count: 3 }))).toBeVisible(PATIENCE);
    expect((await statuses()).map((row) => row?.status)).toEqual(['approved', 'approved', 'approved']);
    // The bar is gone, and focus with it to the screen's heading.
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  const report = page.getByRole('region', { name: t('articles.bulk.notDone.schedule', { count: 3 }) });
  await test.step('a first time and an interval: shown before, refused with reasons after', async () => {
    for (const id of ids) await page.locator(`tr[data-id="${id}"] input`).check();
    await bar.getByRole('button', { name: t('workflow.steps.schedule') }).press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.locator('#bulk-schedule-at')).toBeFocused();
    await dialog.locator('#bulk-schedule-at').fill('2099-06-01T23:30');
    await dialog.locator('#bulk-schedule-every').fill('٤٥');
    await expect(dialog.getByRole('listitem')).toContainText(['23:30', '02/06 00:15', '02/06 01:00']);
    await expectNoViolations(page, { within: 'dialog' });
    await keys.press('Enter');
    await expect(report).toBeVisible(PATIENCE);
    await expect(report.getByRole('heading')).toBeFocused();
    await expect(report.getByRole('listitem').filter({ hasText: t('articles.untitled') })).toContainText(
      t('articles.bulk.refusals.gate-blocked'),
    );
    await expect(report.getByRole('link', { name: t('articles.bulk.toGate') })).toHaveCount(3);
    await expectNoViolations(page);
  });

  await test.step('what the gate only advises against goes on, each at its own time; the rest stays', async () => {
    await report.getByRole('button', { name: t('articles.bulk.acceptAdvice', { count: 2 }) }).press('Enter');
    await expect(page.getByText(t('articles.bulk.done.schedule', { count: 2 }))).toBeVisible(PATIENCE);
    const [first, second, held] = await statuses();
    expect([first?.status, second?.status, held?.status]).toEqual(['scheduled', 'scheduled', 'approved']);
    expect((second?.at?.getTime() ?? 0) - (first?.at?.getTime() ?? 0)).toBe(45 * 60_000);
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator(`tr[data-id="${ids[0]}"] input`).check();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectNoViolations(page);
  await site.db.delete(articles).where(inArray(articles.id, ids));
  await page.context().close();
});
