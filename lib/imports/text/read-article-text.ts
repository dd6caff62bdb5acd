/**
 * What somebody copies from a news page, taken apart: section label, headline, paragraphs. Pure.
 * Lines that belong to the page and not to the article (share buttons, reading time, «زر الذهاب إلى الأعلى»)
 * are left out and named, so that nothing disappears unseen.
 */

import { toLatinDigits } from '@/lib/arabic/digits';
import { foldArabic } from '@/lib/arabic/fold';

export interface ArticleText {
  /** The first line, when it is a section's label: known, or by its shape. */
  label: string | null;
  headline: string;
  paragraphs: string[];
  /** Lines that were taken for the page's own. */
  dropped: string[];
}

export type ArticleTextProblem = 'empty' | 'no_paragraph';

/** A heading of its own behind which other articles are listed: the article ends before it. */
const END_HEADINGS = [
  'مقالات ذات صلة',
  'مقالات ذات علاقة',
  'مقالات مشابهة',
  'مقالات قد تعجبك',
  'مواضيع ذات صلة',
  'موضوعات ذات صلة',
  'مواضيع مشابهة',
  'أخبار ذات صلة',
  'أخبار متعلقة',
  'اقرأ أيضا',
  'اقرأ ايضا',
  'إقرأ أيضا',
  'اقرأ المزيد',
  'قد يهمك',
  'قد يهمك أيضا',
  'المزيد من الأخبار',
  'related articles',
  'related stories',
  'related posts',
  'read also',
  'read more',
  'à lire aussi',
  'articles liés',
  'lire aussi',
  'sur le même sujet',
].map(plain);

/** Whole lines that are buttons and labels of a page. */
const INTERFACE_LINES = new Set(
  [
    'زر الذهاب إلى الأعلى',
    'العودة إلى الأعلى',
    'إلى الأعلى',
    'شارك',
    'شاركها',
    'شاركه',
    'شارك المقال',
    'مشاركة',
    'مشاركة المقال',
    'طباعة',
    'نسخ الرابط',
    'تم نسخ الرابط',
    'حفظ',
    'استمع',
    'استمع إلى المقال',
    'حجم الخط',
    'فيسبوك',
    'تويتر',
    'إكس',
    'واتساب',
    'واتس آب',
    'تيليجرام',
    'تيلقرام',
    'تلغرام',
    'تليغرام',
    'لينكدإن',
    'لينكد إن',
    'ماسنجر',
    'بينتيريست',
    'انستغرام',
    'يوتيوب',
    'مشاركة عبر البريد',
    'مشاركة عبر البريد الإلكتروني',
    'البريد الإلكتروني',
    'أرسل بريدا إلكترونيا',
    'تابعنا على أخبار جوجل',
    'تابعنا',
    'الرئيسية',
    'أخبار عاجلة',
    'اترك تعليقا',
    'لا توجد تعليقات',
    'facebook',
    'twitter',
    'x',
    'whatsapp',
    'telegram',
    'linkedin',
    'messenger',
    'pinterest',
    'viber',
    'e-mail',
    'email',
    'share',
    'share this',
    'print',
    'copy link',
    'link copied',
    'save',
    'listen',
    'back to top',
    'partager',
    'imprimer',
    'copier le lien',
    'haut de page',
  ].map(plain),
);

const MONTHS =
  'يناير|فبراير|مارس|أبريل|ابريل|إبريل|مايو|يونيو|يونيه|يوليو|يوليوز|أغسطس|غشت|سبتمبر|شتنبر|أكتوبر|نوفمبر|نونبر|ديسمبر|دجنبر|كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول|جانفي|فيفري|أفريل|ماي|جوان|جويلية|أوت|january|february|march|april|may|june|july|august|september|october|november|december';
const DAYS =
  'الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|sunday|monday|tuesday|wednesday|thursday|friday|saturday';
/** A line that is a date and nothing else: never a sentence in which a date stands. */
const DATE_LINE = new RegExp(
  `^(?:(?:آخر تحديث|تاريخ النشر|نشر في|نشر|updated|published)[:\\s]*)?(?:(?:${DAYS})[،,\\s]*)?(?:\\d{1,2}[\\s/.-]+(?:(?:${MONTHS})(?:\\s*/\\s*(?:${MONTHS}))?|\\d{1,2})[،,\\s/.-]+\\d{4}|\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2}|(?:${MONTHS}) \\d{1,2}, \\d{4})(?:[\\s،,|–-]+(?:الساعة\\s*)?\\d{1,2}:\\d{2}(?:\\s*(?:ص|م|صباحا|مساء|am|pm|gmt|بتوقيت \\S+))*)?$`,
  'iu',
);
const AGE_LINE =
  /^(?:آخر تحديث[:\s]*)?(?:منذ|قبل)\s+(?:\d+\s+)?(?:ثانية|ثوان|دقيقة|دقيقتين|دقائق|ساعة|ساعتين|ساعات|يوم|يومين|أيام|أسبوع|أسبوعين|أسابيع|شهر|شهرين|أشهر|سنة|سنوات)$|^\d+ (?:minutes?|hours?|days?|weeks?) ago$/iu;
const READING_LINE =
  /^(?:وقت القراءة[:\s]*)?(?:أقل من دقيقة|دقيقة واحدة|دقيقتان|دقيقتين|\d+\s*(?:دقيقة|دقائق))(?:\s+(?:للقراءة|قراءة))?$|^\d+ min(?:ute)?s?(?: read)?$/iu;

/** Compared without marks, case and a colon at the end. */
function plain(line: string): string {
  return foldArabic(line)
    .replace(/[\s:：.…»«"]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * @param isSection whether a line names a section of this paper
 */
export function readArticleText(
  source: string,
  isSection: (line: string) => boolean,
): ArticleText | ArticleTextProblem {
  const dropped: string[] = [];
  const blocks: string[] = [];
  for (const line of linesOf(source)) {
    const bare = plain(line);
    if (END_HEADINGS.includes(bare)) {
      // At the very top it is a menu's word, not the end.
      if (blocks.length > 1) break;
      dropped.push(line);
    } else if (isInterface(line, bare)) dropped.push(line);
    else blocks.push(line);
  }
  const label = takeLabel(blocks, isSection);
  const [headline, ...paragraphs] = blocks;
  if (headline === undefined) return 'empty';
  if (paragraphs.length === 0) return 'no_paragraph';
  return { label, headline, paragraphs, dropped };
}

function isInterface(line: string, bare: string): boolean {
  if (INTERFACE_LINES.has(bare) || line.length > 80) return INTERFACE_LINES.has(bare);
  const digits = toLatinDigits(line).trim();
  return DATE_LINE.test(digits) || AGE_LINE.test(digits) || READING_LINE.test(digits);
}

/** Lines as paragraphs: NFC, one a line; lines wrapped by hand are joined again. Non-breaking spaces inside stay. */
function linesOf(source: string): string[] {
  const text = source
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .normalize('NFC');
  return text.split(/\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+/).flatMap((block) => {
    const lines = block
      .split('\n')
      .map((line) =>
        line
          .replace(/[\ufeff\u200b]/g, '')
          .replace(/[\p{Cc} ]+/gu, ' ')
          .trim(),
      )
      .filter((line) => line !== '');
    return isWrapped(lines) ? [lines.join(' ')] : lines;
  });
}

const isWrapped = (lines: string[]) =>
  lines.length > 1 &&
  lines.slice(0, -1).every((line) => line.length >= 50 && line.length <= 110 && !/[.!؟?:»"]$/u.test(line));

/** The label, taken off the front: a known section, or a word or two standing over what can only be a headline. */
function takeLabel(blocks: string[], isSection: (line: string) => boolean): string | null {
  const [first = '', second = ''] = blocks;
  const crumbs = first.split(/\s*[/›»>|]\s*/).filter((crumb) => crumb !== '');
  const last = crumbs.at(-1) ?? '';
  const isLabel =
    isSection(last) ||
    (blocks.length > 2 &&
      first.length <= 25 &&
      first.split(' ').length <= 3 &&
      !/[.!؟?،:]$/u.test(first) &&
      second.length <= 200 &&
      !/[.]$/u.test(second));
  if (!isLabel || blocks.length < 2) return null;
  blocks.shift();
  return last;
}
