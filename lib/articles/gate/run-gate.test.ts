import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '@/lib/articles/article-content';
import type { BlockNode } from '@/lib/articles/body/body-schema';
import { runGate } from './run-gate';
import { FACTS, findingsOf, paragraph, READY } from './testing/ready-article';
import { GATE_CHECKS, type GateFacts, type GateKey, type GatePicture, type GatePlace } from './types';

const body = (...content: BlockNode[]): Partial<ArticleContent> => ({
  body: { type: 'doc', content: [...READY.body.content, ...content] },
});
const link = (href: string): BlockNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text: 'التفاصيل هنا', marks: [{ type: 'link', attrs: { href } }] }],
});
const repeated = 'قررت البلدية فتح الجسر القديم أمام المشاة وإغلاقه أمام السيارات.';

const expired = (isPrinted: boolean): GatePicture => ({
  width: 1600,
  alt: 'جسر',
  credit: 'نشرة',
  rightsExpireAt: '2026-11-26T12:00:00.000Z',
  isPrinted,
});

type Row = [string, Partial<ArticleContent>, Partial<GateFacts>, GateKey, GatePlace | null];
const ROWS: Row[] = [
  ['لا عنوان', { headline: ' ' }, {}, 'headline-missing', { field: 'headline' }],
  ['عنوان قصير', { headline: 'الجسر مفتوح' }, {}, 'headline-short', { field: 'headline' }],
  ['عنوان طويل', { headline: 'كلمة '.repeat(20) }, {}, 'headline-long', { field: 'headline' }],
  ['نقطة في الختام', { headline: `${READY.headline}.` }, {}, 'headline-stop', { field: 'headline' }],
  ['تعجب', { headline: `${READY.headline}!` }, {}, 'headline-shouts', { field: 'headline' }],
  ['مد للزينة', { headline: 'البلديـــة تفتح الجسر القديم' }, {}, 'headline-tatweel', { field: 'headline' }],
  ['لا مقدمة', { standfirst: null }, {}, 'standfirst-missing', { field: 'standfirst' }],
  ['مقدمة طويلة', { standfirst: 'كلمة '.repeat(40) }, {}, 'standfirst-long', { field: 'standfirst' }],
  ['مقدمة مكررة', { standfirst: `${READY.headline}.` }, {}, 'standfirst-repeats', { field: 'standfirst' }],
  ['لا متن', { body: { type: 'doc', content: [] } }, {}, 'body-empty', { field: 'body' }],
  ['فقرة فارغة', body(paragraph('  ')), {}, 'paragraphs-empty', { block: 2 }],
  ['فقرة مكررة', body(paragraph(`  ${repeated}`)), {}, 'paragraph-twice', { block: 2 }],
  [
    'مادة ذات صلة غير منشورة',
    body({ type: 'relatedArticle', attrs: { articleId: 43 } }),
    {},
    'related-gone',
    { block: 2 },
  ],
  ['رابط داخلي إلى مسودة', body(link('/politics/43/x')), {}, 'related-gone', { block: 2 }],
  ['لا قسم', { sectionId: null }, {}, 'section-missing', { field: 'section' }],
  ['لا كاتب', { authorIds: [] }, {}, 'byline-missing', { field: 'authors' }],
  ['لا وسوم', { tagIds: [] }, {}, 'tags-missing', { field: 'tags' }],
  ['وسوم كثيرة', { tagIds: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, {}, 'tags-many', { field: 'tags' }],
  ['لا صورة', { heroMediaId: null }, {}, 'hero-missing', { field: 'hero' }],
  [
    'صورة صغيرة',
    {},
    { pictures: { 5: { width: 1199, alt: 'جسر', credit: 'نشرة', rightsExpireAt: null, isPrinted: false } } },
    'hero-small',
    { field: 'hero' },
  ],
  [
    'صورة بلا وصف',
    {},
    { pictures: { 5: { width: 1600, alt: ' ', credit: 'نشرة', rightsExpireAt: null, isPrinted: false } } },
    'hero-alt',
    { field: 'heroAlt' },
  ],
  [
    'صورة بلا مصدر',
    {},
    { pictures: { 5: { width: 1600, alt: 'جسر', credit: null, rightsExpireAt: null, isPrinted: false } } },
    'hero-credit',
    { field: 'hero' },
  ],
  ['ترخيص انتهى', {}, { pictures: { 5: expired(false) } }, 'hero-rights', { field: 'hero' }],
  [
    'ترخيص انتهى لصورة منشورة في المادة نفسها',
    {},
    {
      pictures: {
        5: expired(true),
      },
    },
    'printed-rights',
    { field: 'hero' },
  ],
  [
    'ترخيص انتهى لصورة في المتن',
    body({ type: 'figure', attrs: { mediaId: 7, alt: 'جسر', credit: 'نشرة' } }),
    { pictures: { ...FACTS.pictures, 7: expired(false) } },
    'picture-rights',
    { block: 2 },
  ],
  [
    'ترخيص انتهى لصورة منشورة في متن المادة نفسها',
    body({ type: 'gallery', attrs: { items: [{ mediaId: 7, alt: 'جسر', credit: 'نشرة' }] } }),
    { pictures: { ...FACTS.pictures, 7: expired(true) } },
    'printed-rights',
    { block: 2 },
  ],
  [
    'صورة في المتن حُذفت',
    body({ type: 'figure', attrs: { mediaId: 99, alt: 'x', credit: 'y' } }),
    {},
    'picture-gone',
    { block: 2 },
  ],
  [
    'صورة في المتن بلا وصف',
    body({ type: 'figure', attrs: { mediaId: 6, alt: '', credit: 'نشرة' } }),
    {},
    'picture-alt',
    { block: 2 },
  ],
  [
    'ألبوم بلا مصدر',
    body({ type: 'gallery', attrs: { items: [{ mediaId: 6, alt: 'جسر' }] } }),
    {},
    'picture-credit',
    { block: 2 },
  ],
  ['رابط معطل', body(link('https://example.org/gone#a')), {}, 'links-broken', { block: 2 }],
  ['رابط لم يفحص', body(link('https://example.net/')), {}, 'links-unchecked', { block: 2 }],
  ['فاصلة لاتينية', body(paragraph('قال الوزير, ثم انصرف')), {}, 'latin-signs', { block: 2 }],
  ['تنصيص مستقيم', body(paragraph('قال الوزير "سنبدأ غدا" ثم انصرف')), {}, 'straight-quotes', { block: 2 }],
  ['علامة خفية', { kicker: 'تجارة\u200f' }, {}, 'invisible-marks', { field: 'kicker' }],
  ['عنوان صفحة طويل', { slug: 'كلمة-'.repeat(30) }, {}, 'slug-long', { field: 'slug' }],
  [
    'عنوان قريب',
    {},
    { similar: { articleId: 8, headline: 'الجسر القديم للمشاة' } },
    'similar-headline',
    { field: 'headline' },
  ],
  ['ملاحظة مفتوحة', {}, { openNotes: 1 }, 'notes-open', null],
  ['حظر', { embargoUntil: '2026-11-26T12:00:00.001Z' }, {}, 'embargo', { field: 'embargo' }],
  ['انتهاء مضى', { expiresAt: '2026-11-26T12:00:00.000Z' }, {}, 'expiry-past', { field: 'expiry' }],
];

describe('the publish gate', () => {
  it('finds nothing wrong with an article that is ready', () => {
    expect(runGate({ content: READY, facts: FACTS, role: 'editor' })).toEqual({
      findings: [],
      passed: [...GATE_CHECKS],
    });
  });

  it.each(ROWS)('finds: %s', (_, patch, facts, key, place) => {
    const found = findingsOf(patch, facts);
    expect(found.map((finding) => finding.key)).toEqual([key]);
    expect(found[0]?.place).toEqual(place);
  });

  it.each<[string, Partial<ArticleContent>, Partial<GateFacts>]>([
    ['أرقام بفواصل', body(paragraph('بلغت الكلفة 1,500 دولار')), {}],
    ['اسم لاتيني بعد لام', { headline: 'تقرير لـFIFA عن ملاعب المدينة' }, {}],
    ['سنة هجرية', { headline: 'وثائق من عام 1342 هـ تعرض اليوم' }, {}],
    ['فقرة قصيرة تتكرر', body(paragraph('قال الوزير.'), paragraph('قال الوزير.')), {}],
    ['رابط سليم', body(link('https://example.org/')), {}],
    ['رابط داخلي إلى منشور', body(link('/politics/42/x')), {}],
    ['حظر انتهى', { embargoUntil: FACTS.goesOutAt }, {}],
    [
      'ألبوم بلا كلمات',
      {
        kind: 'gallery',
        ...body(),
        body: { type: 'doc', content: [{ type: 'gallery', attrs: { items: [{ mediaId: 5, alt: '' }] } }] },
      },
      {},
    ],
    ['تنصيص مستقيم في طبعة أخرى', body(paragraph('He said “yes” in العربية')), { edition: 'en' }],
    [
      'شيفرة كما هي',
      body({
        type: 'paragraph',
        content: [
          { type: 'text', text: 'اكتب ' },
          { type: 'text', text: 'قال, "x"', marks: [{ type: 'code' }] },
        ],
      }),
      {},
    ],
  ])('lets through: %s', (_, patch, facts) => {
    expect(findingsOf(patch, facts)).toEqual([]);
  });
});

describe('what holds an article back', () => {
  const severityOf = (patch: Partial<ArticleContent>, role: 'editor' | 'chief', facts = {}) =>
    findingsOf(patch, facts, role)[0]?.severity;
  it('holds everyone for what readers would miss', () => {
    expect(severityOf({ sectionId: null }, 'editor')).toBe('blocking');
    expect(severityOf({ sectionId: null }, 'chief')).toBe('blocking');
  });
  it('holds an editor where a chief may decide otherwise', () => {
    expect(severityOf({ authorIds: [] }, 'editor')).toBe('blocking');
    expect(severityOf({ authorIds: [] }, 'chief')).toBe('advisory');
  });
  it('names what blocks first', () => {
    const found = findingsOf({ tagIds: [], embargoUntil: '2027-01-01T00:00:00.000Z', standfirst: null });
    expect(found.map(({ key }) => key)).toEqual(['embargo', 'standfirst-missing', 'tags-missing']);
  });
});
