import { expect, it } from 'vitest';
import { latinSignsIn, setArabicSigns } from './latin-signs';

it.each([
  ['قال الوزير, ثم انصرف', 'قال الوزير، ثم انصرف'],
  ['هل وصلت الحاوية?', 'هل وصلت الحاوية؟'],
  ['تأخر السائق; انتظر الباقون', 'تأخر السائق؛ انتظر الباقون'],
  ['في عام 2024, قال', 'في عام 2024، قال'],
  ['وكالة Reuters, وقالت', 'وكالة Reuters، وقالت'],
  ['«إلى أين?» سأل', '«إلى أين؟» سأل'],
])('%s', (typed, set) => {
  expect(setArabicSigns(typed)).toBe(set);
  expect(latinSignsIn(set)).toEqual([]);
});

it.each([
  'بلغت 1,500 حاوية',
  'نقلت Reuters, AFP والأناضول',
  'راجع https://example.org/?a=1;b=2,3 للمزيد',
  'Reuters, AFP',
  'قال، ثم مضى؛ هل يعود؟',
  '',
])('leaves alone: %s', (text) => {
  expect(setArabicSigns(text)).toBe(text);
});
