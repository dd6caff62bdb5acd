import { expect, it } from 'vitest';
import { buildSearchDocument } from '@/lib/search/search-document';

it('holds folded words in order, and stems behind them', () => {
  const document = buildSearchDocument({
    headline: 'الرباط وباماكو تعززان التعاون الأمني',
    standfirst: 'إفراج عن أربعة سائقين',
    bodyText: 'أفضى تنسيق إلى الإفراج، والإفراج عن ٤ سائقين.',
    names: ['ليلى منصوري'],
  });
  expect(document.a).toBe('الرباط وباماكو تعززان التعاون الامني رباط تعزز تعاون امني');
  expect(document.b).toBe('افراج عن اربعه سايقين ليلي منصوري سايق');
  expect(document.c).toBe('افضي تنسيق الي الافراج والافراج عن 4 سايقين');
  expect(document.d).toBe('افراج سايق');
});

it('is empty where there is no text', () => {
  expect(buildSearchDocument({ headline: '…', standfirst: null, bodyText: '' })).toEqual({
    a: '',
    b: '',
    c: '',
    d: '',
  });
});

it('stays within what a tsvector may hold, however long the body is', () => {
  const letters = [...'بتثجحخدذرز'];
  const word = (n: number) => [...String(n)].map((digit) => letters[Number(digit)]).join('');
  const bodyText = Array.from({ length: 30_000 }, (_, n) => `${word(n).repeat(8)}ات`).join(' ');
  const document = buildSearchDocument({ headline: 'عنوان', standfirst: null, bodyText });
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  expect(bytes(bodyText)).toBeGreaterThan(2_000_000);
  expect(bytes(document.c)).toBeGreaterThan(400_000);
  expect(Object.values(document).reduce((sum, part) => sum + bytes(part), 0)).toBeLessThan(800_000);
});
