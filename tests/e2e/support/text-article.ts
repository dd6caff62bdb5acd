import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An article as a reader copies it from a page, and what must become of it. */
export interface TextArticle {
  file: string;
  headline: string;
  paragraphs: string[];
}

/** The customer's own article, where the shared data lies beside the project. */
const CUSTOMER_ARTICLE = join(process.cwd(), '../shared/data/seed-article.txt');

const RELATED_HEADING = 'مقالات ذات صلة';

/** Of our own making, with the same traits: label, dual months, numbers, brackets, interface words at the end. */
const OWN_ARTICLE = `سياسة

اتفاق على فتح الممر الساحلي أمام الشاحنات قبل نهاية الشهر


أعلنت لجنة النقل المشتركة اتفاقا على فتح الممر الساحلي أمام الشاحنات، بعد جولة محادثات استمرت ثلاثة أيام في مدينة الميناء.

وقال مصدر في اللجنة إن القرار اتُّخذ في يناير/كانون الثاني وأُجّل تنفيذه إلى ديسمبر/كانون الأول 2026 لاستكمال 14 نقطة تفتيش.

ورحّب اتحاد الناقلين (الرافد) بالخطوة، وطالب بنشر التعرفة قبل بدء العمل بها.

${RELATED_HEADING}

زر الذهاب إلى الأعلى
`;

/** Every text article that this machine can test with: the customer's where it is, and our own. */
export function textArticles(): TextArticle[] {
  const own = join(mkdtempSync(join(tmpdir(), 'nashra-text-')), 'article.txt');
  writeFileSync(own, OWN_ARTICLE);
  return [own, ...(existsSync(CUSTOMER_ARTICLE) ? [CUSTOMER_ARTICLE] : [])].map(read);
}

/** One of them: the customer's where it is, else our own. */
export function textArticle(): TextArticle {
  const article = textArticles().at(-1);
  if (!article) throw new Error('there is no text article');
  return article;
}

/** A text as it reads: without invisible direction marks, any space as one. */
export const asRead = (text: string) =>
  text
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function read(file: string): TextArticle {
  const text = readFileSync(file, 'utf8');
  const lines = text
    .slice(0, text.indexOf(RELATED_HEADING))
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const [, headline = '', ...paragraphs] = lines;
  return { file, headline, paragraphs };
}
