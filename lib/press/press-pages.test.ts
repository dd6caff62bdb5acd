import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@/tests/support/eventually';
import { startTestPress, type TestPress } from './testing/test-press';

let press: TestPress;
beforeEach(async () => {
  press = await startTestPress();
});
afterEach(() => press.close());

describe('a page', () => {
  it('is rendered once for all who wait, then served from the store', async () => {
    press.origin.page('/', { body: '<p>أولى</p>' });
    const gate = press.origin.hold('/');
    const readers = Array.from({ length: 100 }, () => press.get('/'));
    await gate.arrived;
    gate.release();
    for (const answer of await Promise.all(readers)) expect(answer.text).toContain('أولى');
    expect(press.origin.counts.get('/')).toBe(1);
    const [hits, misses] = await Promise.all(
      ['hits', 'misses'].map((name) => press.metric(`nashra_press_${name}_total{class="page"}`)),
    );
    expect(misses).toBeGreaterThan(0);
    expect((hits ?? 0) + (misses ?? 0)).toBe(100);
  });

  it('comes without the framework, cookies and markers', async () => {
    press.origin.page('/', {});
    const { text, headers } = await press.get('/', { cookie: 'session=mine' });
    expect(text).not.toMatch(/_next\/static\/chunks\/\w+\.js|__next_f|nashra:|<!--/);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.link).toBe('</fonts/n.woff2>; rel=preload; as="font"; crossorigin=""');
    expect(headers['content-security-policy']).toMatch(
      /default-src 'self'; script-src 'self'; style-src 'self';/,
    );
    expect(press.origin.lastRequest()?.headers).not.toHaveProperty('cookie');
    expect(press.origin.lastRequest()?.headers.host).toBe('news.example');
  });

  it('is sent as br, gzip or plain, whichever the reader takes', async () => {
    press.origin.page('/', { body: '<p>نص طويل</p>'.repeat(200) });
    const plain = await press.get('/');
    const br = await press.get('/', { 'accept-encoding': 'gzip, br' });
    const gzip = await press.get('/', { 'accept-encoding': 'gzip, br;q=0.5' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.body).toString()).toBe(plain.text);
    expect(gunzipSync(gzip.body).toString()).toBe(plain.text);
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
    for (const { headers, body } of [plain, br, gzip]) {
      expect(headers.vary).toBe('Accept-Encoding');
      expect(Number(headers['content-length'])).toBe(body.length);
    }
  });

  it('answers 304 to who holds it, in whatever encoding, and HEAD without a body', async () => {
    press.origin.page('/', { body: '<p>نص طويل</p>'.repeat(200) });
    const { headers } = await press.get('/', { 'accept-encoding': 'br' });
    const again = await press.get('/', { 'accept-encoding': 'gzip', 'if-none-match': `W/${headers.etag}` });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await press.get('/', { 'if-none-match': '"other"' })).status).toBe(200);
    const head = await press.get('/', { 'accept-encoding': 'br' }, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      headers['content-length'],
    ]);
  });

  it('tells its tags to an edge only', async () => {
    press.origin.page('/', { tags: 'list:front:ar card:1' });
    expect((await press.get('/')).headers['surrogate-key']).toBeUndefined();
    const edge = await press.get('/', { 'surrogate-capability': 'key="Surrogate/1.0"' });
    expect(edge.headers['surrogate-key']).toBe('list:front:ar card:1');
  });

  it.each([
    ['no markers', { status: null, tags: null }],
    ['no title', { title: '' }],
    ['no canonical link', { canonical: null }],
    ['a hole that a script would fill', { body: '<!--$?--><template id="B:0"></template><!--/$-->' }],
  ])('with %s is served but not stored', async (_flaw, page) => {
    press.origin.page('/', page);
    expect((await press.get('/')).status).toBe(200);
    expect((await press.get('/')).headers['cache-control']).toBe('private, no-cache');
    expect(press.origin.counts.get('/')).toBe(2);
  });

  it('takes its status from its marker and is kept shortly when that is an error', async () => {
    press.origin.page('/gone', { status: 410, canonical: null });
    const answer = await press.get('/gone');
    expect(answer.status).toBe(410);
    const seconds = /s-maxage=(\d+)/.exec(answer.headers['cache-control'] ?? '')?.[1];
    expect(Number(seconds)).toBeLessThanOrEqual(30);
  });
});

describe('addresses', () => {
  it.each([
    ['/politics/', '/politics'],
    ['//politics//42', '/politics/42'],
    ['/ar/politics', '/politics'],
    ['/ar', '/'],
    ['/index.php/politics?utm_source=x', '/politics?utm_source=x'],
    ['/?s=%D8%A3', '/search?q=%D8%A3'],
    ['//evil.example/', '/evil.example'],
    ['/%5Cevil.example', null],
    ['//admin', '/admin'],
  ])('%s arrives in one hop', async (from, to) => {
    for (const path of ['/politics', '/politics/42', '/', '/search?q=%D8%A3', '/evil.example'])
      press.origin.page(path, {});
    const answer = await press.get(from);
    if (to === null) return expect(answer.status).toBe(400);
    expect([answer.status, answer.headers.location]).toEqual([308, to]);
  });

  it('a moved address that moved again is answered with the last place', async () => {
    press.origin.answer('/2026/10/old', (_request, response) => {
      response.writeHead(308, { location: '/politics/42/new', 'set-cookie': 'a=b' }).end();
    });
    const answer = await press.get('/2026/10/old/');
    expect([answer.status, answer.headers.location]).toEqual([308, '/politics/42/new']);
    expect(answer.headers['set-cookie']).toBeUndefined();
    await press.get('/2026/10/old');
    expect(press.origin.counts.get('/2026/10/old')).toBe(1);
    press.hear('invalidate', ['redirects']);
    press.origin.page('/2026/10/old', {});
    await eventually(async () => expect((await press.get('/2026/10/old')).status).toBe(200));
  });

  it('of an old site in a folder say by their parameters what the front is asked for', async () => {
    press.origin.answer('/blog', (_request, response) => response.writeHead(308, { location: '/' }).end());
    press.origin.answer('/?p=7', (_request, response) =>
      response.writeHead(308, { location: '/politics/42/new' }).end(),
    );
    press.origin.page('/search?q=%D8%A3', {});
    for (const [from, to] of [
      ['/blog/', '/'],
      ['/blog?utm_source=x', '/'],
      ['/blog/?p=7', '/politics/42/new'],
      ['/blog?p=7&utm_source=x', '/politics/42/new'],
      ['/blog/?s=%D8%A3', '/search?q=%D8%A3'],
    ] as const) {
      const answer = await press.get(from);
      expect([from, answer.status, answer.headers.location]).toEqual([from, 308, to]);
    }
    press.origin.page('/?cat=9', {});
    expect((await press.get('/blog/?cat=9')).headers.location).toBe('/');
    press.origin.page('/?p=8', { status: 404 });
    expect((await press.get('/blog/?p=8')).status).toBe(404);
  });

  it('a malformed one is refused in the language of its edition, without asking Next', async () => {
    for (const [target, lang] of [
      ['/%E0%A4%A', 'ar'],
      ['/en/%', 'en'],
      ['/fr/%ff', 'fr'],
      ['/%00', 'ar'],
    ]) {
      const answer = await press.get(target as string);
      expect(answer.status).toBe(400);
      expect(answer.text).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    expect((await press.get(`/${'x'.repeat(3000)}`)).status).toBe(414);
    expect(press.origin.counts.size).toBe(0);
  });

  it('parameters that no page knows do not make another document', async () => {
    press.origin.page('/politics', {});
    for (const query of ['', '?utm_source=a', '?fbclid=b&x=y'])
      expect((await press.get(`/politics${query}`)).status).toBe(200);
    expect(press.origin.counts.get('/politics')).toBe(1);
  });

  it('a flood of junk is bounded and pushes no page out', async () => {
    await press.close();
    press = await startTestPress({ limits: { passingStoreBytes: 40_000 } });
    press.origin.page('/', {});
    await press.get('/');
    for (let wave = 0; wave < 6; wave += 1) {
      await Promise.all(Array.from({ length: 20 }, (_, index) => press.get(`/junk-${wave}-${index}`)));
      await Promise.all(Array.from({ length: 20 }, (_, index) => press.get(`/search?q=${wave}-${index}`)));
    }
    expect(await press.metric('nashra_press_store_bytes')).toBeLessThan(50_000);
    await press.get('/');
    expect(press.origin.counts.get('/')).toBe(1);
  });
});
