import type { Page } from '@playwright/test';

/** Waits for running transitions: colours on their way from one state to the next are not what anybody reads. */
export async function settledColours(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}
