/** Coming into the desk, in Arabic: the first editor's link, a second step, a colleague's invitation, the way out. */
import type { BrowserContext, Page } from '@playwright/test';
import { totpCode } from '@/tests/support/totp-code';
import { expectNoViolations } from './support/desk';
import { expect, test } from './support/empty-site-test';
import { firstEditorLink, setUpApp } from './support/first-editor';
import { wording } from './support/messages';
import type { Site } from './support/site';

const PASSWORD = 'حبر على ورق قديم';
const COLLEAGUES_PASSWORD = 'نهر هادئ تحت الجسر';
const EMAIL = 'rana@desk.example';

const t = wording('ar', 'desk.sign-in');
const tJoin = wording('ar', 'desk.join');
const tNew = wording('ar', 'desk.new-password');
const tPeople = wording('ar', 'desk.people');
const tCommon = wording('ar', 'desk.common');

async function expectFits(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1360, height: 900 });
}

test('the first editor comes in by the printed link, sets a second step, and invites', async ({
  emptySite: site,
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const link = firstEditorLink(site);
  expect(link).not.toBe('');

  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(tJoin('first.title'));
  await expectNoViolations(page);
  await expectFits(page);
  await page.getByLabel(tJoin('name'), { exact: true }).fill('رنا العطار');
  await page.getByLabel(tJoin('email')).fill(EMAIL);
  await page.locator('#new-password').fill('قصير');
  await page.getByRole('button', { name: tJoin('first.submit') }).click();
  await expect(page.locator('#new-password-error')).toBeVisible();
  // Nothing typed is lost by an error.
  await expect(page.getByLabel(tJoin('email'))).toHaveValue(EMAIL);
  await page.locator('#new-password').fill(PASSWORD);
  await expect(page.locator('.password-strength')).toContainText(tNew('strength.s1'));
  await page.getByRole('button', { name: tJoin('first.submit') }).click();
  await expect(page).toHaveURL(`${site.url}/admin`);

  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(tJoin('void.title'));

  const uri = await setUpApp(page, site, PASSWORD);

  // By keyboard alone: out, and in again with both steps.
  await page.goto(`${site.url}/admin`);
  await page.getByRole('button', { name: tCommon('account', { name: 'رنا العطار' }) }).press('Enter');
  await page.getByRole('button', { name: tCommon('signOut') }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('title'));
  await page.goto(`${site.url}/admin/people`);
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=/);
  await expectNoViolations(page);
  await expectFits(page);
  await signIn(page, EMAIL, 'كلمة خاطئة تمامًا');
  await expect(page.getByRole('alert').first()).toContainText(t('wrong.title'));
  await signIn(page, EMAIL, PASSWORD);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('codeTitle'));
  await expectNoViolations(page);
  await page.getByLabel(t('code')).fill(totpCode(uri));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site.url}/admin/people`);
  await expectNoViolations(page);
  await expectFits(page);

  await inviteAColleague(page, browser.newContext.bind(browser), site);

  for (const path of ['/admin/account', '/admin/audit']) {
    await page.goto(site.url + path);
    await expect(page.locator('main h1')).toBeVisible();
    await expectNoViolations(page);
    await expectFits(page);
  }
  await expect(page.locator('table')).toContainText(wording('ar', 'desk.actions')('person.invite'));
});

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel(t('email')).fill(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
}

async function inviteAColleague(
  page: Page,
  newContext: () => Promise<BrowserContext>,
  site: Site,
): Promise<void> {
  await page.getByLabel(tPeople('invite.email')).fill('huda@desk.example');
  await page.getByLabel(tPeople('invite.name')).fill('هدى شرف الدين');
  await page.getByRole('button', { name: tPeople('invite.submit') }).click();
  const invitation = await page.getByRole('dialog').locator('textarea').inputValue();
  expect(invitation).toContain(`${site.url}/admin/invitation/`);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: tCommon('close') })
    .click();

  const context = await newContext();
  const colleague = await context.newPage();
  await colleague.goto(invitation);
  // In English the same door opens from left to right.
  await colleague.getByRole('button', { name: 'English' }).click();
  await expect(colleague.locator('html')).toHaveAttribute('dir', 'ltr');
  await expectNoViolations(colleague);
  await colleague.locator('#new-password').fill(COLLEAGUES_PASSWORD);
  await colleague.getByRole('button', { name: wording('en', 'desk.join')('invited.submit') }).click();
  await expect(colleague).toHaveURL(`${site.url}/admin`);
  await colleague.goto(`${site.url}/admin/people`);
  await expect(colleague.locator('main h1')).toHaveText(wording('en', 'desk.common')('notForYou.title'));

  await signInByPasskey(await newContext(), site);

  // Let go, he is out at his next step.
  await page.goto(`${site.url}/admin/people`);
  await page.getByRole('link', { name: /هدى شرف الدين/ }).click();
  await page.getByRole('button', { name: tPeople('access.deactivate') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: tPeople('access.deactivate') })
    .click();
  await expect(page.getByText(tPeople('deactivate.done'))).toBeVisible();
  await colleague.goto(`${site.url}/admin/articles`);
  await expect(colleague).toHaveURL(/\/admin\/sign-in/);
  await context.close();
}

/** The colleague, where passkeys are possible: at a name instead of a number. The desk speaks English to her by now. */
async function signInByPasskey(context: BrowserContext, site: Site): Promise<void> {
  const tAccount = wording('en', 'desk.account');
  const tShared = wording('en', 'desk.common');
  const desk = site.url.replace('127.0.0.1', 'localhost');
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    },
  });
  await page.goto(`${desk}/admin/account`);
  await signIn(page, 'huda@desk.example', COLLEAGUES_PASSWORD);
  await page.getByRole('button', { name: tAccount('passkeys.add') }).click();
  await page.getByLabel(tAccount('passkeys.name')).fill('حاسوب المكتب');
  await page.locator('#confirm-password').fill(COLLEAGUES_PASSWORD);
  await page.getByRole('button', { name: tAccount('passkeys.addSubmit') }).click();
  await expect(page.locator('.account-list').first()).toContainText('حاسوب المكتب');

  await page.getByRole('button', { name: tShared('account', { name: 'هدى شرف الدين' }) }).click();
  await page.getByRole('button', { name: tShared('signOut') }).click();
  await page.locator('.sign-in-passkey button').click();
  await expect(page).toHaveURL(`${desk}/admin`);
  await context.close();
}
