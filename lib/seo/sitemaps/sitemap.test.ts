import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import {
  printNewsSitemap,
  printSitemap,
  printSitemapIndex,
  readSitemapFile,
  sitemapFileName,
} from './sitemap';
import { partsOfMonth, windowsOfPart } from './sitemap-parts';

const URL_ = 'https://nashra.example/%D8%A7?a=1&b=2';
const MOMENT = new Date('2026-11-25T08:00:00Z');
const W3C_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** What the schemas of sitemaps.org and Google allow, in order; `?` may be absent, `*` may repeat. */
const SCHEMA: Record<string, string[]> = {
  sitemapindex: ['sitemap*'],
  sitemap: ['loc', 'lastmod?'],
  urlset: ['url*'],
  url: ['loc', 'lastmod?', 'news:news?', 'image:image?'],
  'news:news': ['news:publication', 'news:publication_date', 'news:title'],
  'news:publication': ['news:name', 'news:language'],
  'image:image': ['image:loc'],
};
const TEXT: Record<string, RegExp> = {
  loc: /^https?:\/\/[\x21-\x7e]{1,2048}$/,
  'image:loc': /^https?:\/\/[\x21-\x7e]{1,2048}$/,
  lastmod: W3C_DATE,
  'news:publication_date': W3C_DATE,
  'news:name': /\S/,
  'news:title': /\S/,
  'news:language': /^[a-z]{2,3}$/,
};
const NAMESPACES: Record<string, string> = {
  '': 'http://www.sitemaps.org/schemas/sitemap/0.9',
  news: 'http://www.google.com/schemas/sitemap-news/0.9',
  image: 'http://www.google.com/schemas/sitemap-image/1.1',
};

interface Node {
  name: string;
  text: string;
  children: Node[];
}

/** Parses strictly and checks names, order, namespaces and values. @returns the root */
function validate(document: string): Node {
  const parser = new SaxesParser({ xmlns: true });
  const top: Node = { name: '', text: '', children: [] };
  const open = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    expect(tag.uri, tag.name).toBe(NAMESPACES[tag.prefix]);
    const node: Node = { name: tag.name, text: '', children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (chunk) => {
    const node = open.at(-1);
    if (node) node.text += chunk;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(document).close();
  const [root] = top.children;
  if (!root) throw new Error('no root');
  check(root);
  return root;
}

function check(node: Node): void {
  const shape = SCHEMA[node.name];
  if (!shape) {
    expect(node.text, node.name).toMatch(TEXT[node.name] ?? /^$/);
    return;
  }
  const pattern = new RegExp(
    `^${shape.map((part) => part.replace(/^([\w:]+)([?*]?)$/, '(?:$1 )$2')).join('')}$`,
  );
  expect(node.children.map((child) => `${child.name} `).join(''), node.name).toMatch(pattern);
  node.children.forEach(check);
}

describe('sitemaps follow their schemas', () => {
  it('index', () => {
    const root = validate(printSitemapIndex([{ url: URL_ }, { url: URL_, modifiedAt: MOMENT }]));
    expect(root.children).toHaveLength(2);
    expect(root.children[0]?.children[0]?.text).toBe(URL_);
  });

  it('addresses, with and without picture and date', () => {
    const root = validate(
      printSitemap([
        { url: URL_ },
        { url: URL_, modifiedAt: MOMENT, imageUrl: 'https://nashra.example/media/a/1280.jpg' },
      ]),
    );
    expect(root.children).toHaveLength(2);
  });

  it('news', () => {
    const title = 'قانون «المياه» & غيره <1>';
    const entry = { url: URL_, siteName: 'نشرة', language: 'ar', publishedAt: MOMENT, title };
    const root = validate(printNewsSitemap([entry]));
    expect(root.children[0]?.children[1]?.children[2]?.text).toBe(title);
    expect(validate(printNewsSitemap([])).children).toEqual([]);
    expect(() => printNewsSitemap(Array.from({ length: 1_001 }, () => entry))).toThrow(RangeError);
  });

  it('the check itself sees mistakes', () => {
    expect(() => validate(printSitemap([{ url: 'https://nashra.example/سياسة' }]))).toThrow();
    expect(() =>
      validate('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>'),
    ).toThrow();
  });
});

describe('readSitemapFile', () => {
  it.each([
    ['news.xml', { kind: 'news' }],
    ['sections.xml', { kind: 'sections' }],
    ['2026-11.xml', { kind: 'month', month: '2026-11', part: 1 }],
    ['2026-11-2.xml', { kind: 'month', month: '2026-11', part: 2 }],
    ['2026-11-12.xml', { kind: 'month', month: '2026-11', part: 12 }],
    ['2026-11-1.xml', null],
    ['2026-13.xml', null],
    ['2026-00.xml', null],
    ['2026-11', null],
    ['../news.xml', null],
  ])('%s', (file, expected) => {
    expect(readSitemapFile(file)).toEqual(expected);
  });

  it('reads back every name that is written', () => {
    for (const part of [1, 2, 9, 10, 99, 100, 999]) {
      expect(readSitemapFile(sitemapFileName('2026-02', part))).toEqual({
        kind: 'month',
        month: '2026-02',
        part,
      });
    }
  });
});

describe('a month in parts', () => {
  const counts = [
    { edition: 'ar' as const, count: 25 },
    { edition: 'en' as const, count: 0 },
    { edition: 'fr' as const, count: 7 },
  ];

  it.each([
    [1, [{ edition: 'ar', offset: 0, limit: 10 }]],
    [2, [{ edition: 'ar', offset: 10, limit: 10 }]],
    [
      3,
      [
        { edition: 'ar', offset: 20, limit: 5 },
        { edition: 'fr', offset: 0, limit: 5 },
      ],
    ],
    [4, [{ edition: 'fr', offset: 5, limit: 2 }]],
    [5, []],
  ])('part %i', (part, expected) => {
    expect(windowsOfPart(counts, part, 10)).toEqual(expected);
  });

  it('every article stands in exactly one part', () => {
    const parts = partsOfMonth(32, 10);
    const windows = Array.from({ length: parts }, (_, index) => windowsOfPart(counts, index + 1, 10)).flat();
    expect(windows.reduce((sum, window) => sum + window.limit, 0)).toBe(32);
    expect(partsOfMonth(0, 10)).toBe(1);
    expect(partsOfMonth(10, 10)).toBe(1);
    expect(partsOfMonth(11, 10)).toBe(2);
  });
});
