import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
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
    expect(seen['x-forwarded-for']).toBe('203.0.113.9');
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

describe('an offer of another protocol', () => {
  const offer = (target: string, protocol: string) =>
    new Promise<number>((resolve, reject) => {
      const headers = {
        connection: 'Upgrade, HTTP2-Settings',
        upgrade: protocol,
        'http2-settings': 'AAMAAABkAAQAAP__',
      };
      http
        .get(`${press.url}${target}`, { headers, agent: false }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        })
        .on('upgrade', (response, socket) => {
          socket.destroy();
          resolve(response.statusCode ?? 0);
        })
        .on('error', reject);
    });

  it.each(['h2c', 'TLS/1.2', 'websocket'])('is not taken up: %s', async (protocol) => {
    press.origin.page('/', {});
    press.origin.answer('/admin/x', ({ headers }, response) => {
      response.writeHead(headers.upgrade || headers['http2-settings'] ? 500 : 200).end();
    });
    expect(await offer('/', protocol)).toBe(200);
    expect(await offer('/admin/x', protocol)).toBe(200);
  });

  it('is for Next in development', async () => {
    const next = http.createServer().listen(0, '127.0.0.1');
    next.on('upgrade', (_request, socket) => {
      socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    });
    await once(next, 'listening');
    await press.close();
    const nextUrl = `http://127.0.0.1:${(next.address() as AddressInfo).port}`;
    press = await startTestPress({ settings: { isDevelopment: true, nextUrl } });
    expect(await offer('/_next/webpack-hmr', 'websocket')).toBe(101);
    expect(await offer('/', 'websocket')).toBe(400);
    next.close();
  });
});

describe('documents, sound and video of the library', () => {
  const hash = 'ab12'.repeat(8);
  const keep = async (name: string, content: string) => {
    await mkdir(path.join(press.folder, 'media', hash), { recursive: true });
    await writeFile(path.join(press.folder, 'media', hash, name), content);
  };

  it('are sent under a readable name, whole and in parts', async () => {
    await keep('file.pdf', '%PDF-1.7 body');
    const address = `/media/${hash}/${encodeURIComponent('تقرير-2026')}.pdf`;
    const whole = await press.get(address);
    expect([whole.status, whole.text, whole.headers['content-type']]).toEqual([
      200,
      '%PDF-1.7 body',
      'application/pdf',
    ]);
    expect(whole.headers).toMatchObject({
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(whole.headers['content-disposition']).toBeUndefined();
    const part = await press.get(address, { range: 'bytes=5-7' });
    expect([part.status, part.text, part.headers['content-range']]).toEqual([206, '1.7', 'bytes 5-7/13']);
    const beyond = await press.get(address, { range: 'bytes=13-' });
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */13']);
    const head = await press.get(address, {}, 'HEAD');
    expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', '13']);
  });

  it('are downloaded when no browser shows them', async () => {
    await keep('file.docx', 'PK');
    const { headers } = await press.get(`/media/${hash}/${encodeURIComponent("تقرير'2")}.docx`);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="_2.docx"; filename*=UTF-8''${encodeURIComponent('تقرير')}%272.docx`,
    );
  });

  it('may run nothing, whatever a browser takes them for', async () => {
    await keep('file.txt', '<script>alert(1)</script>');
    const { headers } = await press.get(`/media/${hash}/x.txt`);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
    expect(headers['content-type']).toMatch(/^text\/plain/);
    await keep('file.pdf', '%PDF-1.7');
    const document = await press.get(`/media/${hash}/x.pdf`);
    expect(document.headers['content-security-policy']).toBe(
      "base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    );
  });

  it('are nothing else that lies beside them', async () => {
    await keep('file.html', '<script>');
    await keep('original.jpg', 'a picture as it came');
    for (const name of ['x.html', 'file.html', 'original.jpg', 'x.pdf', 'sub/file.pdf'])
      expect((await press.get(`/media/${hash}/${name}`)).status).toBe(404);
  });
});
