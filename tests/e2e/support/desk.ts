import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';
import type { DeskPerson } from '@/tests/support/desk-session';
import { settledColours } from './settled-colours';
import type { Site } from './site';

/** For what the queue has to do first: it, the press and two browsers share the machine. */
export const PATIENCE = { timeout: 30_000 };

/** A browser of a person's own, signed in to the desk in a language; it has opened nothing yet. */
export async function signInTo(
  site: Site,
  browser: Browser,
  person: DeskPerson,
  {
    language = 'ar',
    width = 1360,
    height = 900,
    permissions = [],
  }: { language?: string; width?: number; height?: number; permissions?: string[] } = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: site.url,
    viewport: { width, height },
    permissions,
  });
  await context.addCookies([
    { ...person.cookie, url: site.url },
    { name: 'nashra-desk-language', value: language, url: site.url },
  ]);
  return context.newPage();
}

/**
 * axe finds nothing on the screen as it stands.
 * @param options.within,options.without selectors; the page in a preview's frame is tested as a reader's page
 */
export async function expectNoViolations(
  page: Page,
  { within, without }: { within?: string; without?: string } = {},
): Promise<void> {
  await settledColours(page);
  const axe = new AxeBuilder({ page });
  if (within) axe.include(within);
  if (without) axe.exclude(without);
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
}
