/** The front's desk, in Arabic and by keyboard: what editors place is what readers get, and the way back is exact. */
import type { Browser, Page } from '@playwright/test';
import { createDeskPerson } from '@/tests/support/desk-session';
import { expectNoViolations, PATIENCE, signInTo } from './support/desk';
import { wording } from './support/messages';
import type { Site } from './support/site';
import { expect, test } from './support/test';

const t = wording('ar', 'desk');

async function openDesk(
  browser: Browser,
  site: Site,
  { language = 'ar', width = 1360, path = '/admin/front' } = {},
): Promise<Page> {
  const person = await createDeskPerson(site.pool, { role: 'editor', language });
  const page = await signInTo(site, browser, person, { language, width });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(path);
  return page;
}

const zone = (page: Page, name: string) =>
  page.locator('section.zone').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });
const headlinesIn = (page: Page, name: string) =>
  zone(page, name).locator('.front-words > strong').allInnerTexts();

/** What readers get between the navigation and the foot of the page. */
async function readersMain(site: Site): Promise<string> {
  const html = await (await site.request('/')).text();
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}

test('an editor gives a story the lead by keyboard and a headline of its own; rolling back restores the very page', async ({
  browser,
  site,
}) => {
  test.setTimeout(240_000);
  const before = await readersMain(site);
  const page = await openDesk(browser, site);
  const lead = t('front.zones.lead');
  const secondary = t('front.zones.secondary');
  const [story = ''] = await headlinesIn(page, secondary);
  const [formerLead = ''] = await headlinesIn(page, lead);
  expect(story).not.toBe('');

  // Up from the second row into the lead, where there is one place: the former lead steps down.
  await zone(page, secondary)
    .getByRole('button', { name: t('front.carry', { headline: story }) })
    .focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowUp');
  await expect(zone(page, lead).locator('.front-words > strong')).toHaveText([story]);
  await page.keyboard.press('Space');
  await expect(zone(page, secondary).locator('.front-words > strong').first()).toHaveText(formerLead);

  // Its words on the front, by keyboard too.
  const words = 'عنوان وضعه المحرر للصفحة الأولى';
  await zone(page, lead)
    .getByRole('button', { name: t('front.editCard', { headline: story }) })
    .press('Enter');
  await page.getByRole('dialog').getByLabel(t('front.card.headline')).fill(words);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('front.card.apply') })
    .press('Enter');
  await expect(zone(page, lead).locator('.front-words > strong')).toHaveText([words]);
  await expect(page.getByText(t('front.release.saving.saved'))).toBeVisible(PATIENCE);

  await page.getByRole('button', { name: t('front.release.publish'), exact: true }).press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('front.release.publishNow') })
    .press('Enter');
  await expect(page.getByText(t('front.release.published'))).toBeVisible(PATIENCE);
  await expect.poll(() => readersMain(site), PATIENCE).toContain(words);

  await page.goto('/admin/front/history');
  await expectNoViolations(page, { without: 'iframe' });
  await page.getByRole('button', { name: t('front.history.compare') }).press('Enter');
  await expect(page.getByRole('region', { name: t('front.compare.title') })).toContainText(words);
  await page
    .getByRole('button', { name: t('front.history.rollback') })
    .last()
    .press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('front.history.rollbackNow') })
    .press('Enter');
  await expect.poll(() => readersMain(site), PATIENCE).not.toContain(words);
  expect(await readersMain(site)).toBe(before);
  await page.context().close();
});

test('nothing stands twice, too much is said in red, undo takes it back; a colleague’s save is a choice', async ({
  browser,
  site,
}) => {
  test.setTimeout(240_000);
  const page = await openDesk(browser, site);
  const secondary = t('front.zones.secondary');
  const start = await headlinesIn(page, secondary);
  const list = page.getByRole('region', { name: t('front.stories.title') });

  const place = list.locator('.front-story:not(.front-story-placed)').first();
  await place.getByRole('button').click();
  await page.getByRole('dialog').getByRole('button', { name: secondary }).click();
  await expect(zone(page, secondary)).toHaveClass(/zone-over/);
  await expect(zone(page, secondary).locator('.front-words > strong')).toHaveCount(start.length + 1);

  // Too many for its places: publishing says so and does nothing.
  await page.getByRole('button', { name: t('front.release.publish'), exact: true }).click();
  await expect(page.getByRole('button', { name: t('front.release.publishNow') })).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t('front.release.undo') }).click();
  await expect(zone(page, secondary)).not.toHaveClass(/zone-over/);
  expect(await headlinesIn(page, secondary)).toEqual(start);
  await expect(page.getByText(t('front.release.saving.saved'))).toBeVisible(PATIENCE);

  // Offline here, a colleague turns the second row round meanwhile.
  await page.route('**/api/desk/front/draft', (route) => route.abort());
  await page.route('**/api/desk/front?*', (route) => route.abort());
  await zone(page, secondary)
    .getByRole('button', { name: t('front.remove', { headline: start[0] ?? '' }) })
    .click();
  const colleague = await openDesk(browser, site);
  await zone(colleague, secondary)
    .getByRole('button', { name: t('front.down', { headline: start[0] ?? '' }) })
    .click();
  await expect(colleague.getByText(t('front.release.saving.saved'))).toBeVisible(PATIENCE);
  await page.unroute('**/api/desk/front/draft');
  await page.unroute('**/api/desk/front?*');
  await expect(page.getByText(t('front.release.conflictTitle'))).toBeVisible(PATIENCE);
  await page.getByRole('button', { name: t('front.release.takeTheirs') }).click();
  await expect(zone(page, secondary).locator('.front-words > strong')).toHaveText(start.toReversed());

  await page.getByRole('button', { name: t('front.release.discard') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('front.release.discard') })
    .click();
  await expect(page.getByText(t('front.release.noDraft'))).toBeVisible(PATIENCE);
  expect(await headlinesIn(page, secondary)).toEqual(start);
  await Promise.all([page.context().close(), colleague.context().close()]);
});

test('what a tab that is gone had not saved is offered to the next one, and brought into what others made', async ({
  browser,
  site,
}) => {
  test.setTimeout(240_000);
  const page = await openDesk(browser, site);
  const secondary = t('front.zones.secondary');
  const start = await headlinesIn(page, secondary);
  const [first = ''] = start;

  // No line, a change, and the tab is gone.
  await page.route('**/*', (route) =>
    route.request().method() === 'GET' ? route.continue() : route.abort(),
  );
  await zone(page, secondary)
    .getByRole('button', { name: t('front.down', { headline: first }) })
    .click();
  await expect(zone(page, secondary).locator('.front-words > strong')).toHaveText(start.toReversed());
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).some((key) => key.includes(':front:ar:'))))
    .toBe(true);
  const context = page.context();
  await page.close();

  // Meanwhile a colleague gives the same front a breaking line less.
  const colleague = await openDesk(browser, site);
  const breaking = t('front.zones.breaking');
  const lines = await headlinesIn(colleague, breaking);
  await zone(colleague, breaking)
    .getByRole('button', { name: t('front.remove', { headline: lines[0] ?? '' }) })
    .click();
  await expect(colleague.getByText(t('front.release.saving.saved'))).toBeVisible(PATIENCE);

  const next = await context.newPage();
  await next.goto('/admin/front');
  await expect(next.getByText(t('front.kept.title').trim())).toBeVisible(PATIENCE);
  await expect(zone(next, secondary).locator('.front-words > strong')).toHaveText(start);
  await expectNoViolations(next, { without: 'iframe' });
  await next.getByRole('button', { name: t('front.kept.bring') }).click();
  await expect(zone(next, secondary).locator('.front-words > strong')).toHaveText(start.toReversed());
  expect(await headlinesIn(next, breaking)).toEqual(lines.slice(1));
  await expect(next.getByText(t('front.release.saving.saved'))).toBeVisible(PATIENCE);
  await expect(next.getByText(t('front.kept.title').trim())).toBeHidden();
  await next.reload();
  await expect(zone(next, secondary).locator('.front-words > strong')).toHaveText(start.toReversed());

  await next.getByRole('button', { name: t('front.release.discard') }).click();
  await next
    .getByRole('dialog')
    .getByRole('button', { name: t('front.release.discard') })
    .click();
  await expect(next.getByText(t('front.release.noDraft'))).toBeVisible(PATIENCE);
  await Promise.all([context.close(), colleague.context().close()]);
});

test('a front with a block whose section is gone says so, and is saved without it', async ({
  browser,
  site,
}) => {
  test.setTimeout(120_000);
  const { rows } = await site.pool.query<{ id: string; zones: object }>(
    `select v.id, v.zones from front_versions v join fronts f on f.id = v.front_id
     where f.edition = 'ar' and v.status = 'live'`,
  );
  const [live] = rows;
  if (!live) throw new Error('no front is live');
  const setZones = (zones: object) =>
    site.pool.query('update front_versions set zones = $2 where id = $1', [live.id, JSON.stringify(zones)]);
  await setZones({ ...live.zones, sections: { 999999: [{ articleId: 1 }, { articleId: 2 }] } });
  const page = await openDesk(browser, site);
  await expect(page.getByText(t('front.release.dropped', { count: 2 }))).toBeVisible(PATIENCE);
  const secondary = t('front.zones.secondary');
  const [story = ''] = await headlinesIn(page, secondary);
  await zone(page, secondary)
    .getByRole('button', { name: t('front.remove', { headline: story }) })
    .click();
  await expect(page.getByText(t('front.release.saving.saved'))).toBeVisible(PATIENCE);
  await page.getByRole('button', { name: t('front.release.discard'), exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('front.release.discard') })
    .click();
  await expect(page.getByText(t('front.release.noDraft'))).toBeVisible(PATIENCE);
  await setZones(live.zones);
  await page.context().close();
});

for (const [language, width] of [
  ['ar', 390],
  ['en', 1360],
] as const)
  test(`the desk of the front is accessible and fits (${language}, ${width} px)`, async ({
    browser,
    site,
  }) => {
    test.setTimeout(120_000);
    const page = await openDesk(browser, site, { language, width });
    await expect(page.locator('.front-preview iframe')).toBeVisible(PATIENCE);
    await expectNoViolations(page, { without: 'iframe' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.locator('.front-words').first().waitFor();
    await page.locator('.front-buttons .icon-button').nth(3).click();
    await expectNoViolations(page, { without: 'iframe' });
    await page.context().close();
  });
