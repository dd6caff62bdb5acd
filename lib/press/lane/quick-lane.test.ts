import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRawConnection, type RawAnswer, type RawConnection } from '@/lib/press/testing/raw-connection';
import { startTestPress, type TestPress } from '@/lib/press/testing/test-press';

let press: TestPress;
let connection: RawConnection;
beforeEach(async () => {
  press = await startTestPress();
  connection = await openRawConnection(Number(new URL(press.url).port));
});
afterEach(async () => {
  connection.close();
  await press.close();
});

const get = (target: string, ...headers: string[]) =>
  `GET ${target} HTTP/1.1\r\n${['Host: news.example', ...headers].map((line) => `${line}\r\n`).join('')}\r\n`;
/** Another way of writing the same, which the lane leaves to Node. */
const getByNode = (target: string, ...headers: string[]) => get(target, 'TE: trailers', ...headers);

const ask = (text: string): Promise<RawAnswer> => {
  connection.write(text);
  return connection.answer();
};
/** Without what is of the moment and of the way. */
const comparable = ({ status, headers, body }: RawAnswer) => {
  const { date: _date, ...rest } = headers;
  return { status, headers: rest, body: body.toString('latin1') };
};

describe('the quick lane answers as Node does', () => {
  it.each([
    ['a page', '/', ['Accept-Encoding: br']],
    ['a page in gzip', '/', ['Accept-Encoding: gzip']],
    ['a page for a client without compression', '/', []],
    ['a page for an edge', '/', ['Surrogate-Capability: edge="Surrogate/1.0"']],
    ['a moved address', '/ar/politics/?page=2', []],
    ['a malformed address', '/%ff', []],
    ['a page that is gone', '/gone', ['Accept-Encoding: br']],
    // In gzip: the br of a file is compressed better as soon as it is sent.
    ['a file', '/fonts/a.txt', ['Accept-Encoding: gzip']],
    ['a missing file', '/fonts/none.txt', []],
    ['health', '/health/live', []],
  ])('%s', async (_what, target, headers) => {
    press.origin.page('/', { body: `<p>${'نص '.repeat(500)}</p>` });
    press.origin.page('/gone', { status: 410, canonical: null });
    await mkdir(path.join(press.folder, 'public', 'fonts'), { recursive: true });
    await writeFile(path.join(press.folder, 'public', 'fonts', 'a.txt'), 'حرف '.repeat(500));
    // The first asks for what is not there yet, the second for what is at hand; then Node.
    const first = await ask(get(target, ...headers));
    const second = await ask(get(target, ...headers));
    const byNode = await ask(getByNode(target, ...headers));
    expect(comparable(second)).toEqual(comparable(byNode));
    expect(first.status).toBe(byNode.status);
    expect(Object.keys(first.headers)).toContain('date');
  });

  it.each([
    ['the lane', get],
    ['Node', getByNode],
  ])('raw UTF-8 in a target gets what its percent-encoding gets, by %s', async (_who, write) => {
    press.origin.page('/search?q=%D8%A3%D9%85%D9%86', { body: '<p>نتائج</p>' });
    const target = '/search?q=أمن';
    const raw = await ask(write(Buffer.from(target).toString('latin1')));
    const encoded = await ask(write(encodeURI(target)));
    expect(raw.status).toBe(200);
    expect(comparable(raw)).toEqual(comparable(encoded));
  });

  it('304 to whom has the page', async () => {
    press.origin.page('/', {});
    const { headers } = await ask(get('/', 'Accept-Encoding: br'));
    const again = await ask(get('/', 'Accept-Encoding: br', `If-None-Match: ${headers.etag}`));
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
    expect(await press.metric('nashra_press_hits_total{class="page"}')).toBe(1);
  });
});

describe('a connection', () => {
  it('may mix what the lane takes with what it does not', async () => {
    press.origin.page('/', { body: '<p>الأولى</p>' });
    press.origin.answer('/api/echo', (request, response) => {
      response.writeHead(200, { 'content-length': 5 });
      request.pipe(response);
    });
    expect((await ask(get('/'))).body.toString()).toContain('الأولى');
    const posted = await ask(
      'POST /api/echo HTTP/1.1\r\nHost: news.example\r\nContent-Length: 5\r\n\r\nhello',
    );
    expect([posted.status, posted.body.toString()]).toEqual([200, 'hello']);
    expect((await ask(get('/'))).body.toString()).toContain('الأولى');
  });

  it('may send a request in pieces', async () => {
    press.origin.page('/', { body: '<p>الأولى</p>' });
    const text = get('/');
    connection.write(text.slice(0, 20));
    connection.write(text.slice(20));
    expect((await connection.answer()).body.toString()).toContain('الأولى');
  });

  it('may send the next request before the answer; answers keep their order', async () => {
    for (const name of ['a', 'b', 'c']) press.origin.page(`/${name}`, { body: `<p>${name}!</p>` });
    const gate = press.origin.hold('/a');
    connection.write(get('/a'));
    await gate.arrived;
    connection.write(get('/b'));
    connection.write(get('/c') + get('/b'));
    gate.release();
    for (const name of ['a', 'b', 'c', 'b'])
      expect((await connection.answer()).body.toString()).toContain(`${name}!`);
  });

  it('ends when the client wishes', async () => {
    press.origin.page('/', {});
    const answer = await ask(get('/', 'Connection: close'));
    expect([answer.status, answer.headers.connection]).toEqual([200, 'close']);
    await connection.ended;
  });

  it('that says nothing is ended when the press stops, one with an answer under way after it', async () => {
    press.origin.page('/', { body: '<p>الأخيرة</p>' });
    const idle = await openRawConnection(Number(new URL(press.url).port));
    const gate = press.origin.hold('/');
    connection.write(get('/'));
    await gate.arrived;
    const closed = press.close();
    await idle.ended;
    gate.release();
    const answer = await connection.answer();
    expect(answer.body.toString()).toContain('الأخيرة');
    expect(answer.headers.connection).toBe('close');
    await connection.ended;
    await closed;
  });
});
