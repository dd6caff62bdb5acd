import { browserFlags, findBrowser } from '../../../scripts/lib/find-browser.mjs';

/** The Chromium that browser tests run in. @returns {Promise<import('@playwright/test').Browser>} */
export async function launchBrowser() {
  const { chromium } = await import('@playwright/test');
  const { path, env } = await findBrowser();
  return chromium.launch({
    executablePath: path,
    args: browserFlags(),
    env: { ...process.env, ...env },
  });
}
