import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRawConnection, type RawConnection } from '@/lib/press/testing/raw-connection';
import { startTestPress, type TestPress } from '@/lib/press/testing/test-press';
import { eventually } from '@/tests/support/eventually';

let press: TestPress;
let connection: RawConnection;
const connect = () => openRawConnection(Number(new URL(press.url).port));

async function open(options: Parameters<typeof startTestPress>[0] = {}): Promise<void> {
  press = await startTestPress(options);
  connection = await connect();
  for (const path of ['/admin/echo', '/admin/other'])
    press.origin.answer(path, (request, response) => {
      const pieces = [`${request.method} ${path} `];
      request.on('data', (piece) => pieces.push(`${piece}`));
      request.on('end', () => {
        const text = pieces.join('');
        response.writeHead(200, { 'content-length': text.length }).end(text);
      });
    });
}
beforeEach(() => open());
afterEach(async () => {
  connection.close();
  await press.close();
});

const HIDDEN = 'GET /admin/hidden HTTP/1.1\r\nHost: news.example\r\n\r\n';
const ask = (method: string, headers: string[], body: string) => {
  const lines = ['Host: news.example', ...headers].join('\r\n');
  connection.write(`${method} /admin/echo HTTP/1.1\r\n${lines}\r\n\r\n${body}`);
  return connection.answer();
};
const chunked = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`;

/** Where a request ends is said once: what lies in a body is never a request for Next. */
describe('one request here is one request for Next', () => {
  it.each([
    ['its length', ['Connection: content-length', `Content-Length: ${HIDDEN.length}`], HIDDEN],
    ['its length and host', ['Connection: Content-Length, HOST', `Content-Length: ${HIDDEN.length}`], HIDDEN],
    ['its coding', ['Connection: transfer-encoding', 'Transfer-Encoding: Chunked'], chunked(HIDDEN)],
  ])('when `Connection` names %s', async (_what, headers, body) => {
    const answer = await ask('GET', headers, body);
    expect([answer.status, answer.body.toString()]).toEqual([200, `GET /admin/echo ${HIDDEN}`]);
    expect((await press.get('/admin/other')).text).toBe('GET /admin/other ');
    expect([...press.origin.counts]).toEqual([
      ['/admin/echo', 1],
      ['/admin/other', 1],
    ]);
  });

  it.each([
    ['another coding before it', ['Transfer-Encoding: gzip, chunked'], chunked(HIDDEN)],
    [
      'another coding on a line before',
      ['Transfer-Encoding: identity', 'Transfer-Encoding: chunked'],
      chunked(HIDDEN),
    ],
    ['a coding without a name', ['Transfer-Encoding:', `Content-Length: ${HIDDEN.length}`], HIDDEN],
  ])('or none, with %s', async (_what, headers, body) => {
    const answer = await ask('POST', headers, body);
    expect([answer.status, answer.headers.connection]).toEqual([501, 'close']);
    await connection.ended;
    expect(press.origin.counts.size).toBe(0);
  });
});

it('an upgrade with a body is refused', async () => {
  await press.close();
  await open({ settings: { isDevelopment: true } });
  const upgrade = ['Connection: upgrade, content-length', 'Upgrade: websocket'];
  const answer = await ask('GET', [...upgrade, `Content-Length: ${HIDDEN.length}`], HIDDEN);
  expect(answer.status).toBe(400);
  await connection.ended;
  expect(press.origin.counts.size).toBe(0);
});

/** More than the places for ordinary answers. */
const CROWD = 300;

describe('what holds a place at Next for long leaves places for the rest', () => {
  async function crowd(request: string): Promise<RawConnection[]> {
    const connections = await Promise.all(Array.from({ length: CROWD }, connect));
    for (const one of connections) one.write(request);
    return connections;
  }
  const unfinished = (length: string) =>
    `POST /admin/echo HTTP/1.1\r\nHost: news.example\r\nExpect: 100-continue\r\n${length}\r\n\r\n`;

  it.each([
    ['small', 'Content-Length: 5'],
    ['large', 'Content-Length: 1000000'],
    ['unknown', 'Transfer-Encoding: chunked'],
  ])('bodies of %s length that do not come', async (_what, length) => {
    const connections = await crowd(unfinished(length));
    // All of them have been read, and wait.
    for (const one of connections) expect((await one.answer()).status).toBe(100);
    expect((await press.get('/admin/other')).text).toBe('GET /admin/other ');
    for (const one of connections) one.close();
  });

  it('streams of events', async () => {
    press.origin.answer('/admin/events', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    });
    const connections = await crowd(
      'GET /admin/events HTTP/1.1\r\nHost: news.example\r\nAccept: text/event-stream\r\n\r\n',
    );
    await eventually(() => expect(press.origin.counts.get('/admin/events')).toBeGreaterThan(255));
    expect((await press.get('/admin/other')).text).toBe('GET /admin/other ');
    for (const one of connections) one.close();
  });
});

describe('a body', () => {
  async function openImpatiently(bodySilence: number): Promise<void> {
    connection.close();
    await press.close();
    await open({ limits: { bodySilence } });
  }

  it.each([
    ['a small one', 'Content-Length: 5', 'hell'],
    ['a large one', 'Content-Length: 1000000', 'hell'],
    ['one in chunks', 'Transfer-Encoding: chunked', '5\r\nhello\r\n'],
  ])('that stops coming ends its request: %s', async (_what, length, body) => {
    await openImpatiently(50);
    const answer = await ask('POST', [length], body);
    expect([answer.status, answer.headers.connection]).toEqual([408, 'close']);
    await connection.ended;
  });

  it('may take its time while Next does', async () => {
    // Long enough that this process is not taken for silent while it writes.
    await openImpatiently(1_000);
    /** More than the buffers of two sockets take. */
    const text = 'a'.repeat(24 * 1024 * 1024);
    press.origin.answer('/admin/echo', (request, response) => {
      let bytes = 0;
      request.on('data', (piece: Buffer) => (bytes += piece.length));
      request.on('end', () => response.writeHead(200, { 'content-length': 8 }).end(`${bytes}`));
    });
    const gate = press.origin.hold('/admin/echo');
    const answer = ask('POST', [`Content-Length: ${text.length}`], text);
    await gate.arrived;
    // Those who stop meanwhile are ended, one after the other.
    for (let count = 0; count < 2; count += 1) {
      const silent = await connect();
      silent.write('POST /admin/other HTTP/1.1\r\nHost: news.example\r\nContent-Length: 1\r\n\r\n');
      expect((await silent.answer()).status).toBe(408);
    }
    gate.release();
    expect((await answer).body.toString()).toBe(`${text.length}`);
  });
});
