import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalPath, decodePath, encodePath, encodeSegment, normalisePath } from '@/lib/i18n/address';

const path = fc
  .array(fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[/\\\0]/g, '')))
  .map((segments) => `/${segments.join('/')}`);

describe('decodePath', () => {
  it.each([
    ['/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9', '/سياسة'],
    ['/%d8%b3', '/س'],
    ['/سياسة', '/سياسة'],
    ['/a+b%20c', '/a+b c'],
    ['/100%25', '/100%'],
    ['/%E0%A4%A', null],
    ['/%', null],
    ['/%zz', null],
    ['/%C0%AF', null],
    ['/%ED%A0%80', null],
    ['/%00', null],
    ['/a%2Fb', null],
    ['/a%5cb', null],
    ['/a\\b', null],
    ['/\ud800', null],
  ])('%s → %s', (raw, expected) => {
    expect(decodePath(raw)).toBe(expected);
  });
});

describe('encodePath', () => {
  it.each([
    ['/سياسة/42/الرباط', '/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9/42/%D8%A7%D9%84%D8%B1%D8%A8%D8%A7%D8%B7'],
    ['/en/politics/42/a-b_c.d~e', '/en/politics/42/a-b_c.d~e'],
    ['/a b?c#d%', '/a%20b%3Fc%23d%25'],
    ['/😀', '/%F0%9F%98%80'],
  ])('%s → %s', (decoded, expected) => {
    expect(encodePath(decoded)).toBe(expected);
  });

  it('keeps a slash inside a segment from becoming a border', () => {
    expect(encodeSegment('نوفمبر/تشرين')).not.toContain('/');
  });
});

describe('normalisePath', () => {
  it.each([
    ['', '/'],
    ['/', '/'],
    ['//', '/'],
    ['/سياسة/', '/سياسة'],
    ['//en//politics///', '/en/politics'],
    ['/a/./b/../c', '/a/c'],
    ['/../..', '/'],
    ['/cafe\u0301', '/café'],
    ['/\u200fسياسة\u200e/42/', '/سياسة/42'],
    ['/politics/42/ ', '/politics/42'],
    ['politics', '/politics'],
  ])('%j → %j', (decoded, expected) => {
    expect(normalisePath(decoded)).toBe(expected);
  });

  it('is idempotent and canonical for any text', () => {
    fc.assert(
      fc.property(path, (decoded) => {
        const once = normalisePath(decoded);
        expect(normalisePath(once)).toBe(once);
        expect(once).toMatch(/^\/(?:.*[^/])?$/su);
        expect(once).not.toContain('//');
      }),
    );
  });
});

describe('encoding and decoding', () => {
  it('are inverse', () => {
    fc.assert(fc.property(path, (decoded) => decodePath(encodePath(decoded)) === decoded));
  });

  it('print only what a request line may hold', () => {
    fc.assert(fc.property(path, (decoded) => /^[A-Za-z0-9\-._~!$&'()*+,;=:@/%]*$/.test(encodePath(decoded))));
  });

  it('agree with the URL parser of browsers', () => {
    fc.assert(
      fc.property(path, (decoded) => {
        const printed = encodePath(normalisePath(decoded));
        expect(new URL(printed, 'https://nashra.example').pathname).toBe(printed);
      }),
    );
  });

  it('bring every spelling of one address to one form', () => {
    expect(canonicalPath('/%d8%b3%d9%8a//')).toBe('/%D8%B3%D9%8A');
    expect(canonicalPath('/سي')).toBe('/%D8%B3%D9%8A');
    expect(canonicalPath('/%')).toBeNull();
    fc.assert(
      fc.property(fc.string(), (raw) => {
        const canonical = canonicalPath(raw);
        if (canonical !== null) expect(canonicalPath(canonical)).toBe(canonical);
      }),
    );
  });
});
