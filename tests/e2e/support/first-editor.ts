import { expect, type Page } from '@playwright/test';
import { totpCode } from '@/tests/support/totp-code';
import { wording } from './messages';
import type { Site } from './site';

const t = wording('ar', 'desk.account');
const tCommon = wording('ar', 'desk.common');

/** The one-time link as the supervisor prints it: it is nowhere else. Empty where none was printed. */
export const firstEditorLink = (site: Site) => /http\S+\/admin\/welcome\/\S+/.exec(site.output())?.[0] ?? '';

/**
 * Sets up the authenticator app of whoever is signed in, in Arabic.
 * @returns the app's `otpauth:` address, for `totpCode`
 */
export async function setUpApp(page: Page, site: Site, password: string): Promise<string> {
  await page.goto(`${site.url}/admin/account`);
  await page.getByRole('button', { name: t('app.begin') }).click();
  await page.locator('#confirm-password').fill(password);
  await page.getByRole('button', { name: t('app.beginSubmit') }).click();
  await page.getByText(t('app.byHand')).click();
  const secret = ((await page.locator('.app-secret').textContent()) ?? '').replaceAll(' ', '');
  const uri = `otpauth://totp/x?secret=${secret}`;
  await page.getByLabel(t('app.code')).fill(totpCode(uri));
  await page.getByRole('button', { name: t('app.finish'), exact: true }).click();
  await expect(page.locator('.backup-codes li')).toHaveCount(10);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: tCommon('close') })
    .click();
  await expect(page.getByText(t('app.on'))).toBeVisible();
  return uri;
}
