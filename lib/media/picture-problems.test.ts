import { describe, expect, it } from 'vitest';
import { pictureProblems } from './picture-problems';

const now = new Date('2026-11-26T12:00:00Z');
const whole = { alt: 'جسر حجري', credit: 'نشرة', rightsExpireAt: null };

describe('pictureProblems', () => {
  it.each([
    ['nothing is wrong', {}, []],
    ['no words for who cannot see it', { alt: '  ' }, ['lacks-alt']],
    ['nobody is named', { credit: null }, ['lacks-credit']],
    ['a name of blanks', { credit: ' ' }, ['lacks-credit']],
    ['rights end in a second', { rightsExpireAt: new Date('2026-11-26T12:00:01Z') }, []],
    ['rights end now', { rightsExpireAt: now }, ['rights-expired']],
    [
      'everything at once',
      { alt: '', credit: '', rightsExpireAt: new Date('2020-01-01T00:00:00Z') },
      ['lacks-alt', 'lacks-credit', 'rights-expired'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(pictureProblems({ ...whole, ...changes }, now)).toEqual(expected);
  });
});
