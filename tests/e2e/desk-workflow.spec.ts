/** From draft to paper and out of it again, in Arabic, through the publish gate. */
import type { Browser, Page } from '@playwright/test';
import { and, eq, gte, isNotNull, ne } from 'drizzle-orm';
import { articles, media, sections } from '@/db/schema';
import { createReadyDraft } from '@/lib/articles/testing/desk-article';
import { encodePath } from '@/lib/i18n/address';
import { createDeskPerson } from '@/tests/support/desk-session';
import { expectNoViolations, PATIENCE, signInTo } from './support/desk';
import { addCorrection, publish } from './support/editor';
import { wording } from './support/messages';
import type { Site } from './support/site';
import { expect, test } from './support/test';

const t = wording('ar', 'desk');

async function openArticle(
  browser: Browser,
  site: Site,
  articleId: number,
  { role = 'chief', language = 'ar' }: { role?: 'chief' | 'reporter'; language?: 'ar' | 'en' } = {},
): Promise<{ page: Page; personId: string }> {
  const person = await createDeskPerson(site.pool, { role, language, name: 'هدى الخطيب' });
  const page = await signInTo(site, browser, person, {
    language,
    height: 1000,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.goto(`/admin/articles/${articleId}`);
  return { page, personId: person.id };
}

/** A picture that readers can load: what a factory makes has no files, and its article would be on their pages. */
async function pictureWithFiles(site: Site): Promise<number> {
  const [picture] = await site.db
    .select({ id: media.id })
    .from(media)
    .where(and(gte(media.width, 1200), ne(media.alt, ''), isNotNull(media.credit)))
    .orderBy(media.id)
    .limit(1);
  if (!picture) throw new Error('the demo edition has no wide picture with alt and credit');
  return picture.id;
}

const step = (page: Page, name: Parameters<typeof t>[0]) =>
  page.getByRole('button', { name: t(name), exact: true });

async function pathOf(site: Site, id: number): Promise<string> {
  const [row] = await site.db
    .select({ slug: articles.slug, section: sections.slug })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(articles.id, id));
  return encodePath(`/${row?.section}/${id}/${row?.slug}`);
}

test('an article passes the gate, is published, corrected at a new address, and withdrawn', async ({
  browser,
  site,
}) => {
  test.setTimeout(240_000);
  const { id } = await createReadyDraft(site.db, {
    headline: 'مجلـــس المدينة يقر خطة النقل, والبدء مطلع العام المقبل',
    sectionId: null,
    heroMediaId: await pictureWithFiles(site),
  });
  const { page } = await openArticle(browser, site, id);

  await test.step('the gate says what is wrong, leads to it and mends it', async () => {
    const gate = page.locator('.gate');
    await expect(gate.getByText(t('gate.findings.section-missing.title'))).toBeVisible(PATIENCE);
    await expectNoViolations(page, { within: '.inspector', without: 'iframe' });
    await gate.getByRole('button', { name: t('gate.mends.tatweel') }).click();
    await gate.getByRole('button', { name: t('gate.mends.signs') }).click();
    await expect(gate.getByText(t('gate.findings.headline-tatweel.title'))).toHaveCount(0);
    await step(page, 'workflow.steps.publish').click();
    await expect(page.getByText(t('workflow.failures.gate-blocked')).first()).toBeVisible(PATIENCE);
    await gate
      .locator('.gate-item', { hasText: t('gate.findings.section-missing.title') })
      .getByRole('button', { name: t('gate.go') })
      .press('Enter');
    await expect(page.locator('#editor-section')).toBeFocused();
    await page.locator('#editor-section').selectOption({ index: 1 });
    await expect(gate.getByText(t('gate.findings.section-missing.title'))).toHaveCount(0);
  });

  await test.step('its preview is the real page, for whoever has the link, and kept nowhere', async () => {
    await step(page, 'common.preview.open').click();
    const frame = page.frameLocator('iframe.preview-frame');
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(
      'مجلس المدينة يقر خطة النقل، والبدء مطلع العام المقبل',
      PATIENCE,
    );
    const source = (await page.locator('iframe.preview-frame').getAttribute('src')) ?? '';
    const answer = await site.request(source);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(await answer.text()).not.toMatch(/\/_next\/static\/[^"]+\.js/);
    expect((await site.request(`${source}x`)).status).toBe(404);
    await page.keyboard.press('Escape');
  });

  await test.step('links that were given away are listed, and open nothing once they are ended', async () => {
    const links = page.getByRole('list', { name: t('workflow.preview.links') });
    const copied: string[] = [];
    for (const count of [1, 2, 3]) {
      await step(page, 'workflow.preview.copy').click();
      await expect(links.getByRole('listitem')).toHaveCount(count, PATIENCE);
      copied.push(new URL(await page.evaluate(() => navigator.clipboard.readText())).pathname);
    }
    const statuses = () => Promise.all(copied.map(async (path) => (await site.request(path)).status));
    expect(await statuses()).toEqual([200, 200, 200]);
    await expect(links.getByRole('listitem').first()).toContainText('هدى الخطيب');
    await expectNoViolations(page, { within: '.preview-links' });
    // Newest first.
    await links.getByRole('button').last().press('Enter');
    await expect(links.getByRole('listitem')).toHaveCount(2, PATIENCE);
    await expect(links.getByRole('button').last()).toBeFocused();
    expect(await statuses()).toEqual([404, 200, 200]);
    await step(page, 'workflow.preview.endAll').press('Enter');
    await expect(links).toHaveCount(0, PATIENCE);
    await expect(step(page, 'workflow.preview.copy')).toBeFocused();
    expect(await statuses()).toEqual([404, 404, 404]);
  });

  await test.step('a note is about the words selected; a colleague settles it, and says so', async () => {
    const notes = page.getByRole('region', { name: t('workflow.notes.title') });
    await page.locator('#editor-body p').first().click({ clickCount: 3 });
    const words = (await page.locator('#editor-body p').first().innerText()).slice(0, 40);
    const field = notes.getByLabel(t('workflow.notes.new'));
    await field.fill('من المصدر؟');
    await expect(notes.locator('.note-quote')).toContainText(words);
    await field.press('Control+Enter');
    await expect(notes.getByRole('listitem')).toContainText(words, PATIENCE);
    await expect(field).toHaveValue('');
    await expect(field).toBeFocused();
    // Two words: without a space Arabic letters would join.
    await expect(notes.getByRole('heading')).toHaveText(
      `${t('workflow.notes.title')} ${t('workflow.notes.open', { count: 1 })}`,
    );
    const colleague = await openArticle(browser, site, id);
    const theirs = colleague.page.getByRole('region', { name: t('workflow.notes.title') });
    await theirs.getByRole('button', { name: t('workflow.notes.resolve') }).press('Enter');
    await expect(theirs.getByText(t('workflow.notes.resolvedNotes', { count: 1 }))).toBeVisible(PATIENCE);
    await expect(theirs.getByRole('heading', { name: t('workflow.notes.title') })).toBeFocused();
    await theirs.getByText(t('workflow.notes.resolvedNotes', { count: 1 })).click();
    await expect(theirs.getByText(/^أغلقها .*هدى الخطيب/)).toBeVisible();
    await expectNoViolations(colleague.page, { within: '.notes' });
    await colleague.page.context().close();
    // Whoever comes back to the tab sees it without a reload.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(notes.getByText(t('workflow.notes.resolvedNotes', { count: 1 }))).toBeVisible(PATIENCE);
  });

  await test.step('readers get it once it is published', async () => {
    await publish(page, 'publish');
    const path = await pathOf(site, id);
    await expect.poll(async () => (await site.request(path)).status, PATIENCE).toBe(200);
    await expect
      .poll(async () => (await site.request('/latest')).text(), PATIENCE)
      .toContain('مجلس المدينة يقر خطة النقل');
  });

  await test.step('a corrected headline takes its address along, and the ledger says so', async () => {
    const before = await pathOf(site, id);
    await page.locator('#editor-headline').fill('مجلس المدينة يقر خطة النقل، والبدء منتصف العام المقبل');
    await expect(page.getByLabel(t('workflow.pending.renew'))).toBeVisible(PATIENCE);
    await expect(page.getByText(t('workflow.pending.title'))).toBeVisible(PATIENCE);
    await publish(page, 'publish-changes');
    const after = await pathOf(site, id);
    expect(after).not.toBe(before);
    await expect.poll(async () => (await site.request(before)).status, PATIENCE).toBe(308);
    expect((await site.request(before)).headers.get('location')).toBe(after);

    await addCorrection(page, 'ذكرنا مطلع العام، والصحيح منتصفه.');
    for (const address of [after, '/corrections'])
      await expect
        .poll(async () => (await site.request(address)).text(), PATIENCE)
        .toContain('ذكرنا مطلع العام، والصحيح منتصفه.');
  });

  await test.step('a correction that a colleague words meanwhile is shown beside one’s own', async () => {
    const colleague = (await openArticle(browser, site, id)).page;
    const editCorrection = async (tab: Page, words: string) => {
      await tab
        .getByRole('region', { name: t('workflow.corrections.title') })
        .getByRole('button', { name: t('workflow.corrections.edit') })
        .click();
      await tab.getByRole('dialog').getByLabel(t('workflow.corrections.text')).fill(words);
    };
    const send = (tab: Page) =>
      tab
        .getByRole('dialog')
        .getByRole('button', { name: t('workflow.corrections.save') })
        .click();
    await editCorrection(page, 'ذكرنا مطلع العام، والصحيح منتصف العام المقبل.');
    await editCorrection(colleague, 'ذكرنا مطلع العام، والصحيح شهر تموز.');
    await send(colleague);
    await expect(colleague.getByText(t('workflow.corrections.saved'))).toBeVisible(PATIENCE);
    await colleague.context().close();
    await send(page);
    const told = page.getByRole('dialog').getByRole('alert');
    await expect(told).toContainText(t('workflow.corrections.changed'), PATIENCE);
    await expect(told).toContainText('والصحيح شهر تموز.');
    await expectNoViolations(page, { within: 'dialog[open]' });
    await send(page);
    await expect(page.getByRole('dialog')).toBeHidden(PATIENCE);
    await expect
      .poll(async () => (await site.request('/corrections')).text(), PATIENCE)
      .toContain('والصحيح منتصف العام المقبل.');
  });

  await test.step('withdrawn, its address says why and its text is gone', async () => {
    await step(page, 'workflow.steps.withdraw').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: t('workflow.steps.withdraw') }).click();
    await expect(dialog.getByText(t('workflow.failures.reason-missing'))).toBeVisible();
    await dialog.getByLabel(t('workflow.withdrawing.reason')).fill('تراجع المصدر عن شهادته.');
    await dialog.getByRole('button', { name: t('workflow.steps.withdraw') }).click();
    await expect(page.getByText(t('workflow.done.withdraw'))).toBeVisible(PATIENCE);
    const path = await pathOf(site, id);
    await expect.poll(async () => (await site.request(path)).status, PATIENCE).toBe(410);
    expect(await (await site.request(path)).text()).toContain('تراجع المصدر عن شهادته.');
  });
});

test('a scheduled article comes out by itself; a writer is offered only what is his to do', async ({
  browser,
  site,
}) => {
  test.setTimeout(180_000);
  const { id } = await createReadyDraft(site.db, { heroMediaId: await pictureWithFiles(site) });
  const { page: writers, personId } = await openArticle(browser, site, id, { role: 'reporter' });
  await expect(writers.locator('.gate-bar')).toBeVisible(PATIENCE);
  await expect(step(writers, 'workflow.steps.submit')).toHaveCount(0);
  await site.db.update(articles).set({ createdById: personId }).where(eq(articles.id, id));
  await writers.reload();
  await step(writers, 'workflow.steps.submit').press('Enter');
  await expect(writers.getByText(t('workflow.done.submit'))).toBeVisible(PATIENCE);
  await expect(step(writers, 'workflow.steps.publish')).toHaveCount(0);
  await writers.context().close();

  const { page } = await openArticle(browser, site, id, { language: 'en' });
  const en = wording('en', 'desk');
  await expect(page.locator('.gate-bar')).toBeVisible(PATIENCE);
  await expectNoViolations(page, { within: '.inspector', without: 'iframe' });
  // The next whole minute but one, on the edition's own clock, as an editor types it.
  const wall = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 60_000).toISOString().slice(0, 16);
  await page.locator('#workflow-schedule').fill(wall);
  await page.getByRole('button', { name: en('workflow.steps.schedule'), exact: true }).press('Enter');
  const go = page.getByRole('dialog').getByRole('button', { name: en('workflow.advice.accept') });
  const done = page.getByText(en('workflow.done.schedule'));
  await expect(go.or(done).first()).toBeVisible(PATIENCE);
  if (await go.isVisible()) await go.click();
  await expect(done).toBeVisible(PATIENCE);
  await expect
    .poll(async () => (await site.db.select().from(articles).where(eq(articles.id, id)))[0]?.status, {
      timeout: 130_000,
      intervals: [1_000],
    })
    .toBe('published');
  expect((await site.request(await pathOf(site, id))).status).toBe(200);
});
