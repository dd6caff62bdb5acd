import { describe, expect, it } from 'vitest';
import { splitCredit } from './credit';

describe('splitCredit', () => {
  it.each([
    ['تعليق الصورة رقم 1 (تصوير: الصحيفة)', 'تعليق الصورة رقم 1', 'الصحيفة'],
    ['الميناء. تصوير: عمر الشامي', 'الميناء', 'عمر الشامي'],
    ['الميناء (المصدر: رويترز)', 'الميناء', 'المصدر: رويترز'],
    ['Port [Photo: A. B.]', 'Port', 'A. B.'],
    ['Port © AFP', 'Port', '© AFP'],
    ['تصوير الفيلم بدأ أمس', 'تصوير الفيلم بدأ أمس', null],
    ['قال المصدر إن الوقت حان', 'قال المصدر إن الوقت حان', null],
    ['لقطة رقم 5', 'لقطة رقم 5', null],
  ])('%s', (text, caption, credit) => {
    expect(splitCredit(text)).toEqual({ caption, credit });
  });
});
