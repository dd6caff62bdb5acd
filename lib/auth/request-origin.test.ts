import { describe, expect, it } from 'vitest';
import { addressGroup, clientAddress, originOf } from './request-origin';

describe('originOf', () => {
  it.each([
    [{ host: 'localhost:3000' }, 'http://localhost:3000', 'localhost', false],
    [{ host: '192.168.1.5:3000' }, 'http://192.168.1.5:3000', '192.168.1.5', false],
    [{ host: 'next:1', 'x-forwarded-host': 'desk.example' }, 'http://desk.example', 'desk.example', false],
    [{ host: 'desk.example', 'x-forwarded-proto': 'https' }, 'https://desk.example', 'desk.example', true],
    // The browser knows best how it came, as long as it speaks of the same host.
    [
      { host: '10.0.0.2:3000', 'x-forwarded-proto': 'https', origin: 'http://10.0.0.2:3000' },
      'http://10.0.0.2:3000',
      '10.0.0.2',
      false,
    ],
    [{ host: 'desk.example', origin: 'https://evil.example' }, 'http://desk.example', 'desk.example', false],
    [{ host: 'not a host' }, 'http://localhost', 'localhost', false],
  ] as [Record<string, string>, string, string, boolean][])(
    '%o → %s',
    (headers, origin, hostName, isSecure) => {
      expect(originOf(new Headers(headers))).toEqual({ origin, hostName, isSecure });
    },
  );
});

describe('clientAddress', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8::6', '2001:db8::6'],
    // The press names one.
    ['1.2.3.4, 203.0.113.9', null],
    ['nonsense', null],
    ['', null],
  ])('%s → %s', (forwarded, address) => {
    expect(clientAddress(new Headers({ 'x-forwarded-for': forwarded }))).toBe(address);
  });
});

describe('addressGroup', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    [null, 'unknown'],
  ])('%s → %s', (address, group) => {
    expect(addressGroup(address)).toBe(group);
  });
});
