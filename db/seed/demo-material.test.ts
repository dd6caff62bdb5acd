/** The desk's rules, held against every text of the demo edition. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { EDITIONS, type Edition } from '@/lib/i18n/editions';
import { readDemoMaterial } from './demo-material';

const material = readDemoMaterial();
const { articles, pages, authors, sections, pictures } = material;

/** Identifiers and addresses are not prose. */
const NOT_PROSE = new Set([
  'key',
  'slug',
  'edition',
  'section',
  'subsection',
  'kind',
  'image',
  'type',
  'portrait',
]);

function proseOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(proseOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => (NOT_PROSE.has(key) ? [] : proseOf(part)));
}

/** Everything that an edition prints. */
function textsOf(edition: Edition): string[] {
  const own = [...articles, ...pages]
    .filter((piece) => piece.edition === edition)
    .flatMap((piece) => {
      // Bylines and originals are named by key.
      const {
        authors: _authors,
        translationOf: _original,
        ...words
      } = { authors: [], translationOf: null, ...piece };
      return proseOf(words);
    });
  const named = [
    ...authors.flatMap((one) => [one.name, one.role, one.bio]),
    ...sections.map((one) => one.name),
  ];
  return [
    ...own,
    ...named.map((words) => words[edition]),
    ...sections.flatMap((one) => [
      one.introduction[edition],
      ...one.children.map((child) => child.name[edition]),
    ]),
    ...Object.values(pictures.pictures).map((picture) => picture.alt[edition]),
  ].flatMap((text) => text ?? []);
}

/** Texts in which a pattern occurs, for a message that can be acted on. */
const findings = (texts: string[], pattern: RegExp) => texts.filter((text) => pattern.test(text));

const arabic = textsOf('ar');
const everything = EDITIONS.flatMap(textsOf);

describe('Arabic copy', () => {
  it('quotes with guillemets, never with straight marks', () => {
    expect(findings(arabic, /["']/)).toEqual([]);
    expect(arabic.filter((text) => text.split('«').length !== text.split('»').length)).toEqual([]);
  });

  it('uses the Arabic comma, semicolon and question mark between Arabic words', () => {
    expect(findings(arabic, /\p{Script=Arabic}\s*[,;?]/u)).toEqual([]);
  });

  it('leaves a space after punctuation, none before it', () => {
    expect(findings(arabic, /\s[،؛؟.!:](?!\.)/)).toEqual([]);
    expect(findings(arabic, /[،؛؟](?=[\p{L}\d])/u)).toEqual([]);
  });

  it('has no tatweel and no invisible marks', () => {
    expect(findings(arabic, /[\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/)).toEqual([]);
  });

  it('puts tanween on the letter before the alef', () => {
    expect(findings(arabic, /اً/)).toEqual([]);
  });

  it('writes figures in one kind of digits, with a separator only from five digits on', () => {
    expect(findings(arabic, /[\u0660-\u0669\u06f0-\u06f9]/)).toEqual([]);
    expect(findings(arabic, /(?<![\d,])\d,\d{3}(?![\d,])/)).toEqual([]);
  });

  it('names a month in both ways', () => {
    const gulf = 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر';
    const levant =
      'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول';
    const month = new RegExp(`(?<!\\p{L})[وبلك]?(?:${gulf})(?!/(?:${levant}))(?!\\p{L})`, 'u');
    expect(findings(arabic, month)).toEqual([]);
    expect(findings(arabic, /(?<!\/)(?:كانون|تشرين) (?:الأول|الثاني)/)).toEqual([]);
  });
});

describe('copy of every edition', () => {
  it('has no double, leading or trailing spaces', () => {
    expect(findings(everything, /[ \u00a0\u202f]{2}|^\s|\s$/)).toEqual([]);
  });

  it('is in composed form', () => {
    expect(everything.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
  });

  it('uses curly quotes in English and French, and no breaking space inside French guillemets', () => {
    expect(findings([...textsOf('en'), ...textsOf('fr')], /["']/)).toEqual([]);
    expect(findings(textsOf('fr'), / [;:!?»]|« /)).toEqual([]);
  });
});

describe('the edition as a whole', () => {
  it('dates no two stories of an edition at the same moment', () => {
    for (const edition of EDITIONS) {
      const ages = articles
        .filter((article) => article.edition === edition)
        .map((article) => article.ageHours);
      expect(new Set(ages).size, edition).toBe(ages.length);
    }
  });

  it('corrects and withdraws only what has appeared', () => {
    for (const { key, ageHours, correction, withdrawn } of articles) {
      expect(correction?.ageHours ?? 0, key).toBeLessThan(ageHours);
      expect(withdrawn?.ageHours ?? 0, key).toBeLessThan(ageHours);
    }
  });

  it('has a withdrawn article in every edition', () => {
    const editions = articles.filter((article) => article.withdrawn).map((article) => article.edition);
    expect(new Set(editions)).toEqual(new Set(EDITIONS));
  });

  it('fills a front block of every section', () => {
    const atLeast: Record<Edition, number> = { ar: 6, en: 3, fr: 3 };
    for (const edition of EDITIONS) {
      for (const { slug } of sections) {
        const own = articles.filter(
          (one) => one.edition === edition && one.section === slug && !one.withdrawn,
        );
        expect(own.length, `${edition} ${slug}`).toBeGreaterThanOrEqual(atLeast[edition]);
      }
    }
  });

  it('gives opinion to several writers', () => {
    const writers = (edition: Edition) =>
      new Set(
        articles
          .filter((one) => one.edition === edition && one.kind === 'opinion')
          .flatMap((one) => one.authors),
      ).size;
    expect(writers('ar')).toBeGreaterThanOrEqual(5);
    expect(writers('en')).toBeGreaterThanOrEqual(3);
    expect(writers('fr')).toBeGreaterThanOrEqual(2);
  });

  it('has the same static pages in every edition', () => {
    const slugs = (edition: Edition) =>
      pages.filter((page) => page.edition === edition).map((page) => page.slug);
    expect(slugs('ar')).toEqual([
      'about',
      'editorial-policy',
      'corrections-policy',
      'ownership',
      'contact',
      'privacy',
    ]);
    expect(slugs('en')).toEqual(slugs('ar'));
    expect(slugs('fr')).toEqual(slugs('ar'));
  });

  it('shows every writer with a face of their own', () => {
    const portraits = authors.flatMap((author) => author.portrait ?? []);
    expect(new Set(portraits).size).toBe(portraits.length);
    expect(portraits.length).toBe(authors.length - 1);
  });
});

describe('pictures', () => {
  const folder = dirname(material.imagePath('x'));
  const files = readdirSync(folder);

  it('are all used, and all there', () => {
    expect([...material.images].sort()).toEqual([...files].sort());
  });

  it('are 16:10 and wide enough for a hero; portraits are square', async () => {
    for (const file of files) {
      const { width, height } = await sharp(join(folder, file)).metadata();
      expect([width, height], file).toEqual(file.startsWith('portrait-') ? [400, 400] : [1600, 1000]);
    }
  });

  it('weigh no more than 3 MB together', () => {
    const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    expect(bytes).toBeLessThan(3e6);
  });
});
