import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bidiSegments, type Direction, isolateInsert, isolateText } from '@/lib/arabic/bidi';
import { arabicText } from '@/lib/arabic/fixtures/arabic-text';
import { expectLinear } from '@/tests/support/expect-linear';

const show = (text: string, base: Direction = 'rtl') =>
  bidiSegments(text, base)
    .map((segment) => (segment.dir ? `[${segment.text}]` : segment.text))
    .join('');

describe('runs in Arabic text', () => {
  it.each([
    ['شركة [AT&T] تشتري [New York Times] اليوم', 'words with the signs between them'],
    ['عودة [iPhone 15] و[C++] ولغة [C#]', 'names with numbers and signs'],
    ['قال: «[NASA]» أطلقت ([SpaceX]) صاروخ [Falcon 9].', 'punctuation stays outside'],
    ['لـ[FIFA] والـ15', 'behind a particle'],
    ['راسلنا على [user@example.com] أو [https://nashra.example/n/abc].', 'addresses'],
    ['خفض الفائدة [0.5%] ونمو [−12.5%]', 'percent and sign stay with their number'],
    ['نسبة [38٪] و[٣٨٪]', 'the Arabic percent sign'],
    ['بمبلغ [$3,200] و[€40]', 'currency'],
    ['الحرارة [°40] أو [40°C]', 'degrees'],
    ['فاز [2–1] بين [2020-2026]', 'scores and ranges'],
    ['بسرعة [10 km/h]', 'a unit'],
    ['عام 2026 عند 14:20 في 23/11/2026 بـ12.5 مليار', 'plain numbers need no help'],
    ['كوفيد-19', 'a hyphen that is no sign'],
    ['فيلم [Amélie] وكتاب [Война и мир]', 'accents and other scripts'],
    ['[CNN]: 5 قتلى، [BBC] – 3', 'a colon or dash of the sentence'],
    ['متجر [H & M] الجديد', 'an ampersand between spaces'],
    ['نص عربي خالص، بلا غريب.', 'nothing foreign'],
    ['[“Apollo 13”: Houston, we have a problem.]', 'nothing Arabic'],
  ])('%s (%s)', (expected) => {
    expect(show(expected.replace(/[[\]]/g, ''))).toBe(expected);
  });
});

describe('runs in Latin text', () => {
  it.each([
    ['[«نشرة»: صدرت اليوم.]'],
    ['The word [نشرة بريدية] means bulletin ([نشرة]).'],
    ['Nothing foreign, 5% of 2026.'],
  ])('%s', (expected) => {
    expect(show(expected.replace(/[[\]]/g, ''), 'ltr')).toBe(expected);
  });
});

const withoutIsolates = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

describe('isolateText', () => {
  it.each([
    ['تقرير AT&T: 5%', 'rtl', 'تقرير \u2068AT&T\u2069: \u20665%\u2069'],
    ['A نشرة here', 'ltr', 'A \u2068نشرة\u2069 here'],
    ['نشرة', 'rtl', 'نشرة'],
    ['English headline', 'rtl', 'English headline'],
    ['', 'rtl', ''],
  ] as const)('%s', (text, base, expected) => {
    expect(isolateText(text, base)).toBe(expected);
  });

  it('adds only isolates, in pairs, and adds none twice', () => {
    fc.assert(
      fc.property(arabicText, fc.constantFrom<Direction>('rtl', 'ltr'), (text, base) => {
        const isolated = isolateText(text, base);
        expect(isolateText(isolated, base)).toBe(isolated);
        expect(withoutIsolates(isolated)).toBe(withoutIsolates(text));
        expect(isolated.match(/[\u2066-\u2068]/g)?.length).toBe(isolated.match(/\u2069/g)?.length);
      }),
    );
  });
});

it('loses nothing of the text', () => {
  fc.assert(
    fc.property(arabicText, fc.constantFrom<Direction>('rtl', 'ltr'), (text, base) => {
      const segments = bidiSegments(text, base);
      expect(segments.map((segment) => segment.text).join('')).toBe(text);
      for (const segment of segments) expect(segment.text).not.toBe('');
    }),
  );
});

it('takes time in proportion to the text, whatever it holds', () => {
  for (const piece of ['a ', '1-', '&', 'a.', 'http://', 'ا1', '%', 'a&'])
    expectLinear((times) => bidiSegments(piece.repeat(times), 'rtl'), 2_500);
});

describe('a name in somebody’s sentence', () => {
  it('stands in isolation, whatever it is written in', () => {
    expect(isolateInsert('سامي العلي')).toBe('\u2068سامي العلي\u2069');
    expect(isolateText(isolateInsert('Huda'), 'ltr')).toBe(isolateInsert('Huda'));
  });
});
