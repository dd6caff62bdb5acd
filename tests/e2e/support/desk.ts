import type { Browser, Page } from '@playwright/test';
import type { DeskPerson } from '@/tests/support/desk-session';
import type { Site } from './site';

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
