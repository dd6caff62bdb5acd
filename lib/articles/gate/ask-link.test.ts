import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askLink } from './ask-link';

const asked: string[] = [];
const server = http.createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  const answers: Record<string, [number, Record<string, string>?]> = {
    '/fine': [200],
    '/gone': [410],
    '/get-only': [request.method === 'HEAD' ? 404 : 200],
    '/forbidden': [403],
    '/moved': [301, { location: '/fine' }],
    '/inside': [302, { location: 'http://169.254.169.254/latest' }],
    '/odd': [302, { location: 'file:///etc/passwd' }],
    '/round': [302, { location: '/round' }],
  };
  const [status, headers] = answers[request.url ?? ''] ?? [404];
  response.writeHead(status, headers).end('…');
});
let origin: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
const onlyHere = { isAllowed: (address: string) => address === '127.0.0.1' };

describe('asking a link', () => {
  it.each([
    ['/fine', 'fine', 200],
    ['/gone', 'broken', 410],
    ['/nothing', 'broken', 404],
    ['/get-only', 'fine', 200],
    ['/forbidden', 'doubtful', 403],
    ['/moved', 'fine', 200],
    ['/round', 'doubtful', null],
  ])('%s: %s', async (path, outcome, httpStatus) => {
    expect(await askLink(`${origin}${path}`, onlyHere)).toEqual({ outcome, httpStatus });
  });

  it('never goes inside: not itself, not by a name, not by a redirect, not by another scheme', async () => {
    asked.length = 0;
    expect(await askLink(`${origin}/fine`)).toEqual({ outcome: 'private', httpStatus: null });
    expect(await askLink(origin.replace('127.0.0.1', 'localhost'))).toEqual({
      outcome: 'private',
      httpStatus: null,
    });
    expect(asked).toEqual([]);
    expect((await askLink(`${origin}/inside`, onlyHere)).outcome).toBe('private');
    expect((await askLink(`${origin}/odd`, onlyHere)).outcome).toBe('private');
    expect((await askLink('http://user:secret@example.org/')).outcome).toBe('private');
  });

  it('takes a server that does not answer for doubtful, not for broken', async () => {
    expect((await askLink('http://127.0.0.1:9/', onlyHere)).outcome).toBe('doubtful');
  });
});
