import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArticleContent, EMPTY_ARTICLE } from '@/lib/articles/article-content';
import { type BlockNode, bodySchema } from '@/lib/articles/body/body-schema';
import { normalBody } from '@/lib/articles/body/normal-body';
import { arbitraryBody } from '@/lib/articles/testing/arbitrary-body';
import { expectLinear } from '@/tests/support/expect-linear';
import { diffContents } from './diff-contents';
import { diffWords } from './diff-words';
import { inlineOfWords, textOfWords, wordsOfInline, wordsOfText } from './words';

const paragraph = (text: string): BlockNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const article = (...paragraphs: string[]): ArticleContent => ({
  ...EMPTY_ARTICLE,
  headline: 'لماذا تنتظر الحاوية',
  body: { type: 'doc', content: paragraphs.map(paragraph) },
});
const diffOf = (before: string, after: string) =>
  diffWords(wordsOfText(before), wordsOfText(after)).map(({ kind, text }) => [kind, text.trim()]);

describe('words', () => {
  it('keep what is written on to them, their vowel marks, and numbers whole', () => {
    expect(wordsOfText('وبالكتابِ، 11.3 يومًا «للناس» 50%').map(({ text }) => text)).toEqual([
      'وبالكتابِ',
      '،',
      '11.3',
      'يومًا',
      '«',
      'للناس',
      '»',
      '50%',
    ]);
  });

  it('lose nothing of a text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textOfWords(wordsOfText(text))).toBe(text);
      }),
    );
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        for (const block of normalBody(bodySchema.parse(body)).content)
          if (block.type === 'paragraph')
            expect(inlineOfWords(wordsOfInline(block.content))).toEqual(block.content ?? []);
      }),
    );
  });
});

describe('diffWords', () => {
  it.each([
    [
      'لماذا تنتظر الحاوية عشرة أيام في ميناء؟',
      'لماذا تنتظر الحاوية أحد عشر يومًا في ميناء؟',
      [
        ['same', 'لماذا تنتظر الحاوية'],
        ['removed', 'عشرة أيام'],
        ['added', 'أحد عشر يومًا'],
        ['same', 'في ميناء؟'],
      ],
    ],
    // A particle written on to the word: the whole word is struck.
    [
      'قرأ الكتاب',
      'قرأ بالكتاب',
      [
        ['same', 'قرأ'],
        ['removed', 'الكتاب'],
        ['added', 'بالكتاب'],
      ],
    ],
    // A vowel mark that changes the meaning is a change.
    [
      'عَلِم الوزير',
      'عُلِم الوزير',
      [
        ['removed', 'عَلِم'],
        ['added', 'عُلِم'],
        ['same', 'الوزير'],
      ],
    ],
    // A short word between two rewritten phrases is rewritten with them.
    [
      'باع البيت القديم في المدينة كلها',
      'اشترى دارا جديدة في قرية بعيدة',
      [
        ['removed', 'باع البيت القديم في المدينة كلها'],
        ['added', 'اشترى دارا جديدة في قرية بعيدة'],
      ],
    ],
  ])('reads «%s» → «%s»', (before, after, runs) => {
    expect(diffOf(before, after)).toEqual(runs);
  });

  const texts = fc
    .array(fc.constantFrom('قال', 'في', 'الوزير', 'أمس', '،', 'و'), { maxLength: 20 })
    .map((all) => all.join(' '));
  it('holds both texts whole', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const runs = diffWords(wordsOfText(before), wordsOfText(after));
        const read = (skipped: string) =>
          runs
            .filter(({ kind }) => kind !== skipped)
            .map(({ text }) => text.trim())
            .join(' ')
            .split(/\s+/)
            .join(' ')
            .trim();
        expect(read('added')).toBe(before);
        expect(read('removed')).toBe(after);
      }),
    );
  });
});

describe('diffContents', () => {
  it('tells what was changed, added, removed and moved', () => {
    const diff = diffContents(
      article(
        'تنتقل إلى آخر المادة',
        'تبقى كما هي',
        'تُظهر 380 بيانًا جمركيًا',
        'تُحذف من المادة كلها',
        'الخاتمة',
      ),
      {
        ...article(
          'تبقى كما هي',
          'تُظهر 412 بيانًا جمركيًا',
          'الخاتمة',
          'وقال مسؤول طلب عدم ذكر اسمه',
          'تنتقل إلى آخر المادة',
        ),
        kicker: 'تجارة',
      },
    );
    expect(diff.blocks.map(({ change }) => change).sort()).toEqual([
      'added',
      'changed',
      'moved',
      'removed',
      'same',
      'same',
    ]);
    expect(diff.fields.filter(({ isChanged }) => isChanged).map(({ field }) => field)).toEqual(['kicker']);
  });

  it('finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const content = { ...EMPTY_ARTICLE, body: bodySchema.parse(body) };
        const diff = diffContents(content, content);
        expect([
          ...diff.blocks.map(({ change }) => change),
          ...diff.fields.map((field) => field.isChanged),
        ]).not.toEqual(expect.arrayContaining([true]));
        expect([diff.removed, diff.added]).toEqual([0, 0]);
      }),
    );
  });

  it('compares two texts of 5,000 words without a word in common before anybody notices', () => {
    const text = (letter: string, paragraphs: number) =>
      article(
        ...Array.from({ length: paragraphs }, (_, p) =>
          Array.from({ length: 100 }, (_, w) => `${letter}${p}${w}`).join(' '),
        ),
      );
    expectLinear((paragraphs) => diffContents(text('أ', paragraphs), text('ب', paragraphs)), 6);
    const diff = diffContents(text('أ', 50), text('ب', 50));
    expect(diff.removed).toBe(5_000);
    expect(diff.added).toBe(5_000);
  });
});
