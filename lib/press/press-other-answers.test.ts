import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestPress, type TestPress } from './testing/test-press';

let press: TestPress;
beforeEach(async () => {
  press = await startTestPress();
});
afterEach(() => press.close());

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
