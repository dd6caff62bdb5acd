import { describe, expect, it } from 'vitest';
import { oldSite } from '@/lib/articles/from-html/link-address';
import type { WxrItem } from '@/lib/imports/wxr/wxr-types';
import {
  attachmentAddresses,
  authorAddresses,
  categoryAddresses,
  isPortalAddress,
  ownAddress,
  postAddresses,
  withBasePath,
} from './old-addresses';

const site = oldSite(['https://old.example/blog']);
const item = { id: '42', type: 'post', guid: 'https://old.example/blog/?p=42', meta: {} } as WxrItem;

describe('old addresses', () => {
  it.each([
    ['https://old.example/blog/2026/10/%d8%b3/', '/2026/10/س'],
    ['http://www.old.example/blog?p=4', '/?p=4'],
    ['https://old.example/blog/', '/'],
    ['https://old.example/wp-content/uploads/a.jpg', '/wp-content/uploads/a.jpg'],
    ['https://other.example/a', null],
    ['', null],
  ])('takes the base path off %s', (raw, key) => {
    expect(ownAddress(raw, site)).toBe(key);
  });

  it('names all that a post had', () => {
    const addresses = postAddresses(
      {
        ...item,
        name: 'new',
        link: 'https://old.example/blog/2026/10/new/',
        meta: { _wp_old_slug: ['%d9%82%d8%af%d9%8a%d9%85', 'new'], _wp_old_date: ['2026-09-01'] },
      } as WxrItem,
      site,
    );
    expect(addresses).toEqual(['/2026/10/new', '/?p=42', '/2026/10/قديم', '/2026/09/new']);
  });

  it.each([
    ['new-42.html', '/old-42.html'],
    ['2020/01/new.html', '/2020/01/old.html'],
    ['new/42', '/old/42'],
    ['42-new', '/42-old'],
    ['politics/new', '/politics/old'],
    ['new/new', '/new/old'],
    ['archives/42', null],
    ['renewed', null],
  ])('puts an old slug where the new one stands in %s', (link, expected) => {
    const post = { ...item, name: 'new', meta: { _wp_old_slug: ['old'] } } as WxrItem;
    const addresses = postAddresses({ ...post, link: `https://old.example/blog/${link}/` }, site);
    expect(addresses.filter((address) => address.includes('old'))).toEqual(expected ? [expected] : []);
  });

  it('names both ids of a page', () => {
    expect(
      postAddresses({ ...item, type: 'page', link: 'https://old.example/blog/about/team/' } as WxrItem, site),
    ).toEqual(['/about/team', '/?p=42', '/?page_id=42']);
  });

  it.each([
    ['politics/x', ['/politics/x', '/slider/x']],
    ['en/politics/x', ['/en/politics/x', '/en/slider/x']],
    ['politics/gulf/x', ['/politics/gulf/x', '/politics/x', '/slider/x']],
    ['2026/10/x', ['/2026/10/x']],
  ])('names the permalink %s in the other categories of the post', (link, expected) => {
    const paths = ['/politics', '/slider', ...(link.includes('gulf') ? ['/politics/gulf'] : [])];
    const addresses = postAddresses(
      { ...item, link: `https://old.example/blog/${link}/` } as WxrItem,
      site,
      paths,
    );
    expect(addresses.filter((address) => !address.includes('?')).sort()).toEqual([...expected].sort());
  });

  it('names archives of categories, with and without parents and base', () => {
    expect(categoryAddresses({ id: '10', slugs: ['سياسة', 'مغاربية'] })).toEqual([
      '/category/سياسة/مغاربية',
      '/category/مغاربية',
      '/سياسة/مغاربية',
      '/مغاربية',
      '/?cat=10',
      '/?category_name=مغاربية',
    ]);
  });

  it('names the archives of a login that is an address', () => {
    expect(
      authorAddresses({ id: '2', login: 'John.Doe@x.example', displayName: '', firstName: '', lastName: '' }),
    ).toEqual([
      '/author/john-doex-example',
      '/author/john.doe@x.example',
      '/?author=2',
      '/?author_name=john-doex-example',
    ]);
  });

  it('names a picture’s file and page', () => {
    const attachment = {
      id: '5',
      url: 'https://old.example/blog/wp-content/uploads/2026/10/%D8%B5.jpg',
      file: '2026/10/ص.jpg',
      link: 'https://old.example/blog/?attachment_id=5',
      guid: '',
      title: '',
      alt: '',
      caption: '',
      credit: '',
    };
    expect(attachmentAddresses(attachment, site)).toEqual([
      '/wp-content/uploads/2026/10/ص.jpg',
      '/?attachment_id=5',
    ]);
  });

  it('names the upload itself when the file is the smaller copy, after which sizes are called', () => {
    const attachment = {
      id: '6',
      url: 'https://old.example/blog/wp-content/uploads/2026/10/photo-scaled.jpg',
      file: '2026/10/photo-scaled.jpg',
      link: '',
      guid: '',
      title: '',
      alt: '',
      caption: '',
      credit: '',
    };
    expect(attachmentAddresses(attachment, site)).toContain('/wp-content/uploads/2026/10/photo.jpg');
  });

  it('takes the prefix of the first edition off, as the portal does before it looks', () => {
    expect(ownAddress('https://old.example/blog/ar/talks/', site)).toBe('/talks');
    expect(ownAddress('https://old.example/blog/en/talks/', site)).toBe('/en/talks');
    expect(ownAddress('https://old.example/blog/arts/x/', site)).toBe('/arts/x');
  });

  it('answers below the old base path too', () => {
    expect(withBasePath(['/a', '/?p=1', '/'], site)).toEqual(['/a', '/blog/a', '/?p=1', '/']);
  });
});

describe('isPortalAddress', () => {
  const portal = {
    sectionSlugs: new Set(['economy']),
    tagSlugs: new Set(['oil']),
    authorSlugs: new Set(['ahmed']),
    pageSlugs: new Set(['team']),
  };
  it.each([
    ['/', true],
    ['/economy', true],
    ['/economy/2026/x', false],
    ['/about', false],
    ['/about/team', true],
    ['/about/other', false],
    ['/tag/oil', true],
    ['/tag/gas', false],
    ['/author/ahmed', true],
    ['/search', true],
    ['/category/economy', false],
    ['/2026/10/x', false],
    ['/en', true],
    ['/en/economy', true],
    ['/en/talks-resume', false],
    ['/fr/2026/10/x', false],
    ['/?p=1', false],
    ['/wp-content/uploads/a.jpg', false],
    ['/media', true],
    ['/media/خبر', false],
    [`/media/${'ab12'.repeat(8)}/640.jpg`, true],
    ['/live', true],
    ['/live/خبر', false],
    ['/en/live/news', false],
    ['/archive', true],
    ['/archive/123', false],
    ['/archive/2020', false],
    ['/archive/2020/05', true],
    ['/en/archive/2020/05/31', true],
    ['/search/x', false],
    ['/latest/x', false],
    ['/latest/page/2', true],
    ['/n/abc', true],
    ['/health/live', true],
    ['/health/خبر', false],
    ['/admin/articles/new', true],
    ['/api/v1/articles', true],
    ['/preview/x', true],
    ['/sitemaps/news.xml', true],
  ])('%s: %s', (path, expected) => {
    expect(isPortalAddress(path, portal)).toBe(expected);
  });
});
