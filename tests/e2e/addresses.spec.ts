/** Status codes and moved addresses: one hop, exactly. */
import { encodePath } from '@/lib/i18n/address';
import { expect, test } from './support/test';

test('moved addresses answer 308 and arrive in one hop', async ({ site }) => {
  const article = site.sample('article', 'ar');
  const english = site.sample('article', 'en');
  const section = site.sample('section', 'ar');
  if (!article || !english || !section) throw new Error('the demo edition lacks its samples');
  const [, sectionSlug, id] = article.path.split('/');
  const code = await site.shortCode(Number(id));
  const cases: [from: string, to: string][] = [
    [`/${sectionSlug}/${id}`, article.path],
    [`/${sectionSlug}/${id}/wrong-slug`, article.path],
    [`/sports/${id}/x`, article.path],
    [`${encodePath(article.path)}/`, article.path],
    [`/ar${encodePath(article.path)}`, article.path],
    [`/ar/${sectionSlug}/${id}/wrong/`, article.path],
    [encodePath(article.path).toLowerCase(), article.path],
    ['/ar', '/'],
    [`${section.path}/`, section.path],
    [`/${english.path.split('/').slice(2).join('/')}`, english.path],
    [`/n/${code}`, article.path],
    [`/n/${code}/`, article.path],
    // Further pages as WordPress numbered them.
    [`${encodePath(section.path)}/page/51`, section.path],
  ];
  for (const [from, to] of cases) {
    const response = await site.request(from);
    expect(response.status, from).toBe(308);
    const location = new URL(response.headers.get('location') ?? '', site.url);
    expect(location.pathname, from).toBe(encodePath(to));
    expect(location.origin, from).toBe(site.url);
    expect((await site.request(location.pathname)).status, to).toBe(200);
  }
});

test('what cannot be an address is refused in the reader’s language', async ({ site }) => {
  for (const path of ['/%E0%A4%A', '/%', '/politics/%ff', '/%C0%AE%C0%AE/etc/passwd']) {
    const response = await site.request(path);
    expect(response.status, path).toBe(400);
    expect(await response.text(), path).toMatch(
      /<html[^>]+lang="ar"[^>]*dir="rtl"|<html[^>]+dir="rtl"[^>]*lang="ar"/,
    );
  }
});

test('what does not exist is a full 404 page, and errors are not kept at the edge for long', async ({
  site,
}) => {
  const paths = [
    '/nothing',
    '/nothing/at/all/here',
    '/politics/999999999/x',
    '/politics/abc/x',
    '/tag/لا-وسم',
    '/author/nobody',
    '/politics/page/x',
    '/archive/2026/13',
    '/archive/1999/01',
    '/n/zzzzzzzzzzzz',
    '/about/nothing',
    '/en/nothing',
    '/politics/0/x',
    '/politics/99999999999999999999/x',
    '/wp-login.php',
    '/.env',
  ];
  for (const path of paths) {
    const response = await site.request(encodePath(path));
    expect(response.status, path).toBe(404);
    const shared = /s-maxage=(\d+)/.exec(
      `${response.headers.get('cache-control')} ${response.headers.get('cdn-cache-control')} ${response.headers.get('surrogate-control')}`,
    );
    expect(Number(shared?.[1] ?? 0), path).toBeLessThanOrEqual(30);
    expect(await response.text(), path).toContain('<main');
  }
});

test('an open redirect is not to be had', async ({ site }) => {
  for (const path of [
    '//evil.example/',
    '//evil.example/politics/',
    '/\\evil.example',
    '/ar//evil.example/',
    '/%2f%2fevil.example/',
  ]) {
    const response = await site.request(path);
    const location = response.headers.get('location');
    if (location) expect(new URL(location, site.url).origin, path).toBe(site.url);
  }
});

test('answers carry their safety headers and no cookies', async ({ site }) => {
  const response = await site.request('/', { headers: { cookie: 'a=b' } });
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toContain('unsafe-eval');
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('x-powered-by')).toBeNull();
});

test('an unchanged page answers 304', async ({ site }) => {
  const first = await site.request('/');
  const second = await site.request('/', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
  expect(second.status).toBe(304);
  expect(await second.text()).toBe('');
});
