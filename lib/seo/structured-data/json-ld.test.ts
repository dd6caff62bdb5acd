import { describe, expect, it } from 'vitest';
import {
  article,
  contextOf,
  EMPTY_FRONT_PAGE,
  parliament,
  picture,
  politics,
  SITE,
} from '@/lib/seo/testing/facts';
import { articleJsonLd, authorJsonLd, frontJsonLd, listJsonLd, sectionJsonLd } from './json-ld';
import { printJsonLd } from './print-json-ld';

const context = contextOf();
const ofType = (objects: ReturnType<typeof frontJsonLd>, type: string) =>
  objects.find((object) => [object['@type']].flat().includes(type)) ?? {};

describe('NewsArticle', () => {
  const news = ofType(articleJsonLd(context, article, politics), 'NewsArticle');

  it('says what the page shows, in Google’s fields', () => {
    const url = `${SITE}${encodeURI(article.path)}`;
    expect(news).toMatchObject({
      '@context': 'https://schema.org',
      headline: article.headline,
      description: article.standfirst,
      datePublished: '2026-11-25T08:40:00.000Z',
      dateModified: '2026-11-25T10:05:00.000Z',
      author: [
        {
          '@type': 'Person',
          name: 'سلمى حداد',
          url: `${SITE}${encodeURI('/author/سلمى-حداد')}`,
          jobTitle: 'مراسلة',
        },
        { '@type': 'Person', name: 'كريم ناصر', url: `${SITE}/author/karim` },
      ],
      publisher: { name: 'نشرة', logo: { url: `${SITE}/icons/icon-512.png` } },
      mainEntityOfPage: { '@id': url },
      articleSection: 'البرلمان',
      keywords: ['المياه', 'تشريع & قانون'],
      inLanguage: 'ar',
      isAccessibleForFree: true,
      wordCount: 6,
      correction: [{ '@type': 'CorrectionComment', text: 'ذكرنا 50% والصحيح 52%.' }],
    });
  });

  it('names the newsroom’s own logo, on white, where it has one', () => {
    const ours = articleJsonLd({ ...context, logo: { light: picture, dark: null } }, article, politics);
    const { publisher } = ofType(ours, 'NewsArticle') as { publisher: { logo: object } };
    expect(publisher.logo).toEqual({
      '@type': 'ImageObject',
      url: `${SITE}/media/${picture.hash}/640.jpg`,
      width: 640,
      height: Math.round((640 * picture.height) / picture.width),
    });
  });

  it('shows a picture of 1200 pixels or more with its credit', () => {
    expect(news).toMatchObject({
      image: [{ url: `${SITE}/media/${picture.hash}/1600.jpg`, width: 1600, creditText: picture.credit }],
    });
  });

  it('leaves out what the page does not have', () => {
    const plain = { ...article, standfirst: null, picture: null, tags: [], corrections: [], dateline: null };
    const keys = Object.keys(ofType(articleJsonLd(context, plain, null), 'NewsArticle'));
    for (const absent of ['description', 'image', 'keywords', 'correction', 'dateline'])
      expect(keys).not.toContain(absent);
  });

  it.each([
    ['opinion', null, 'OpinionNewsArticle'],
    ['news', 'analysis', 'AnalysisNewsArticle'],
    ['news', 'explainer', 'BackgroundNewsArticle'],
    ['news', 'review', 'ReviewNewsArticle'],
    ['news', 'feature', 'ReportageNewsArticle'],
  ] as const)('%s %s is also %s', (kind, genre, type) => {
    const object = ofType(articleJsonLd(context, { ...article, kind, genre }, null), 'NewsArticle');
    expect(object).toMatchObject({ '@type': ['NewsArticle', type] });
  });
});

describe('BreadcrumbList', () => {
  const crumbs = (objects: ReturnType<typeof frontJsonLd>) =>
    (
      ofType(objects, 'BreadcrumbList') as {
        itemListElement: { position: number; name: string; item?: string }[];
      }
    ).itemListElement;

  it('leads from the front over section and sub-section to the article', () => {
    expect(crumbs(articleJsonLd(context, article, politics))).toEqual([
      { '@type': 'ListItem', position: 1, name: 'الرئيسية', item: `${SITE}/` },
      { '@type': 'ListItem', position: 2, name: 'سياسة', item: `${SITE}/politics` },
      { '@type': 'ListItem', position: 3, name: 'البرلمان', item: `${SITE}${encodeURI('/برلمان')}` },
      { '@type': 'ListItem', position: 4, name: article.headline },
    ]);
  });

  it('names a section once when it is its own root', () => {
    expect(
      crumbs(articleJsonLd(context, { ...article, section: politics }, politics)).map((crumb) => crumb.name),
    ).toEqual(['الرئيسية', 'سياسة', article.headline]);
    const section = {
      ...parliament,
      introduction: null,
      rhythm: 'plain' as const,
      position: 0,
      children: [],
    };
    expect(crumbs(sectionJsonLd(context, section, { stories: [], page: 1 }, politics))).toHaveLength(3);
  });
});

describe('other pages', () => {
  it('the front presents the paper, its policies and its search', () => {
    const pages = [
      {
        id: 1,
        edition: 'ar' as const,
        slug: 'corrections-policy',
        title: 'التصحيح',
        path: '/about/corrections-policy',
      },
      { id: 2, edition: 'ar' as const, slug: 'unknown', title: 'أخرى', path: '/about/unknown' },
    ];
    const objects = frontJsonLd(context, { ...EMPTY_FRONT_PAGE, latest: [article, article] }, pages);
    expect(ofType(objects, 'NewsMediaOrganization')).toMatchObject({
      correctionsPolicy: `${SITE}/about/corrections-policy`,
      url: `${SITE}/`,
    });
    expect(ofType(objects, 'WebSite')).toMatchObject({
      potentialAction: { target: { urlTemplate: `${SITE}/search?q={search_term_string}` } },
    });
    expect(ofType(objects, 'CollectionPage')).toMatchObject({
      mainEntity: { itemListElement: [{ position: 1 }] },
    });
  });

  it('an author is the entity of a ProfilePage', () => {
    const [author] = article.authors;
    if (!author) throw new Error('no author');
    const objects = authorJsonLd(
      context,
      { ...author, biography: 'مراسلة\nبرلمانية', links: [{ label: 'بريد', href: 'mailto:a@b.c' }] },
      { stories: [article], page: 1 },
    );
    expect(ofType(objects, 'ProfilePage')).toMatchObject({
      mainEntity: { '@type': 'Person', name: 'سلمى حداد', description: 'مراسلة برلمانية' },
    });
    expect(JSON.stringify(objects)).not.toContain('mailto');
  });

  it('lists number their stories in order', () => {
    const second = { ...article, id: 43, path: '/politics/43/b' };
    const [list] = listJsonLd(contextOf('en'), '/latest', [article, second]);
    expect(list).toMatchObject({
      url: `${SITE}/en/latest`,
      mainEntity: { itemListElement: [{ position: 1 }, { position: 2, url: `${SITE}/politics/43/b` }] },
    });
  });
});

describe('printJsonLd', () => {
  it('cannot close its script and reads back the same', () => {
    const object = { '@context': 'https://schema.org' as const, '@type': 'Thing', name: '</script><!--<b>' };
    const text = printJsonLd(object);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual(object);
  });
});
