/** What the browser tests do on the newsroom's screens, in Arabic, and where readers are led afterwards. */
import { expect, type Locator, type Page } from '@playwright/test';
import { encodePath } from '@/lib/i18n/address';
import { PATIENCE } from './desk';
import { wording } from './messages';
import type { Site } from './site';

const t = wording('ar', 'desk');

export const dialog = (page: Page) => page.getByRole('dialog');
export const field = (page: Page, label: string) => dialog(page).getByLabel(label, { exact: true });
export const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
export const press = (within: Page | Locator, name: string) =>
  within.getByRole('button', { name, exact: true }).click();

export async function save(page: Page): Promise<void> {
  await press(dialog(page), t('newsroom.save'));
  await expect(dialog(page)).toBeHidden(PATIENCE);
}

export const read = async (site: Site, path: string) => (await site.request(encodePath(path))).text();
export const statusOf = async (site: Site, path: string) => (await site.request(encodePath(path))).status;
/** Where a reader is sent from an address, decoded; null where he is not. */
export async function leadsTo(site: Site, path: string): Promise<string | null> {
  const response = await site.request(encodePath(path));
  const location = response.headers.get('location');
  return response.status === 308 && location ? decodeURI(new URL(location, site.url).pathname) : null;
}
