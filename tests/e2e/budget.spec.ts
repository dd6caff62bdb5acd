/** Bytes on the wire, counted in Chromium over brotli (architecture, section 7). */
import type { Page } from '@playwright/test';
import { encodePath } from '@/lib/i18n/address';
import { EDITIONS } from '@/lib/i18n/editions';
import { expect, test } from './support/test';

const KB = 1024;

interface Weight {
  html: number;
  css: number;
  script: number;
  font: number;
  other: number;
}

/** Encoded body sizes of everything but pictures that a first visit loads, in bytes. */
async function weigh(page: Page, address: string): Promise<Weight> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, string>();
  const weight: Weight = { html: 0, css: 0, script: 0, font: 0, other: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === 'Image') return;
    const field =
      ({ Document: 'html', Stylesheet: 'css', Script: 'script', Font: 'font' } as const)[kind ?? ''] ??
      'other';
    weight[field] += encodedDataLength;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await session.detach();
  return weight;
}

for (const edition of EDITIONS) {
  test(`an article stays within its budget (${edition})`, async ({ site, watched: page }) => {
    const weight = await weigh(page, encodePath(site.sample('article', edition)?.path ?? '/'));
    expect(weight.script, JSON.stringify(weight)).toBeLessThanOrEqual(8 * KB);
    expect(weight.html + weight.css + weight.script, JSON.stringify(weight)).toBeLessThanOrEqual(32 * KB);
    expect(
      weight.html + weight.css + weight.script + weight.font + weight.other,
      JSON.stringify(weight),
    ).toBeLessThanOrEqual(100 * KB);
  });

  test(`the front stays within its budget (${edition})`, async ({ site, watched: page }) => {
    const weight = await weigh(page, encodePath(site.sample('front', edition)?.path ?? '/'));
    expect(weight.html + weight.css + weight.script, JSON.stringify(weight)).toBeLessThanOrEqual(50 * KB);
  });
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { beginData?: { url?: string } };
}

/** What the renderer of the page at `url` did: the trace holds the browser's own pages too. */
function eventsOfPage(trace: Buffer | undefined, url: string): TraceEvent[] {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(String(trace));
  const parsing = traceEvents.find(
    ({ name, args }) => name === 'ParseHTML' && args?.beginData?.url?.startsWith(url),
  );
  return traceEvents.filter(({ pid, tid }) => pid === parsing?.pid && tid === parsing.tid);
}

async function recordLoad(page: Page, siteUrl: string, path: string): Promise<TraceEvent[]> {
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: ['devtools.timeline', 'v8'] });
  await page.goto(path, { waitUntil: 'networkidle' });
  // On a busy machine the script may be loaded for long before it runs.
  await page.waitForFunction(() => customElements.get('nashra-theme'));
  return eventsOfPage(await browser?.stopTracing(), siteUrl);
}

for (const type of ['front', 'article'] as const) {
  test(`the elements lay nothing out while they start (${type})`, async ({ site, watched: page }) => {
    let events: TraceEvent[] = [];
    let starts: TraceEvent[] = [];
    // On a busy machine Chromium may leave the start out of what it records: such a recording says nothing.
    await expect(async () => {
      events = await recordLoad(page, site.url, encodePath(site.sample(type, 'ar')?.path ?? '/'));
      starts = events.filter(({ name, dur }) => name === 'v8.evaluateModule' && dur);
      expect(starts).toHaveLength(1);
    }).toPass({ timeout: 60_000 });
    const layouts = events.filter(({ name }) => name === 'Layout');
    expect(layouts.length).toBeGreaterThan(0);
    const [start] = starts;
    const forced = layouts.filter(({ ts }) => start && ts >= start.ts && ts <= start.ts + (start.dur ?? 0));
    expect(forced).toEqual([]);
  });
}

test('on a phone, blocks left for later are laid out after a while', async ({ site, watched: page }) => {
  await page.clock.install();
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(encodePath(site.sample('front', 'ar')?.path ?? '/'));
  const later = page.locator('.front-top ~ *, .footer');
  expect(await later.count()).toBeGreaterThan(5);
  const waiting = () =>
    later.evaluateAll(
      (all) => all.filter((one) => getComputedStyle(one).contentVisibility === 'auto').length,
    );
  expect(await waiting()).toBeGreaterThan(5);
  await page.clock.runFor(5_000);
  await expect.poll(waiting).toBe(0);
});

test('everything a reader loads comes from the paper itself', async ({ site, watched: page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !request.url().startsWith('data:'))
      foreign.push(request.url());
  });
  for (const type of ['front', 'article', 'section'] as const) {
    await page.goto(encodePath(site.sample(type, 'ar')?.path ?? '/'), { waitUntil: 'networkidle' });
  }
  expect(foreign).toEqual([]);
});
