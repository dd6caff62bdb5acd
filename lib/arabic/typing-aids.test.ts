import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabicText } from '@/lib/arabic/fixtures/arabic-text';
import type { Edition } from '@/lib/i18n/editions';
import { typingAid } from './typing-aids';

/** Types a text letter by letter, as the editor does. */
function typeOut(text: string, edition: Edition): string {
  let written = '';
  for (const character of text) {
    written += character;
    const aid = typingAid(written, edition);
    if (aid) written = written.slice(0, written.length - aid.removed) + aid.inserted;
  }
  return written;
}

describe('typing in Arabic', () => {
  it.each([
    ['quotation marks', 'قال "نعم" ومضى', 'قال «نعم» ومضى'],
    ['a quotation in a quotation', '"سمعت "النداء" مرتين"', '«سمعت ‹النداء› مرتين»'],
    ['after a particle', 'صحيفة لـ"نشرة" و"نشرة"', 'صحيفة لـ«نشرة» و«نشرة»'],
    ['the comma', 'جاء, ثم مضى', 'جاء، ثم مضى'],
    ['the question mark', 'متى?', 'متى؟'],
    ['the semicolon', 'توقف; ثم عاد', 'توقف؛ ثم عاد'],
    ['after a closing mark', 'قال "نعم", ومضى', 'قال «نعم»، ومضى'],
    ['not inside a number', 'بلغ 1,500 طالب', 'بلغ 1,500 طالب'],
    ['behind a number that ends a clause', 'في عام 2026, وقال', 'في عام 2026، وقال'],
    ['a question that ends with a number', 'هل هي 12?', 'هل هي 12؟'],
    ['not in a Latin run', 'قرأ "War, Peace" أمس', 'قرأ «War, Peace» أمس'],
    ['not in a Latin sentence', 'Hello, world; really?', 'Hello, world; really?'],
    ['not in an address', 'https://x.com/a?b=1,2', 'https://x.com/a?b=1,2'],
    ['where the sentence goes on in Arabic', 'وكالة Reuters, وقالت', 'وكالة Reuters، وقالت'],
    ['inches', 'شاشة 5" عريضة', 'شاشة 5" عريضة'],
    ['a number and its unit', 'على بعد 12 كم من', 'على بعد 12\u00a0كم من'],
    ['a sum', 'بلغت 3 مليارات، و5 ملايين.', 'بلغت 3\u00a0مليارات، و5\u00a0ملايين.'],
    ['no unit inside a word', 'في 12 مدينة', 'في 12 مدينة'],
  ])('%s', (_, typed, expected) => {
    expect(typeOut(typed, 'ar')).toBe(expected);
  });
});

describe('typing in French', () => {
  it.each([
    ['guillemets', 'il dit "oui" enfin', 'il dit «\u00a0oui\u00a0» enfin'],
    ['high signs', 'Quoi? Oui! Bon;', 'Quoi\u202f? Oui\u202f! Bon\u202f;'],
    ['a space that was typed', 'Quoi ?', 'Quoi\u202f?'],
    ['the colon', 'Voici: le texte', 'Voici\u00a0: le texte'],
    ['the clock', 'à 14:30', 'à 14:30'],
    ['an address', 'https://x.fr/a?b', 'https://x.fr/a?b'],
    ['apostrophes', "l'eau", 'l’eau'],
    ['units', '12 km à pied', '12\u00a0km à pied'],
  ])('%s', (_, typed, expected) => {
    expect(typeOut(typed, 'fr')).toBe(expected);
  });
});

describe('typing in English', () => {
  it.each([
    ['quotation marks', 'she said "yes" twice', 'she said “yes” twice'],
    ['apostrophes', "it's the 'other' one", 'it’s the ‘other’ one'],
    ['inches', 'a 5" screen', 'a 5" screen'],
    ['units', 'about 12 km away', 'about 12\u00a0km away'],
    ['commas stay', 'well, now?', 'well, now?'],
  ])('%s', (_, typed, expected) => {
    expect(typeOut(typed, 'en')).toBe(expected);
  });
});

it('never takes letters or digits away', () => {
  const words = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  fc.assert(
    fc.property(arabicText, fc.constantFrom<Edition>('ar', 'en', 'fr'), (text, edition) => {
      expect(words(typeOut(text, edition))).toBe(words(text));
    }),
  );
});
