import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@/tests/support/eventually';
import { fakePage } from './testing/fake-origin';
import { startTestPress, type TestPress } from './testing/test-press';

let press: TestPress;
beforeEach(async () => {
  press = await startTestPress();
});
afterEach(() => press.close());

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

  it('asks again on a new connection when Next closes a resting one under the request', async () => {
    press.origin.page('/first', { canonical: 'http://news.example/first' });
    await press.get('/first');
    const known = press.origin.lastRequest()?.socket;
    press.origin.answer('/second', (request, response) => {
      if (request.socket === known) request.socket.destroy();
      else response.writeHead(200, { 'content-type': 'text/html' }).end(fakePage());
    });
    expect((await press.get('/second')).status).toBe(200);
    expect(press.origin.counts.get('/second')).toBe(2);
  });

  it('does not ask again when Next dies over a page', async () => {
    press.origin.answer('/x', (request) => request.socket.destroy());
    expect((await press.get('/x')).status).toBe(503);
    expect(press.origin.counts.get('/x')).toBe(1);
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
