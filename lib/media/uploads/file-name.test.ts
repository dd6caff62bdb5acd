import { describe, expect, it } from 'vitest';
import { cleanFileName } from './file-name';

describe('cleanFileName', () => {
  it.each([
    ['ميناء الشرق.jpg', 'ميناء الشرق.jpg'],
    ['  IMG_0412.JPG ', 'IMG_0412.JPG'],
    ['\u200fصورة\u200e.png', 'صورة.png'],
    ['cafe\u0301.jpg', 'caf\u00e9.jpg'],
    ['..jpg', '..jpg'],
  ])('keeps %j', (name, expected) => expect(cleanFileName(name)).toBe(expected));

  it.each([
    '../../etc/passwd',
    'a/b.jpg',
    'C:\\photos\\a.jpg',
    'photo\u202egpj.exe',
    'photo\u2067.jpg',
    'a\0.jpg',
    'a\n.jpg',
    '..',
    '   ',
    '\u200f',
    '',
  ])('refuses %j', (name) => expect(cleanFileName(name)).toBeNull());

  it('cuts long names in the middle and keeps the ending', () => {
    const cut = cleanFileName(`${'م'.repeat(500)}.jpeg`);
    expect(cut).toHaveLength(200);
    expect(cut?.endsWith('….jpeg')).toBe(true);
  });
});
