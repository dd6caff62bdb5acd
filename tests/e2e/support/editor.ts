/** What the browser tests do in the article's editor, in Arabic. */
import { expect, type Locator, type Page } from '@playwright/test';
import { PATIENCE } from './desk';
import { wording } from './messages';

const t = wording('ar', 'desk.workflow');

export const paper = (page: Page) => page.locator('#editor-body');

export const field = (page: Page, name: string) => page.locator(`#editor-${name}`);

/** The bar's word that everything written is kept. */
export const saved = (page: Page) => page.locator('.editor-bar').getByText(/^حُفظت/);

/** Pastes into the body. @param data text by media type, as a clipboard carries it */
export async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await paper(page).evaluate((element, types) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(types)) clipboardData.setData(type, value);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

/** Answers the browser's file dialog that a button opens: paths on disk, or a file in memory. */
export async function chooseFiles(
  page: Page,
  button: Locator,
  files: Parameters<Locator['setInputFiles']>[0],
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles(files);
}

/** Publishes an article or its changes, past whatever the gate only advises. */
export async function publish(page: Page, step: 'publish' | 'publish-changes'): Promise<void> {
  await page.getByRole('button', { name: t(`steps.${step}`), exact: true }).click();
  const go = page.getByRole('dialog').getByRole('button', { name: t('advice.accept') });
  const done = page.getByText(t(`done.${step}`));
  await expect(go.or(done).first()).toBeVisible(PATIENCE);
  if (await go.isVisible()) await go.click();
  await expect(done).toBeVisible(PATIENCE);
}

/** Tells readers what was wrong with a published article. */
export async function addCorrection(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: t('corrections.add'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('corrections.text')).fill(text);
  await dialog.getByRole('button', { name: t('corrections.save') }).click();
  await expect(page.getByText(t('corrections.saved'))).toBeVisible(PATIENCE);
}
