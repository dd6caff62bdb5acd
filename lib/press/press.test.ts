import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTestPress, type TestPress } from './testing/test-press';

// Real servers on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let press: TestPress;
beforeEach(async () => {
  press = await startTestPress();
});
afterEach(() => press.close());

/** Waits for what happens in the background. */
const eventually = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 5_000, interval: 10 });

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

describe('freshness', () => {
  it('a changed page is printed anew at once when readers ask for it', async () => {
    let version = 1;
    press.origin.page('/', () => ({ body: `<p>version ${version}</p>` }));
    await press.get('/');
    version = 2;
    press.hear('invalidate', ['list:front:ar']);
    await eventually(() => expect(press.origin.counts.get('/')).toBe(2));
    await eventually(async () => expect((await press.get('/')).text).toContain('version 2'));
    expect(press.origin.counts.get('/')).toBe(2);
  });

  it('a change of something else leaves it alone', async () => {
    press.origin.page('/', {});
    await press.get('/');
    press.hear('invalidate', ['list:front:en']);
    await press.get('/');
    expect(press.origin.counts.get('/')).toBe(1);
  });

  it('the stale page is served while the new one is rendered', async () => {
    let version = 1;
    press.origin.page('/', () => ({ body: `<p>version ${version}</p>` }));
    await press.get('/');
    version = 2;
    const gate = press.origin.hold('/');
    press.hear('invalidate', ['list:front:ar']);
    await gate.arrived;
    expect((await press.get('/')).text).toContain('version 1');
    gate.release();
    await eventually(async () => expect((await press.get('/')).text).toContain('version 2'));
  });

  it('a page rendered across a change is rendered again', async () => {
    let version = 1;
    press.origin.page('/', () => ({ body: `<p>version ${version}</p>` }));
    const gate = press.origin.hold('/');
    const first = press.get('/');
    await gate.arrived;
    version = 2;
    press.hear('invalidate', ['list:front:ar']);
    gate.release();
    expect((await first).text).toContain('version 1');
    await eventually(async () => expect((await press.get('/')).text).toContain('version 2'));
  });

  it('everything is stale at `*`', async () => {
    press.origin.page('/', {});
    await press.get('/');
    press.hear('invalidate', ['*']);
    await eventually(() => expect(press.origin.counts.get('/')).toBe(2));
  });

  it('the clock ends a page that says so', async () => {
    press.origin.page('/', { expiresAt: new Date(Date.now() + 30) });
    await press.get('/');
    await eventually(async () => {
      await press.get('/');
      expect(press.origin.counts.get('/')).toBeGreaterThan(1);
    });
  });
});

describe('failures', () => {
  it('a page in the store outlives Next', async () => {
    press.origin.page('/', { body: '<p>ما زالت هنا</p>' });
    await press.get('/');
    press.hear('invalidate', ['list:front:ar']);
    await press.origin.stop();
    for (let round = 0; round < 3; round += 1) {
      const answer = await press.get('/');
      expect([answer.status, answer.text.includes('ما زالت هنا')]).toEqual([200, true]);
    }
  });

  it('without Next and without a stale page: the press’s own 503', async () => {
    await press.origin.stop();
    const answer = await press.get('/en/politics');
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.text).toContain('<html lang="en" dir="ltr">');
    expect((await press.get('/admin')).status).toBe(502);
  });

  it.each([
    [500, 503],
    [404, 404],
  ])('a blank error shell of Next’s (%i) gives way to a whole page (%i)', async (shown, expected) => {
    press.origin.answer('/x', (_request, response) => {
      response
        .writeHead(shown, { 'content-type': 'text/html' })
        .end('<html id="__next_error__"><head></head><body></body></html>');
    });
    const answer = await press.get('/x');
    expect(answer.status).toBe(expected);
    expect(answer.text).toContain('<main>');
  });

  it('a server error does not replace a page in the store', async () => {
    press.origin.page('/', { body: '<p>ما زالت هنا</p>' });
    await press.get('/');
    press.origin.page('/', { status: 500 });
    press.hear('invalidate', ['list:front:ar']);
    await eventually(() => expect(press.origin.counts.get('/')).toBeGreaterThan(1));
    expect((await press.get('/')).text).toContain('ما زالت هنا');
  });
});

describe('withdrawal', () => {
  const article = '/politics/42/x';
  const text = { tags: 'article:42', body: '<h1>ع</h1><p>السر</p>' };

  it('drops the text for good, even when nothing else can be shown', async () => {
    const published = '2026-11-23T10:00:00Z';
    press.origin.page(article, {
      ...text,
      title: 'خبر — نشرة',
      head: `<meta property="og:title" content="خبر"/><meta property="article:published_time" content="${published}"/>`,
      body: `${text.body}<time dateTime="${published}">الاثنين 23 نوفمبر</time>`,
    });
    await press.get(article);
    await press.origin.stop();
    press.hear('withdraw', ['article:42']);
    const answer = await press.get(article);
    expect(answer.status).toBe(410);
    expect(answer.text).toContain('<h1>خبر</h1>');
    expect(answer.text).toContain('الاثنين 23 نوفمبر');
    expect(answer.text).not.toContain('السر');
  });

  it('also while the text is on its way from Next', async () => {
    press.origin.page(article, text);
    const gate = press.origin.hold(article);
    const reader = press.get(article);
    await gate.arrived;
    press.origin.page(article, { status: 410, tags: 'article:42', canonical: null, body: '<p>سُحبت</p>' });
    press.hear('withdraw', ['article:42']);
    gate.release();
    const answer = await reader;
    expect(answer.status).toBe(410);
    expect(answer.text).not.toContain('السر');
    expect((await press.get(article)).text).not.toContain('السر');
  });

  it('also when the page on its way does not say what it shows', async () => {
    press.origin.page(article, { ...text, tags: null });
    const gate = press.origin.hold(article);
    const reader = press.get(article);
    await gate.arrived;
    press.origin.page(article, { status: 410, tags: 'article:42', canonical: null, body: '<p>سُحبت</p>' });
    press.hear('withdraw', ['article:42']);
    gate.release();
    expect((await reader).text).not.toContain('السر');
  });

  it('also while a reader waits for a newer version of it', async () => {
    press.origin.page(article, text);
    await press.get(article);
    press.hear('invalidate', ['article:42']);
    const gate = press.origin.hold(article);
    await gate.arrived;
    press.hear('withdraw', ['article:42']);
    press.origin.page(article, { status: 410, tags: 'article:42', canonical: null, body: '<p>سُحبت</p>' });
    const reader = press.get(article);
    gate.release();
    expect((await reader).text).not.toContain('السر');
  });
});

describe('what is not a document', () => {
  it('passes through untouched, with the reader’s Host and address', async () => {
    press.origin.answer('/admin/x?a=1', (request, response) => {
      response.writeHead(201, { 'set-cookie': ['a=1', 'b=2'], 'x-frame-options': 'DENY' });
      response.end(JSON.stringify(request.headers));
    });
    const answer = await press.get('/admin/x?a=1', {
      cookie: 'session=mine',
      host: 'desk.example',
      'x-forwarded-for': '203.0.113.9',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers['set-cookie']).toEqual(['a=1', 'b=2']);
    const seen = JSON.parse(answer.text);
    expect(seen.cookie).toBe('session=mine');
    expect(seen.host).toBe('desk.example');
    expect(seen['x-forwarded-for']).toBe('203.0.113.9, 127.0.0.1');
  });

  it('passes bodies on while they come', async () => {
    press.origin.answer('/api/auth/stream', (request, response) => {
      response.writeHead(200);
      response.flushHeaders();
      request.pipe(response);
    });
    const controller = new TransformStream<Uint8Array>();
    const writer = controller.writable.getWriter();
    void writer.write(new TextEncoder().encode('first'));
    const response = await fetch(`${press.url}/api/auth/stream`, {
      method: 'POST',
      body: controller.readable,
      duplex: 'half',
    } as RequestInit);
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first');
    await writer.close();
    expect((await reader?.read())?.done).toBe(true);
  });

  it('a feed is kept by the tags in its headers, which stay inside', async () => {
    press.origin.answer('/rss.xml', (_request, response) => {
      response.writeHead(200, {
        'content-type': 'application/rss+xml; charset=utf-8',
        'x-nashra-tags': 'list:latest:ar',
      });
      response.end('<rss/>');
    });
    const { headers, text } = await press.get('/rss.xml');
    expect([text, headers['content-type'], headers['x-nashra-tags']]).toEqual([
      '<rss/>',
      'application/rss+xml; charset=utf-8',
      undefined,
    ]);
    await press.get('/rss.xml');
    expect(press.origin.counts.get('/rss.xml')).toBe(1);
  });

  it('health and figures come from the press; figures only for the inside', async () => {
    expect((await press.get('/health/live')).status).toBe(200);
    expect(JSON.parse((await press.get('/health/ready')).text)).toEqual({
      press: 'ok',
      next: 'ok',
      database: 'none',
    });
    expect((await press.get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).status).toBe(404);
    expect((await press.get('/metrics', {}, 'POST')).status).toBe(405);
    await press.origin.stop();
    expect((await press.get('/health/ready')).status).toBe(503);
  });
});
