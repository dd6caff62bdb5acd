import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeRawTarget, readSimpleRequest } from './read-simple-request';

const read = (text: string) => readSimpleRequest(Buffer.from(text, 'latin1'));
const request = (...headers: string[]) =>
  `GET /politics HTTP/1.1\r\n${['Host: news.example', ...headers].map((line) => `${line}\r\n`).join('')}\r\n`;

describe('a simple request', () => {
  it('is one whole GET, with what decides about the bytes of the answer', () => {
    expect(
      read(
        request(
          'User-Agent: Mozilla/5.0 (Ünïcode)',
          'ACCEPT-ENCODING: gzip, br',
          'If-None-Match:"abc-br" ',
          'Surrogate-Capability: edge="Surrogate/1.0"',
          'Connection: Keep-Alive',
          'Cookie: a=1',
        ),
      ),
    ).toEqual({
      target: '/politics',
      acceptEncoding: 'gzip, br',
      ifNoneMatch: '"abc-br"',
      isEdge: true,
      isLast: false,
    });
    expect(read(request('Connection: close'))).toMatchObject({ isLast: true, isEdge: false });
  });
});

describe('left to Node’s parser', () => {
  it.each([
    ['a part of a request', 'GET /politics HTTP/1.1\r\nHost: news.example\r\n'],
    ['two requests at once', request() + request()],
    ['a request and the beginning of another', `${request()}GET`],
    ['another method', request().replace('GET', 'HEAD')],
    ['a method in small letters', request().replace('GET', 'get')],
    ['an older version', request().replace('1.1', '1.0')],
    ['a whole address as target', request().replace('/politics', 'http://news.example/politics')],
    ['a target with a space', request().replace('/politics', '/a b')],
    ['a target with a byte that is not ASCII', request().replace('/politics', '/\u00d8')],
    ['a target with a fragment', request().replace('/politics', '/a#b')],
    ['no host', 'GET / HTTP/1.1\r\nAccept: */*\r\n\r\n'],
    ['an empty host', request().replace('news.example', '')],
    ['two hosts', request('host: other.example')],
    ['two headers of a kind that decides', request('Accept-Encoding: br', 'accept-encoding: gzip')],
    ['a length', request('Content-Length: 0')],
    ['a body in chunks', request('Transfer-Encoding: chunked')],
    ['a body in chunks, hidden by a space', request('Transfer-Encoding : chunked')],
    ['a folded line', request('X-Note: a', ' Transfer-Encoding: chunked')],
    ['a bare line feed', request('X-Note: a\nContent-Length: 5')],
    ['a bare carriage return', request('X-Note: a\rContent-Length: 5')],
    ['a NUL', request('X-Note: a\0b')],
    ['an expectation', request('Expect: 100-continue')],
    ['an upgrade', request('Connection: Upgrade', 'Upgrade: websocket')],
    ['another wish for the connection', request('Connection: keep-alive, te')],
    ['a header without a name', request(': x')],
    ['more than eight kilobytes', request(`X-Note: ${'a'.repeat(8_192)}`)],
    [
      'no HTTP at all',
      '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003aaaaaaaaaaaaaaaaaaaa',
    ],
    ['nothing', ''],
  ])('%s', (_what, text) => expect(read(text)).toBeNull());

  it('whatever holds more than one end of headers', () => {
    const piece = fc.constantFrom(
      'GET ',
      '/',
      ' HTTP/1.1',
      '\r\n',
      '\r\n\r\n',
      'Host: a',
      'X: y',
      ': ',
      '\n',
      'GET / HTTP/1.1\r\nHost: a\r\n\r\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        if (read(text) === null) return;
        expect(text.indexOf('\r\n\r\n')).toBe(text.length - 4);
        expect(text.startsWith('GET /')).toBe(true);
        expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a raw target', () => {
  const encoded = (text: string) => encodeRawTarget(Buffer.from(text))?.toString() ?? null;

  it('is percent-encoded, byte by byte; what follows stays as it is', () => {
    expect(encoded('POST /بحث?q=أ HTTP/1.1\r\nX: أ\r\n\r\nأ')).toBe(
      'POST /%D8%A8%D8%AD%D8%AB?q=%D8%A3 HTTP/1.1\r\nX: أ\r\n\r\nأ',
    );
    expect(encodeRawTarget(Buffer.from('GET /\xff HTTP/1.0\r\n', 'latin1'))?.toString()).toBe(
      'GET /%FF HTTP/1.0\r\n',
    );
  });

  it.each([
    ['needs no encoding', 'GET /a HTTP/1.1\r\nX: أ\r\n\r\n'],
    ['has a space', 'GET /أ ب HTTP/1.1\r\n\r\n'],
    ['is not whole', 'GET /أ HTTP/1.1'],
    ['holds a control character', 'GET /أ\u0001 HTTP/1.1\r\n\r\n'],
    ['is no path', 'GET http://news.example/أ HTTP/1.1\r\n\r\n'],
  ])('is left alone where it %s', (_what, text) => expect(encoded(text)).toBeNull());
});
