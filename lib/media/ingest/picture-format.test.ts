import { describe, expect, it } from 'vitest';
import { sniffPicture } from './picture-format';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const box = (...brands: string[]) => {
  const body = bytes(`ftyp${brands[0]}\0\0\0\0${brands.slice(1).join('')}`);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length + 4);
  return Buffer.concat([size, body]);
};

describe('sniffPicture', () => {
  it.each([
    ['JPEG', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'jpeg'],
    ['PNG', bytes('\x89PNG\r\n\x1a\n\0\0'), 'png'],
    ['WebP', bytes('RIFF\0\0\0\0WEBPVP8 '), 'webp'],
    ['GIF', bytes('GIF89a\x01\0'), 'gif'],
    ['AVIF', box('avif', 'mif1'), 'avif'],
    ['AVIF with a general major brand', box('mif1', 'miaf', 'avif'), 'avif'],
    ['TIFF', bytes('II*\0\x08\0'), 'tiff'],
    ['HEIC', box('heic', 'mif1'), 'unsupported'],
    ['video', box('isom', 'mp42'), null],
    ['BMP', bytes('BM\x36\0\0\0'), 'unsupported'],
    ['PDF', bytes('%PDF-1.7'), 'unsupported'],
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'unsupported'],
    [
      'SVG behind a prolog',
      bytes('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg>'),
      'unsupported',
    ],
    ['HTML', bytes('<!DOCTYPE html><html><svg></svg>'), null],
    ['PHP named .jpg', bytes('<?php echo 1; ?>'), null],
    ['nothing', Buffer.alloc(0), null],
    ['a few bytes', Buffer.from([0xff, 0xd8]), null],
  ])('%s', (_, input, expected) => {
    expect(sniffPicture(input)).toBe(expected);
  });
});
