import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticleText } from './read-article-text';

const isSection = (line: string) => ['سياسة', 'اقتصاد'].includes(line);
const read = (text: string) => readArticleText(text, isSection);

describe('readArticleText', () => {
  it('takes label, headline and paragraphs apart and stops at related articles', () => {
    expect(
      read(
        'سياسة\n\nعنوان الخبر\n\nفقرة أولى في يناير/كانون الثاني.\n\nفقرة ثانية.\n\nمقالات ذات صلة\n\nخبر آخر\n\nزر الذهاب إلى الأعلى',
      ),
    ).toEqual({
      label: 'سياسة',
      headline: 'عنوان الخبر',
      paragraphs: ['فقرة أولى في يناير/كانون الثاني.', 'فقرة ثانية.'],
      dropped: [],
    });
  });

  it.each([
    'مقالات ذات صلة',
    'مقالات ذات صلة:',
    'اقرأ أيضاً',
    'إقرأ أيضا',
    'مواضيع ذات صلة',
    'أخبار ذات صلة',
    'قد يهمك أيضًا',
    'Related articles',
    'À lire aussi',
  ])('stops at %s', (heading) => {
    expect(read(`سياسة\nعنوان\nفقرة.\n${heading}\nخبر آخر`)).toMatchObject({ paragraphs: ['فقرة.'] });
  });

  it('does not stop at a sentence with these words', () => {
    expect(read('سياسة\nعنوان\nنشر الموقع مقالات ذات صلة بالموضوع.\nفقرة.')).toMatchObject({
      paragraphs: ['نشر الموقع مقالات ذات صلة بالموضوع.', 'فقرة.'],
    });
  });

  it.each([
    'زر الذهاب إلى الأعلى',
    'شارك',
    'طباعة',
    'نسخ الرابط',
    'فيسبوك',
    'واتساب',
    '3 دقائق',
    'دقيقتان للقراءة',
    'أقل من دقيقة',
    'منذ 3 ساعات',
    'آخر تحديث: 23 نوفمبر 2026',
    'الاثنين 23 نوفمبر/تشرين الثاني 2026، 11:40',
    '٢٣/١١/٢٠٢٦',
    '2026-11-23 11:40',
    'Share',
  ])('leaves out %s, and says so', (line) => {
    expect(read(`سياسة\nعنوان الخبر\n${line}\nفقرة.`)).toEqual({
      label: 'سياسة',
      headline: 'عنوان الخبر',
      paragraphs: ['فقرة.'],
      dropped: [line],
    });
  });

  it.each([
    'وقع ذلك في 23 نوفمبر 2026.',
    'استغرقت الرحلة 3 دقائق فقط.',
    'منذ 3 ساعات والشارع مغلق.',
    'تويتر تعلن إفلاسها',
    'في يناير/كانون الثاني 2023',
  ])('keeps the sentence %s', (line) => {
    expect(read(`سياسة\nعنوان\n${line}\nفقرة.`)).toMatchObject({ paragraphs: [line, 'فقرة.'], dropped: [] });
  });

  it.each([
    ['Windows line endings', 'سياسة\r\n\r\nعنوان\r\n\r\nأ.\r\nب.', ['أ.', 'ب.']],
    ['a byte order mark', '\ufeffسياسة\nعنوان\nأ.', ['أ.']],
    [
      'wrapped lines',
      `سياسة\n\nعنوان\n\n${'كلمة '.repeat(13).trim()}\n${'كلمة '.repeat(13).trim()}\nنهاية.\n\nب.`,
      [`${'كلمة '.repeat(26)}نهاية.`, 'ب.'],
    ],
    ['one paragraph', 'سياسة\nعنوان\nأ.', ['أ.']],
  ])('reads %s', (_name, text, paragraphs) => {
    expect(read(text)).toMatchObject({ label: 'سياسة', headline: 'عنوان', paragraphs });
  });

  it('knows a text without a label, and an unknown label by its shape', () => {
    expect(read('الرباط وباماكو تعززان التعاون الأمني\n\nفقرة.\n\nفقرة.')).toMatchObject({
      label: null,
      headline: 'الرباط وباماكو تعززان التعاون الأمني',
    });
    expect(read('سيارات\n\nعنوان الخبر عن السيارات\n\nفقرة.')).toMatchObject({
      label: 'سيارات',
      headline: 'عنوان الخبر عن السيارات',
    });
    expect(read('الرئيسية / سياسة\nعنوان\nفقرة.')).toMatchObject({ label: 'سياسة', headline: 'عنوان' });
  });

  it('says when there is no article', () => {
    expect(read(' \n\r\n')).toBe('empty');
    expect(read('شارك\nطباعة')).toBe('empty');
    expect(read('فقرة وحيدة بلا عنوان ولا قسم.')).toBe('no_paragraph');
  });

  it.runIf(existsSync('../shared/data/seed-article.txt'))('reads the customer’s article whole', () => {
    const source = readFileSync('../shared/data/seed-article.txt', 'utf8');
    const article = read(source);
    const lines = source
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    expect(article).toEqual({
      label: 'سياسة',
      headline: lines[1],
      paragraphs: lines.slice(2, lines.indexOf('مقالات ذات صلة')),
      dropped: [],
    });
    expect(JSON.stringify(article)).toContain('يناير/كانون الثاني');
  });
});
