/** Made-up facts for the tests of builders: one article with everything that could break an address or markup. */
import type { PublishedArticle } from '@/lib/articles/types';
import type { FrontPage } from '@/lib/fronts/types';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { createEditionFormat } from '@/lib/i18n/edition-format';
import { directionOf, type Edition, editionPrefix } from '@/lib/i18n/editions';
import type { Picture } from '@/lib/media/types';
import type { SectionRef } from '@/lib/sections/types';
import { DEFAULT_SETTINGS } from '@/lib/settings/defaults';

export const SITE = 'https://nashra.example';

export function contextOf(edition: Edition = 'ar'): EditionContext {
  const settings = DEFAULT_SETTINGS[edition];
  return {
    edition,
    direction: directionOf(edition),
    prefix: editionPrefix(edition),
    siteUrl: SITE,
    settings,
    logo: null,
    format: createEditionFormat(edition, settings),
    now: new Date('2026-11-25T12:00:00Z'),
  };
}

export const politics: SectionRef = {
  id: 1,
  edition: 'ar',
  slug: 'politics',
  name: 'سياسة',
  parentId: null,
  path: '/politics',
};
export const parliament: SectionRef = {
  id: 2,
  edition: 'ar',
  slug: 'برلمان',
  name: 'البرلمان',
  parentId: 1,
  path: '/برلمان',
};

export const picture: Picture = {
  id: 5,
  hash: 'c'.repeat(32),
  width: 3000,
  height: 2000,
  widths: [320, 480, 640, 960, 1280, 1600],
  alt: 'قاعة البرلمان',
  caption: 'النواب يصوّتون',
  credit: 'عمر الشامي / نشرة',
  focalX: 0.5,
  focalY: 0.5,
  colour: '#aabbcc',
};

export const article: PublishedArticle = {
  id: 42,
  edition: 'ar',
  kind: 'news',
  genre: null,
  headline: 'البرلمان يقرّ قانون «المياه» بأغلبية 52% <عاجل> & "نافذ"',
  kicker: 'تشريع',
  standfirst: 'أقرّ النواب القانون بعد جلسة طويلة.',
  path: '/برلمان/42/البرلمان-يقر-قانون-المياه',
  section: parliament,
  authors: [
    {
      id: 7,
      slug: 'سلمى-حداد',
      name: 'سلمى حداد',
      role: 'مراسلة',
      biography: null,
      portrait: null,
      path: '/author/سلمى-حداد',
    },
    {
      id: 8,
      slug: 'karim',
      name: 'كريم ناصر',
      role: null,
      biography: null,
      portrait: null,
      path: '/author/karim',
    },
  ],
  picture,
  publishedAt: new Date('2026-11-25T08:40:00Z'),
  updatedAt: new Date('2026-11-25T10:05:00Z'),
  readingMinutes: 3,
  dateline: 'الساحل',
  body: {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'صوّت النواب مساء الثلاثاء على القانون.' }] },
    ],
  },
  wordCount: 6,
  firstPublishedAt: new Date('2026-11-25T08:00:00Z'),
  tags: [
    { id: 3, slug: 'مياه', name: 'المياه', path: '/tag/مياه' },
    { id: 4, slug: 'law', name: 'تشريع & قانون', path: '/tag/law' },
  ],
  corrections: [
    {
      id: 1,
      kind: 'correction',
      text: 'ذكرنا 50% والصحيح 52%.',
      correctedAt: new Date('2026-11-25T10:05:00Z'),
    },
  ],
  translationGroup: 'g1',
  translations: [{ edition: 'en', path: '/en/politics/43/water-law', headline: 'Water law' }],
  pictures: new Map(),
  relatedInBody: new Map(),
  files: new Map(),
  seoTitle: null,
  seoDescription: null,
  isIndexed: true,
  shortPath: '/n/8c',
};

export const EMPTY_FRONT_PAGE: FrontPage = {
  breaking: [],
  lead: null,
  secondary: [],
  latest: [],
  opinion: [],
  opinionSection: null,
  blocks: [],
  mostRead: [],
  expiresAt: null,
};
