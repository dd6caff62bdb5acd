import { expect, it } from 'vitest';
import { htmlToBody } from './html-to-body';
import { oldSite } from './link-address';

const body = (html: string) =>
  htmlToBody(html, {
    site: oldSite(['https://old.example/']),
    dropped: new Map(),
    attachedPictures: () => [],
  }).content;
const levels = (html: string) =>
  [...JSON.stringify(body(html)).matchAll(/"level":(\d)/g)].map((match) => Number(match[1]));

it.each([
  ['<h3>a</h3><h3>b</h3>', [2, 2]],
  ['<h3>a</h3><h2>b</h2><h3>c</h3>', [2, 2, 3]],
  ['<h2>a</h2><h4>b</h4><h4>c</h4><h2>d</h2>', [2, 3, 3, 2]],
  ['<h6>a</h6>', [2]],
  ['<h2>a</h2><h3>b</h3><h4>c</h4>', [2, 3, 4]],
  ['<ul><li><h4>a</h4></li></ul><h4>b</h4>', [2, 2]],
])('leaves no level out: %s', (html, expected) => {
  expect(levels(html)).toEqual(expected);
});

it('keeps the lines of a poem and the gap between its halves', () => {
  expect(body('<pre class="wp-block-verse">صدر     عجز\nبيت <strong>ثان</strong></pre>')).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'صدر\u2003عجز' },
        { type: 'hardBreak' },
        { type: 'text', text: 'بيت ' },
        { type: 'text', text: 'ثان', marks: [{ type: 'bold' }] },
      ],
    },
  ]);
});

it('leaves signs out that are hidden from listeners, not words', () => {
  expect(
    JSON.stringify(body('<p>سؤال<span aria-hidden="true">+</span> <span aria-hidden="true">كلمة</span></p>')),
  ).toMatch(/سؤال كلمة/);
});
