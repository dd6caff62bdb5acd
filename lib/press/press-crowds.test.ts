import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@/tests/support/eventually';
import { DEFAULT_LIMITS } from './press-settings';
import { type Answer, startTestPress, type TestPress } from './testing/test-press';

let press: TestPress;
beforeEach(async () => {
  press = await startTestPress();
});
afterEach(() => press.close());

/** Asks for `count` addresses that Next never answers; those that are refused. */
function crowd(
  count: number,
  address: (index: number) => string,
): { refused: Answer[]; all: Promise<unknown> } {
  const refused: Answer[] = [];
  const answers = Array.from({ length: count }, async (_, index) => {
    press.origin.answer(address(index), () => undefined);
    const answer = await press.get(address(index));
    if (answer.status === 429) refused.push(answer);
  });
  return { refused, all: Promise.all(answers) };
}

describe('a crowd that makes up addresses', () => {
  it('of pages that do not exist does not keep those that change from being printed', async () => {
    press.origin.page('/politics', {});
    await press.get('/politics');
    const { all } = crowd(100, (index) => `/made-up-${index}`);
    await eventually(async () => expect(await press.metric('nashra_press_flights')).toBe(100));
    press.hear('invalidate', ['list:front:ar']);
    await eventually(() => expect(press.origin.counts.get('/politics')).toBe(2));
    await press.origin.stop();
    await all;
  });

  const { preview, query } = DEFAULT_LIMITS.renderShares;
  it.each([
    ['previews', (index: number) => `/preview/ar-1.${index}`, preview.places + preview.waiting],
    ['queries', (index: number) => `/search?q=${index}`, query.places + query.waiting],
  ])(
    'of %s is asked to come back; pages are rendered, and again when they change',
    async (_what, address, room) => {
      press.origin.page('/', {});
      press.origin.page('/politics', {});
      await press.get('/politics');
      const { refused, all } = crowd(room + 9, address);
      await eventually(() => expect(refused).toHaveLength(9));
      for (const { headers, text } of refused) {
        expect(headers['retry-after']).toBe('5');
        expect(headers['cache-control']).toBe('no-store');
        expect(text).toContain('lang="ar"');
      }
      expect((await press.get('/')).status).toBe(200);
      press.hear('invalidate', ['list:front:ar']);
      await eventually(() => expect(press.origin.counts.get('/politics')).toBe(2));
      await press.origin.stop();
      await all;
      expect(refused).toHaveLength(9);
    },
  );
});
