import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { readTrustedProxies } from '@/lib/platform/trusted-proxies';
import { forwardedHeaders, isInsideRequest } from './client-address';

const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;
const inside = readTrustedProxies('private');
const siteUrl = 'http://x';

describe('who is trusted', () => {
  it.each([
    ['private', '127.0.0.1', true],
    ['private', '::1', true],
    ['private', '::ffff:10.1.2.3', true],
    ['private', '172.16.0.1', true],
    ['private', '172.32.0.1', false],
    ['private', '192.168.1.1', true],
    ['private', 'fd00::1', true],
    ['private', '203.0.113.9', false],
    ['private', '2001:db8::1', false],
    ['private', undefined, false],
    ['none', '127.0.0.1', false],
    ['127.0.0.1, 203.0.113.0/24', '127.0.0.1', true],
    ['127.0.0.1, 203.0.113.0/24', '127.0.0.2', false],
    ['127.0.0.1, 203.0.113.0/24', '203.0.113.77', true],
    ['private,2001:db8::/32', '2001:db8:7::1', true],
    ['private,2001:db8::/32', '10.0.0.1', true],
  ])('%s: %s is trusted: %s', (setting, address, expected) => {
    expect(readTrustedProxies(setting).includes(address)).toBe(expected);
  });

  it.each(['nginx', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '::1/129', '10.0.0.0/1.5'])(
    'refuses %s',
    (setting) => {
      expect(() => readTrustedProxies(`private,${setting}`)).toThrow(setting);
    },
  );
});

it('takes what a proxy passed on for a request from outside', () => {
  expect(isInsideRequest(from('127.0.0.1'), inside)).toBe(true);
  expect(isInsideRequest(from('127.0.0.1', { 'x-forwarded-for': '203.0.113.9' }), inside)).toBe(false);
  expect(isInsideRequest(from('127.0.0.1', { via: '1.1 varnish' }), inside)).toBe(false);
  expect(isInsideRequest(from('203.0.113.9'), inside)).toBe(false);
  // Whoever is on the machine itself, whatever proxies are trusted.
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
    expect(isInsideRequest(from(address), readTrustedProxies('none'))).toBe(true);
  // A port that is published by Docker: everybody comes from the bridge.
  expect(isInsideRequest(from('172.17.0.1'), readTrustedProxies('127.0.0.1'))).toBe(false);
});

describe('what Next is told', () => {
  it('is what a trusted proxy says, and nobody else', () => {
    const written = { host: 'news.example', 'x-forwarded-for': '198.51.100.1', 'x-forwarded-proto': 'https' };
    expect(forwardedHeaders(from('10.0.0.1', written), { siteUrl, trusted: inside })).toEqual({
      'X-Forwarded-For': '198.51.100.1',
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-Host': 'news.example',
    });
    expect(forwardedHeaders(from('203.0.113.9', written), { siteUrl, trusted: inside })).toMatchObject({
      'X-Forwarded-For': '203.0.113.9',
      'X-Forwarded-Proto': 'http',
    });
  });

  it.each([
    // nginx beside us wrote the second; the first is the visitor's own invention.
    ['private', '127.0.0.1', '1.2.3.4, 203.0.113.9', '203.0.113.9'],
    ['private', '10.0.0.2', '1.2.3.4, 203.0.113.9, 10.0.0.1', '203.0.113.9'],
    ['private', '127.0.0.1', '192.168.1.7', '192.168.1.7'],
    ['private', '127.0.0.1', 'nonsense', '127.0.0.1'],
    ['private', '127.0.0.1', '203.0.113.9, nonsense', '127.0.0.1'],
    ['private', '127.0.0.1', '', '127.0.0.1'],
    ['none', '127.0.0.1', '203.0.113.9', '127.0.0.1'],
    // A content network in front of nginx.
    ['private,198.51.100.0/24', '127.0.0.1', '1.2.3.4, 203.0.113.9, 198.51.100.8', '203.0.113.9'],
    ['private', '127.0.0.1', '203.0.113.9, 198.51.100.8', '198.51.100.8'],
  ])('with %s, of %s and “%s”: %s', (setting, peer, forwarded, client) => {
    const request = from(peer, forwarded ? { 'x-forwarded-for': forwarded } : {});
    const trusted = readTrustedProxies(setting);
    expect(forwardedHeaders(request, { siteUrl, trusted })['X-Forwarded-For']).toBe(client);
  });
});
