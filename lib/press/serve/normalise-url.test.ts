import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionOfRawPath, normaliseUrl } from './normalise-url';

const arabic = '/politics/42/%D8%A7%D9%84%D8%B1%D8%A8%D8%A7%D8%B7';

describe('normaliseUrl', () => {
  it.each([
    // canonical addresses stay where they are
    ['/', '/', null],
    ['/en', '/en', null],
    [arabic, arabic, null],
    ['/tag/a,b', '/tag/a,b', null],
    // other addresses of the same page are moved
    ['', '', undefined],
    ['/politics/', '/politics', '/politics'],
    ['//politics///42//', '/politics/42', '/politics/42'],
    ['/ar', '/', '/'],
    ['/ar/', '/', '/'],
    ['/ar/politics', '/politics', '/politics'],
    ['/index.php', '/', '/'],
    ['/index.php/2026/10/x', '/2026/10/x', '/2026/10/x'],
    ['/index.php?p=42', '/?p=42', '/?p=42'],
    [arabic.toLowerCase(), arabic, arabic],
    ['/e%CC%81', '/%C3%A9', '/%C3%A9'],
    ['/a/../politics', '/politics', '/politics'],
    ['//evil.example', '/evil.example', '/evil.example'],
    ['/ar//evil.example/', '/evil.example', '/evil.example'],
    // other spellings only share the key
    ['/%70olitics', '/politics', null],
    ['/tag/a%2Cb', '/tag/a,b', null],
    ['http://evil.example/politics', '/politics', null],
    ['http://evil.example', '/', null],
    // parameters
    ['/politics?utm_source=x&fbclid=y', '/politics', null],
    ['/politics/?utm_source=x', '/politics', '/politics?utm_source=x'],
    ['/politics?%', '/politics', null],
    ['/search?page=2&q=%D8%A3&x=1', '/search?q=%D8%A3&page=2', null],
    ['/search?q=a+b', '/search?q=a+b', null],
    ['/search?q=a%20%20b&q=c', '/search?q=a+b', null],
    ['/search?q=&page=1', '/search', null],
    ['/en/search?q=x', '/en/search?q=x', null],
    ['/politics?q=x', '/politics', null],
    ['/?p=42&utm_source=x', '/?p=42', null],
    ['/?p=drop', '/', null],
    ['/?page_id=7', '/?page_id=7', null],
    ['/?category_name=politics', '/?category_name=politics', null],
    ['/?s=%D8%A3', '/search?q=%D8%A3', '/search?q=%D8%A3'],
    ['/en/?s=x', '/en/search?q=x', '/en/search?q=x'],
    ['/api/v1/articles?limit=5&cursor=abc', '/api/v1/articles?limit=5&cursor=abc', null],
  ])('%s → %s', (target, key, moved) => {
    const address = normaliseUrl(target);
    if (moved === undefined) expect(address.kind).toBe('malformed');
    else expect(address).toMatchObject({ kind: 'address', key, moved });
  });

  it('reads bytes that were not percent-encoded as UTF-8', () => {
    const raw = Buffer.from('/أخبار').toString('latin1'); // as Node hands over a request target
    expect(normaliseUrl(raw)).toMatchObject({ key: '/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1', moved: null });
  });

  it.each([
    ['/%E0%A4%A', 'malformed'],
    ['/%', 'malformed'],
    ['/%zz', 'malformed'],
    ['/%C0%AE%C0%AE/etc/passwd', 'malformed'],
    ['/%00', 'malformed'],
    ['/a%0D%0ASet-Cookie:x', 'malformed'],
    ['/a%2Fb', 'malformed'],
    ['/%5Cevil.example', 'malformed'],
    ['*', 'malformed'],
    ['/search?q=%E0%A4%A', 'malformed'],
    [`/${'x'.repeat(2_048)}`, 'too-long'],
    [`/?q=${'x'.repeat(4_096)}`, 'too-long'],
  ])('%.40s is %s', (target, kind) => {
    expect(normaliseUrl(target).kind).toBe(kind);
  });

  it('never moves a reader away from the site, and moves at most once', () => {
    const part = fc.constantFrom(
      ...['/', '\\', '%2F', '%5C', 'ar', 'en', 'index.php', '..', '.', 'x', 'evil.example'],
      ...['%D8%A3', '%d8%a3', '%65', 'é', '?', 'p=1', '&s=x', ' ', ':', '@'],
    );
    const target = fc.array(part, { maxLength: 12 }).map((parts) => `/${parts.join('')}`);
    fc.assert(
      fc.property(target, (raw) => {
        const address = normaliseUrl(raw);
        if (address.kind !== 'address') return;
        expect(address.key).toMatch(/^\/(?![/\\])/);
        if (address.moved === null) return;
        expect(address.moved).toMatch(/^\/(?![/\\])/);
        expect(normaliseUrl(address.moved)).toMatchObject({ key: address.key, moved: null });
      }),
    );
  });
});

describe('editionOfRawPath', () => {
  it.each([
    ['/%', 'ar'],
    ['/en/%', 'en'],
    ['/fr', 'fr'],
    ['/fr?x', 'fr'],
    ['/french', 'ar'],
    ['', 'ar'],
  ])('%s is %s', (path, edition) => {
    expect(editionOfRawPath(path)).toBe(edition);
  });
});
