/** What is typed into a form of the desk and not sent: kept through a killed tab, a lost session and a dead server. */
import type { Locator, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { authors, media, settings } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { createPage } from '@/db/seed/factories/create-page';
import { paragraphs } from '@/db/seed/factories/paragraphs';
import { createDeskPerson, createSession } from '@/tests/support/desk-session';
import { expectNoViolations, PATIENCE, signInTo } from './support/desk';
import { wording } from './support/messages';
import { dialog, field, press } from './support/newsroom';
import type { Site } from './support/site';
import { expect, test } from './support/test';

const t = wording('ar', 'desk');

/** The notice above a form that its words are back. */
const back = (within: Page | Locator) => within.getByText(t('common.kept.back.title'));

/** A tab that dies has no time to ask or to save; another one of the same browser comes after it. */
async function inNextTab(page: Page): Promise<Page> {
  const [context, address] = [page.context(), page.url()];
  const next = await context.newPage();
  await page.close({ runBeforeUnload: false });
  await next.goto(address);
  return next;
}

/** Nothing is reached behind the press: its own page answers whatever is sent. */
async function withoutServer(page: Page, run: () => Promise<void>): Promise<void> {
  await page.route('**', (route) =>
    route.request().method() === 'GET'
      ? route.continue()
      : route.fulfill({ status: 503, contentType: 'text/html', body: '<!doctype html><title>503</title>' }),
  );
  await run();
  await page.unroute('**');
}

async function endSessions(site: Site, personId: string): Promise<void> {
  await site.pool.query('delete from sessions where user_id = $1', [personId]);
}

async function signInAgain(site: Site, page: Page, personId: string): Promise<void> {
  await page.context().addCookies([{ ...(await createSession(site.pool, personId)), url: site.url }]);
}

const keptNames = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('nashra:copy:')));

test('a note and a reason outlive the tab in which they were typed, and are gone once they are sent', async ({
  browser,
  site,
}) => {
  test.setTimeout(120_000);
  const person = await createDeskPerson(site.pool, { role: 'chief' });
  const { id } = await createArticle(site.db, { status: 'published', body: paragraphs('نص الخبر') });
  const path = `/admin/articles/${id}`;
  let page = await signInTo(site, browser, person);
  await page.goto(path);
  const notes = () => page.getByRole('region', { name: t('workflow.notes.title') });
  const note = () => notes().getByLabel(t('workflow.notes.new'));
  const withdraw = () => press(page, t('workflow.steps.withdraw'));

  await page.locator('#editor-body p').first().click({ clickCount: 3 });
  await note().fill('هل سألنا إدارة الميناء؟');
  await expect(notes().locator('.note-quote')).toContainText('نص الخبر');
  page = await inNextTab(page);
  await expect(note()).toHaveValue('هل سألنا إدارة الميناء؟', PATIENCE);
  await expect(back(notes())).toBeVisible();
  await expect(notes().locator('.note-quote')).toContainText('نص الخبر');
  await expectNoViolations(page, { within: '.notes' });
  await notes()
    .getByRole('button', { name: t('workflow.notes.add'), exact: true })
    .click();
  await expect(notes().locator('.note-text')).toHaveText('هل سألنا إدارة الميناء؟', PATIENCE);
  await expect(note()).toHaveValue('');
  await expect(back(notes())).toBeHidden();
  expect(await keptNames(page)).toEqual([]);

  await withdraw();
  await field(page, t('workflow.withdrawing.reason')).fill('الرقم الذي قام عليه الخبر غير صحيح.');
  page = await inNextTab(page);
  await withdraw();
  await expect(field(page, t('workflow.withdrawing.reason'))).toHaveValue(
    'الرقم الذي قام عليه الخبر غير صحيح.',
    PATIENCE,
  );
  await withoutServer(page, async () => {
    await press(dialog(page), t('workflow.steps.withdraw'));
    await expect(dialog(page).getByText(t('failures.offline'))).toBeVisible(PATIENCE);
  });
  await press(dialog(page), t('workflow.steps.withdraw'));
  await expect(dialog(page)).toBeHidden(PATIENCE);
  expect(await keptNames(page)).toEqual([]);
  await page.context().close();
});

test('a correction typed in vain is kept over a reload, until the person gives it up', async ({
  browser,
  site,
}) => {
  const person = await createDeskPerson(site.pool, { role: 'chief', language: 'en' });
  const te = wording('en', 'desk');
  const { id } = await createArticle(site.db, { status: 'published', body: paragraphs('نص الخبر') });
  const page = await signInTo(site, browser, person, { language: 'en', width: 390 });
  await page.goto(`/admin/articles/${id}`);
  const begin = () => press(page, te('workflow.corrections.add'));
  const text = field(page, te('workflow.corrections.text'));
  page.on('dialog', (asked) => void asked.accept());

  await begin();
  await text.fill('The figure was wrong.');
  await page.reload();
  await begin();
  await expect(text).toHaveValue('The figure was wrong.', PATIENCE);
  await expectNoViolations(page, { within: 'dialog[open]' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await press(dialog(page), te('common.kept.discard'));
  await expect(text).toHaveValue('');
  expect(await keptNames(page)).toEqual([]);

  // Nor is it there after the question was answered so; and what is only chosen is asked about too.
  await field(page, te('workflow.corrections.kind')).selectOption({ index: 1 });
  await expect.poll(() => keptNames(page)).toHaveLength(1);
  await page.keyboard.press('Escape');
  await press(page, te('common.unsaved.discard'));
  await expect(dialog(page)).toBeHidden();
  expect(await keptNames(page)).toEqual([]);
  await begin();
  await expect(back(dialog(page))).toHaveCount(0);
  await page.context().close();
});

test('a biography is sent after the session has ended in the middle; an older one is offered, not put over a colleague’s', async ({
  browser,
  site,
}) => {
  test.setTimeout(120_000);
  const person = await createDeskPerson(site.pool, { role: 'chief' });
  let page = await signInTo(site, browser, person, { width: 390, height: 700 });
  await page.goto('/admin/authors');
  const name = await page.locator('.row .table-title').first().innerText();
  const biography = () => field(page, t('authors.biography'));
  const open = () => page.getByRole('button', { name: t('authors.edit', { name }) }).click();
  const stored = async () =>
    (await site.db.select({ text: authors.biography }).from(authors).where(eq(authors.name, name)))[0]?.text;
  const before = (await stored()) ?? null;
  try {
    await open();
    await biography().fill('تكتب عن الموانئ.');
    await endSessions(site, person.id);
    await press(dialog(page), t('newsroom.save'));
    await expect(dialog(page).getByText(t('failures.signed-out'))).toBeVisible(PATIENCE);
    await expect(dialog(page).getByRole('link', { name: t('common.signIn') })).toBeVisible();
    // What went wrong stands over neither the question nor the button.
    await page.keyboard.press('Escape');
    await press(page, t('common.unsaved.stay'));
    await signInAgain(site, page, person.id);
    await press(dialog(page), t('newsroom.save'));
    await expect(dialog(page)).toBeHidden(PATIENCE);
    expect(await stored()).toBe('تكتب عن الموانئ.');

    await open();
    await biography().fill('تكتب عن الموانئ والسكك.');
    await site.db.update(authors).set({ biography: 'نص زميل.' }).where(eq(authors.name, name));
    page = await inNextTab(page);
    await open();
    await expect(dialog(page).getByText(t('common.kept.offered.title'))).toBeVisible(PATIENCE);
    await expect(biography()).toHaveValue('نص زميل.');
    await expectNoViolations(page, { within: 'dialog[open]' });
    await press(dialog(page), t('common.kept.putBack'));
    await expect(biography()).toHaveValue('تكتب عن الموانئ والسكك.');

    // A row that a button adds is nothing typed, and is asked about all the same.
    await press(dialog(page), t('common.kept.discard'));
    await press(dialog(page), t('newsroom.links.add'));
    await page.keyboard.press('Escape');
    await press(page, t('common.unsaved.discard'));
    await expect(dialog(page)).toBeHidden();
    expect(await keptNames(page)).toEqual([]);
  } finally {
    await site.db.update(authors).set({ biography: before }).where(eq(authors.name, name));
  }
  await page.context().close();
});

test('settings and the words of a picture are kept, each for the tab that has them', async ({
  browser,
  site,
}) => {
  test.setTimeout(120_000);
  const person = await createDeskPerson(site.pool, { role: 'admin' });
  const [before] = await site.db.select().from(settings).where(eq(settings.edition, 'ar'));
  let page = await signInTo(site, browser, person, { width: 390 });
  await page.goto('/admin/settings');
  await page.locator('#adsTxt').fill('example.com, 1234, DIRECT');

  // What a tab that lives has stays its own.
  const beside = await page.context().newPage();
  await beside.goto('/admin/settings');
  await expect(beside.getByText(t('newsroom.allSaved'))).toBeVisible(PATIENCE);
  await expect(beside.locator('#adsTxt')).toHaveValue(before?.choices.adsTxt ?? '');
  await beside.close();
  page = await inNextTab(page);
  await expect(page.locator('#adsTxt')).toHaveValue('example.com, 1234, DIRECT', PATIENCE);
  await expect(back(page)).toBeVisible();
  await expectNoViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await press(page, t('common.kept.discard'));
  await expect(page.locator('#adsTxt')).toHaveValue(before?.choices.adsTxt ?? '');
  expect(await keptNames(page)).toEqual([]);

  const [picture] = await site.db
    .select({ id: media.id })
    .from(media)
    .where(eq(media.kind, 'image'))
    .limit(1);
  await page.goto(`/admin/media?picture=${picture?.id}`);
  const caption = () => page.getByRole('complementary').getByLabel(t('media.fields.caption'));
  await caption().fill('الرصيف الثاني قبل الفجر');
  await withoutServer(page, async () => {
    await page
      .getByRole('complementary')
      .getByRole('button', { name: t('media.save'), exact: true })
      .click();
    await expect(page.getByText(t('media.saveFailures.offline'))).toBeVisible(PATIENCE);
  });
  page = await inNextTab(page);
  await expect(caption()).toHaveValue('الرصيف الثاني قبل الفجر', PATIENCE);
  await press(page, t('common.kept.discard'));
  await expect(caption()).not.toHaveValue('الرصيف الثاني قبل الفجر');
  await page.context().close();
});

test('a browser that keeps nothing says so, and the form works', async ({ browser, site }) => {
  const person = await createDeskPerson(site.pool, { role: 'chief' });
  const page = await signInTo(site, browser, person);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('/admin/tags');
  await press(page, t('tags.create'));
  await field(page, t('tags.name')).fill('وسم لا يُحتفظ به');
  await expect(dialog(page).getByText(t('common.kept.unkept.title'))).toBeVisible(PATIENCE);
  await press(dialog(page), t('newsroom.save'));
  await expect(dialog(page)).toBeHidden(PATIENCE);
  await page.context().close();
});

test('the way back in the picker and on the merge screen asks before it drops what was done', async ({
  browser,
  site,
}) => {
  test.setTimeout(120_000);
  const person = await createDeskPerson(site.pool, { role: 'chief' });
  const page = await signInTo(site, browser, person);
  await test.step('the picker', async () => {
    const [lacking] = await site.db
      .insert(media)
      .values(await withoutWords(site))
      .returning({ id: media.id });
    try {
      await page.goto('/admin/authors');
      await press(page, t('authors.create'));
      await press(dialog(page), t('authors.choosePortrait'));
      const picker = page.getByRole('dialog', { name: t('media.picker.title') });
      await picker.getByRole('listitem').filter({ hasText: LACKING }).getByRole('button').click(PATIENCE);
      const alt = picker.getByLabel(t('media.fields.alt'));
      await alt.fill('رافعة في الميناء');
      await press(picker, t('media.picker.back'));
      await expectNoViolations(page, { within: 'dialog[open] dialog[open]' });
      await press(picker, t('common.unsaved.stay'));
      await expect(alt).toHaveValue('رافعة في الميناء');
      await press(picker, t('media.picker.back'));
      await press(picker, t('common.unsaved.discard'));
      await expect(picker.getByRole('searchbox')).toBeVisible();
      // Nothing of it is left to be asked about.
      await page.keyboard.press('Escape');
      await expect(picker).toBeHidden();
    } finally {
      if (lacking) await site.db.delete(media).where(eq(media.id, lacking.id));
    }
  });
  await test.step('the merge screen', async () => {
    const { id } = await createPage(site.db, { slug: 'سياسة', title: 'سياسة', body: paragraphs('الأولى.') });
    const path = `/admin/pages/${id}`;
    await page.goto(path);
    const title = page.getByLabel(t('pages.fields.title'), { exact: true });
    await title.fill('سياسة التصحيح');
    await site.pool.query(`update pages set title = 'سياسة الزميل', version = version + 1 where id = $1`, [
      id,
    ]);
    await press(page, t('pages.save'));
    await page.getByRole('button', { name: t('saving.merge') }).click(PATIENCE);
    const merge = page.getByRole('dialog', { name: t('merge.title') });
    await merge.getByRole('button', { name: t('merge.picks.mine') }).click(PATIENCE);
    await page.keyboard.press('Escape');
    await press(merge, t('common.unsaved.stay'));
    await expect(merge.getByRole('button', { name: t('merge.picks.mine') })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await press(merge, t('merge.back'));
    await expectNoViolations(page, { within: 'dialog[open]' });
    await press(merge, t('common.unsaved.discard'));
    await expect(merge).toBeHidden();
  });
  await page.context().close();
});

const LACKING = 'crane-without-words.jpg';

/** A picture of the library again, as one that nobody has described. */
async function withoutWords(site: Site): Promise<typeof media.$inferInsert> {
  const [one] = await site.db.select().from(media).where(eq(media.kind, 'image')).limit(1);
  if (!one) throw new Error('the demo edition has no pictures');
  const { id: _id, ...rest } = one;
  return {
    ...rest,
    hash: `${'0'.repeat(one.hash.length - 4)}dead`,
    alt: '',
    credit: null,
    creator: null,
    originalName: LACKING,
    createdAt: new Date(),
  };
}
