import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { forwardedHeaders, isInsideRequest, isPrivateAddress } from './client-address';

const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

it.each([
  ['127.0.0.1', true],
  ['::1', true],
  ['::ffff:10.1.2.3', true],
  ['172.16.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['fd00::1', true],
  ['203.0.113.9', false],
  ['2001:db8::1', false],
  [undefined, false],
])('%s is private: %s', (address, expected) => {
  expect(isPrivateAddress(address)).toBe(expected);
});

it('takes what a proxy passed on for a request from outside', () => {
  expect(isInsideRequest(from('127.0.0.1'))).toBe(true);
  expect(isInsideRequest(from('127.0.0.1', { 'x-forwarded-for': '203.0.113.9' }))).toBe(false);
  expect(isInsideRequest(from('127.0.0.1', { via: '1.1 varnish' }))).toBe(false);
  expect(isInsideRequest(from('203.0.113.9'))).toBe(false);
});

it('believes a proxy on a private address and nobody else', () => {
  const written = { host: 'news.example', 'x-forwarded-for': '198.51.100.1', 'x-forwarded-proto': 'https' };
  expect(forwardedHeaders(from('10.0.0.1', written), 'http://x')).toEqual({
    'X-Forwarded-For': '198.51.100.1, 10.0.0.1',
    'X-Forwarded-Proto': 'https',
    'X-Forwarded-Host': 'news.example',
  });
  expect(forwardedHeaders(from('203.0.113.9', written), 'http://x')).toMatchObject({
    'X-Forwarded-For': '203.0.113.9',
    'X-Forwarded-Proto': 'http',
  });
});
