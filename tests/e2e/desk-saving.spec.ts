import type { Browser, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { articles, revisions } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { paragraphs } from '@/db/seed/factories/paragraphs';
import { chooseSeed, typeThroughFaults } from '@/tests/bench/support/lost-words.mjs';
import { createDeskPerson, createSession, type DeskPerson } from '@/tests/support/desk-session';
import { expectNoViolations, PATIENCE, signInTo } from './support/desk';
import { wording } from './support/messages';
import type { Site } from './support/site';
import { expect, test } from './support/test';

const t = wording('ar', 'desk');
const RUNS = 5;

async function openArticle(browser: Browser, site: Site, person: DeskPerson, path: string): Promise<Page> {
  const page = await signInTo(site, browser, person);
  await page.goto(path);
  return page;
}

const paper = (page: Page) => page.locator('.paper .ProseMirror');
const state = (page: Page, name: string) => page.locator(`[data-saving="${name}"]`);

async function typeAtEndOf(page: Page, paragraph: number, words: string): Promise<void> {
  await paper(page).locator('p').nth(paragraph).click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

test('two editors at one article: presence, take-over, conflict, merge, history; no paragraph is lost', async ({
  browser,
  site,
}) => {
  test.setTimeout(300_000);
  const { pool } = site;
  const mariam = await createDeskPerson(pool, { name: 'مريم الزين' });
  const layla = await createDeskPerson(pool, { name: 'ليلى منصوري' });
  const { id } = await createArticle(site.db, {
    status: 'draft',
    headline: 'لماذا تنتظر الحاوية عشرة أيام؟',
    body: paragraphs('تُظهر 380 بيانًا جمركيًا أن الحاوية تنتظر', 'وقال مسؤول إن النظام جاهز'),
  });
  const bodyOf = async () =>
    JSON.stringify((await site.db.select().from(articles).where(eq(articles.id, id)))[0]?.body);
  const path = `/admin/articles/${id}`;

  const first = await openArticle(browser, site, mariam, path);
  await typeAtEndOf(first, 0, ' طويلًا');
  await expect(state(first, 'saved')).toBeVisible();
  await expect.poll(bodyOf).toContain('طويلًا');

  // Layla sees who has it, and takes it over.
  const second = await openArticle(browser, site, layla, path);
  await expect(second.getByRole('status').filter({ hasText: 'مريم الزين' })).toBeVisible();
  await expect(state(second, 'lease-lost')).toBeVisible();
  await expectNoViolations(second);

  // Mariam is cut off and goes on writing.
  await first.context().setOffline(true);
  await typeAtEndOf(first, 0, ' بلا شبكة');
  await typeAtEndOf(first, 1, ' منذ عامين');
  await second.getByRole('button', { name: t('saving.takeOver') }).click();
  await second
    .getByRole('dialog')
    .getByRole('button', { name: t('saving.takeOver') })
    .click();
  await expect(state(second, 'saved')).toBeVisible();
  await typeAtEndOf(second, 0, ' عند ليلى');
  await second.keyboard.press('Enter');
  await second.keyboard.type('فقرة جديدة كتبتها ليلى');
  await expect.poll(bodyOf).toContain('فقرة جديدة كتبتها ليلى');

  // Back on the network she is told, keeps every word, and takes it back: the paragraph that both changed clashes.
  await first.context().setOffline(false);
  await expect(state(first, 'lease-lost')).toBeVisible({ timeout: 40_000 });
  await expect(paper(first)).toContainText('بلا شبكة');
  await first.getByRole('button', { name: t('saving.takeOver') }).click();
  await first
    .getByRole('dialog')
    .getByRole('button', { name: t('saving.takeOver') })
    .click();
  await expect(state(first, 'conflict')).toBeVisible({ timeout: 20_000 });
  await first.getByRole('button', { name: t('saving.merge') }).click();
  const screen = first.getByRole('dialog', { name: t('merge.title') });
  await expect(screen).toContainText('عند ليلى');
  await expect(screen).toContainText('بلا شبكة');
  await expectNoViolations(first);
  // By keyboard alone: the next clash, the words of both, save.
  await screen.getByRole('button', { name: t('merge.back') }).focus();
  await first.keyboard.press('n');
  await first.keyboard.press('3');
  await first.keyboard.press('Control+Enter');
  await expect(state(first, 'saved')).toBeVisible({ timeout: 20_000 });
  const merged = await bodyOf();
  for (const words of ['طويلًا', 'بلا شبكة', 'عند ليلى', 'منذ عامين', 'فقرة جديدة كتبتها ليلى'])
    expect(merged).toContain(words);

  const reasons = (await site.db.select().from(revisions).where(eq(revisions.articleId, id))).map(
    ({ reason }) => reason,
  );
  expect(reasons).toEqual(expect.arrayContaining(['takeover', 'set-aside', 'merged']));

  // The history tells what changed and brings it back, once nobody has it open.
  await second.context().close();
  await first.goto(`${path}/revisions`);
  await expect(first.locator('article.diff ins').first()).toBeVisible();
  await expectNoViolations(first);
  await first.getByRole('button', { name: /استعد النسخة/ }).click();
  await first
    .getByRole('dialog')
    .getByRole('button', { name: t('revisions.confirm'), exact: true })
    .click();
  await expect(first.getByText(t('revisions.reasons.restored', { note: '' }).trim()).first()).toBeVisible();
  await first.context().close();
});

test('a session that ends leaves the text open: what is asked for meanwhile says so, and all is saved after signing in', async ({
  browser,
  site,
}) => {
  const person = await createDeskPerson(site.pool);
  const { id } = await createArticle(site.db, { status: 'draft', body: paragraphs('بداية الخبر') });
  const path = `/admin/articles/${id}`;
  const page = await openArticle(browser, site, person, path);
  await expect(state(page, 'saved')).toBeVisible();

  await site.pool.query('delete from sessions where user_id = $1', [person.id]);
  // The publish gate asks the server about the new link by itself.
  const gateAnswered = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().endsWith(path),
  );
  await page.locator('#editor-headline').fill('ميناء يعمل بنصف طاقته');
  await gateAnswered;
  await expect(state(page, 'signed-out')).toBeVisible();

  const notes = page.getByRole('region', { name: t('workflow.notes.title') });
  await notes.getByLabel(t('workflow.notes.new')).fill('هل سألنا إدارة الميناء؟');
  await notes.getByRole('button', { name: t('workflow.notes.add'), exact: true }).click();
  await expect(page.locator('.toasts').getByText(t('failures.signed-out'))).toBeVisible();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await typeAtEndOf(page, 0, ' ونهايته');
  await expect(paper(page)).toContainText('بداية الخبر ونهايته');
  expect(new URL(page.url()).pathname).toBe(path);

  await page.context().addCookies([{ ...(await createSession(site.pool, person.id)), url: site.url }]);
  await expect(state(page, 'saved')).toBeVisible(PATIENCE);
  const [saved] = await site.db.select().from(articles).where(eq(articles.id, id));
  expect(JSON.stringify(saved?.body)).toContain('بداية الخبر ونهايته');
  // What was not sent is still in its field, and a colleague sees it once it is.
  const colleague = await openArticle(browser, site, await createDeskPerson(site.pool), path);
  await notes.getByRole('button', { name: t('workflow.notes.add'), exact: true }).click();
  await expect(colleague.locator('.note-text')).toHaveText('هل سألنا إدارة الميناء؟', PATIENCE);
  await expect(page.locator('.toasts').getByText(t('failures.signed-out'))).toBeHidden();
  await colleague.context().close();
  await page.context().close();
});

test('a list that is looked at keeps its selection when the session ends, and is live again after signing in', async ({
  browser,
  site,
}) => {
  const person = await createDeskPerson(site.pool);
  const { id } = await createArticle(site.db, { status: 'draft', headline: 'مسودة تنتظر المراجعة' });
  const rename = (headline: string) =>
    site.db.update(articles).set({ headline, editedAt: new Date() }).where(eq(articles.id, id));
  await rename('مسودة تنتظر المراجعة');
  const page = await openArticle(browser, site, person, '/admin/articles?status=draft');
  const chosen = page.locator(`tr[data-id="${id}"] input`);
  await chosen.check();
  await rename('عنوان جديد للمسودة');
  await expect(page.locator(`tr[data-id="${id}"]`)).toContainText('عنوان جديد للمسودة', PATIENCE);

  await site.pool.query('delete from sessions where user_id = $1', [person.id]);
  await rename('عنوان لم يعد لها أن تراه');
  await expect(page.locator('.toasts').getByText(t('failures.signed-out'))).toBeVisible(PATIENCE);
  await expect(chosen).toBeChecked();
  expect(new URL(page.url()).pathname).toBe('/admin/articles');

  await page.context().addCookies([{ ...(await createSession(site.pool, person.id)), url: site.url }]);
  await rename('عنوان بعد الدخول');
  await expect(page.locator(`tr[data-id="${id}"]`)).toContainText('عنوان بعد الدخول', PATIENCE);
  await expect(chosen).toBeChecked();
  await expect(page.locator('.toasts').getByText(t('failures.signed-out'))).toBeHidden();
  await page.context().close();
});

test('on a phone, what went wrong is said within reach: inside an open dialog, and not over the buttons that save', async ({
  browser,
  site,
}) => {
  const person = await createDeskPerson(site.pool, { role: 'admin' });
  const page = await signInTo(site, browser, person, { width: 390, height: 700 });
  await page.goto('/admin/tags');
  await page.getByRole('button', { name: t('tags.create'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('tags.name')).fill('وسم كُتب قبل انتهاء الجلسة');
  await site.pool.query('delete from sessions where user_id = $1', [person.id]);
  await dialog.locator('button[type="submit"]').click();
  const said = dialog.locator('.toasts');
  await expect(said).toContainText(t('failures.signed-out'));
  await expectNoViolations(page, { within: 'dialog[open]' });
  await said.getByRole('button').click();
  await expect(said).toBeEmpty();
  await expect(dialog.getByLabel(t('tags.name'))).toHaveValue('وسم كُتب قبل انتهاء الجلسة');

  await page.context().addCookies([{ ...(await createSession(site.pool, person.id)), url: site.url }]);
  await dialog.locator('button[type="submit"]').click();
  await expect(dialog).toBeHidden(PATIENCE);
  await expect(page.locator('.toasts').getByText(t('newsroom.saved'))).toBeVisible();

  await page.goto('/admin/settings');
  await page.locator('#tagline').fill('جملة كُتبت قبل انتهاء الجلسة');
  await site.pool.query('delete from sessions where user_id = $1', [person.id]);
  const save = page.locator('.save-bar button[type="submit"]');
  await save.click();
  await expect(page.locator('.toasts').getByText(t('failures.signed-out'))).toBeVisible();
  // Without moving anything away first.
  await save.click({ timeout: 5_000 });
  await page.context().close();
});

test('the front’s desk says that the session has ended, and saves by itself after signing in', async ({
  browser,
  site,
}) => {
  const person = await createDeskPerson(site.pool);
  const page = await openArticle(browser, site, person, '/admin/front');
  await site.pool.query('delete from sessions where user_id = $1', [person.id]);
  await page
    .locator('.front-buttons')
    .getByRole('button', { name: t('front.down', { headline: '' }).slice(0, 5), disabled: false })
    .first()
    .click();
  await expect(page.locator('.release-bar').getByText(t('front.release.saving.signed-out'))).toBeVisible(
    PATIENCE,
  );
  await expect(page.getByRole('link', { name: t('common.signIn') })).toBeVisible();

  await page.context().addCookies([{ ...(await createSession(site.pool, person.id)), url: site.url }]);
  await expect(page.locator('.release-bar').getByText(t('front.release.saving.saved'))).toBeVisible(PATIENCE);
  await page.getByRole('button', { name: t('front.release.discard') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('front.release.discard') })
    .click();
  await expect(page.getByText(t('front.release.noDraft'))).toBeVisible(PATIENCE);
  await page.context().close();
});

test('no word is lost when tab, server, network or session break while somebody types', async ({
  browser,
  site,
}) => {
  test.setTimeout(600_000);
  const { pool } = site;
  const seed = chooseSeed();
  console.log(`NASHRA_FAULT_SEED=${seed}`);
  let acknowledged = 0;
  for (let run = 0; run < RUNS; run++) {
    const person = await createDeskPerson(pool, { name: 'مريم الزين' });
    const { id } = await createArticle(site.db, { status: 'draft', body: paragraphs('بداية') });
    const result = await typeThroughFaults({
      browser,
      url: site.url,
      dataDir: site.dataDir,
      pool,
      articleId: id,
      person,
      signIn: ({ id: personId }) => createSession(pool, personId),
      seed: seed + run,
      blows: 2,
    });
    expect(result.words).toBeGreaterThan(0);
    acknowledged += result.acknowledged;
  }
  expect(acknowledged, 'the acknowledgements were heard').toBeGreaterThan(0);
});
