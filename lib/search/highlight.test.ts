import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabicText } from '@/lib/arabic/fixtures/arabic-text';
import { createHighlighter, type TextSegment } from '@/lib/search/highlight';

const show = (segments: TextSegment[]) =>
  segments.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

describe('mark', () => {
  it.each([
    ['الامني', 'تعززان التعاون الأمني في الساحل', 'تعززان التعاون [الأمني] في الساحل'],
    ['برلمان', 'ردّ البرلمانُ، والبرلمان لا يملك', 'ردّ [البرلمانُ]، [والبرلمان] لا يملك'],
    ['طنجة', 'وصل القطار إلى طنجة وبطنجة ميناء', 'وصل القطار إلى [طنجة] [وبطنجة] ميناء'],
    ['«التعاون الأمني»', 'التعاون الأمني مهم', '[التعاون] [الأمني] مهم'],
    ['زلزال -تركيا', 'زلزال في تركيا', '[زلزال] في تركيا'],
    ['fifa', 'رسالة لـFIFA اليوم', 'رسالة لـ[FIFA] اليوم'],
    ['مكتب', 'مكتبة المدينة', 'مكتبة المدينة'],
    ['', 'نص', 'نص'],
  ])('%s in %s', (query, text, expected) => {
    expect(show(createHighlighter(query).mark(text))).toBe(expected);
  });

  it('loses nothing of the text', () => {
    fc.assert(
      fc.property(arabicText, arabicText, (query, text) => {
        const segments = createHighlighter(query).mark(text);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
      }),
    );
  });
});

describe('excerpt', () => {
  const long = `${'كلام كثير قبل المقصود. '.repeat(20)}وصلت القافلة إلى سقطرى مساء الأحد. ${'ثم كلام بعده. '.repeat(20)}`;

  it('stands around what was found', () => {
    const shown = show(createHighlighter('سقطري').excerpt(long, 120));
    expect(shown).toContain('[سقطرى]');
    expect(shown).toMatch(/^….*…$/u);
    expect(shown.length).toBeLessThanOrEqual(130);
  });

  it('is the beginning when nothing was found, and the whole text when it is short', () => {
    expect(show(createHighlighter('زلزال').excerpt(long, 60))).toMatch(/^كلام كثير.*…$/u);
    expect(show(createHighlighter('زلزال').excerpt('نص\n قصير', 60))).toBe('نص قصير');
  });
});
