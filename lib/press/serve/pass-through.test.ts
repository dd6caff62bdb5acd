import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRawConnection, type RawConnection } from '@/lib/press/testing/raw-connection';
import { startTestPress, type TestPress } from '@/lib/press/testing/test-press';

let press: TestPress;
let connection: RawConnection;
beforeEach(async () => {
  press = await startTestPress();
  connection = await openRawConnection(Number(new URL(press.url).port));
  for (const path of ['/admin/echo', '/admin/other'])
    press.origin.answer(path, async (request, response) => {
      const body = Buffer.concat(await request.toArray());
      const text = `${request.method} ${path} ${body}`;
      response.writeHead(200, { 'content-length': Buffer.byteLength(text) }).end(text);
    });
});
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
  press = await startTestPress({ settings: { isDevelopment: true } });
  connection = await openRawConnection(Number(new URL(press.url).port));
  const upgrade = ['Connection: upgrade, content-length', 'Upgrade: websocket'];
  const answer = await ask('GET', [...upgrade, `Content-Length: ${HIDDEN.length}`], HIDDEN);
  expect(answer.status).toBe(400);
  await connection.ended;
  expect(press.origin.counts.size).toBe(0);
});
