import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabicText } from '@/lib/arabic/fixtures/arabic-text';
import { findText } from './find-text';

const found = (text: string, wanted: string, isFolded = true) =>
  findText(text, wanted, { isFolded }).map(({ start, end }) => text.slice(start, end));

describe('findText', () => {
  it.each([
    ['hamza forms', 'أحمد وإحمد واحمد', 'احمد', ['أحمد', 'إحمد', 'احمد']],
    ['ta marbuta and ya', 'مدينة مدينه على علي', 'مدينه', ['مدينة', 'مدينه']],
    ['vowel marks in the text', 'كَتَبَ الكاتب', 'كتب', ['كَتَبَ']],
    ['vowel marks in the query', 'كتب الكاتب', 'كَتَبَ', ['كتب']],
    ['tatweel', 'عــاجل', 'عاجل', ['عــاجل']],
    ['case', 'Reuters REUTERS', 'reuters', ['Reuters', 'REUTERS']],
    ['spaces that do not break', '12\u00a0كم', '12 كم', ['12\u00a0كم']],
    ['no overlaps', 'اااا', 'اا', ['اا', 'اا']],
    ['nothing looked for', 'نص', ' ', []],
    ['nothing there', 'نص', 'غائب', []],
  ])('%s', (_, text, wanted, expected) => {
    expect(found(text, wanted)).toEqual(expected);
  });

  it('tells spellings apart when asked to', () => {
    expect(found('أحمد احمد', 'احمد', false)).toEqual(['احمد']);
    expect(found('كَتب كتب', 'كتب', false)).toEqual(['كتب']);
  });

  it('finds every text in itself, and places that lie in order', () => {
    fc.assert(
      fc.property(arabicText, arabicText, (text, other) => {
        fc.pre(text.trim() !== '');
        const places = findText(`${other} ${text} ${other}`, text, { isFolded: false });
        expect(places.length === 0 && text.normalize('NFC') === text).toBe(false);
        for (const [index, place] of places.entries()) {
          expect(place.end).toBeGreaterThan(place.start);
          expect(place.start).toBeGreaterThanOrEqual(places[index - 1]?.end ?? 0);
        }
      }),
    );
  });
});
