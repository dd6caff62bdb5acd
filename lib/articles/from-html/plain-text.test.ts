import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text';

describe('plainText', () => {
  it.each([
    ['أ &amp; ب', 'أ & ب'],
    ['A &amp;amp; B', 'A & B'],
    ['<em>مائل</em> و<br>سطر', 'مائل و سطر'],
    ['a&nbsp;b\u00a0 c', 'a b c'],
    ['\ufeffx\u200by', 'xy'],
    ['cafe\u0301', 'café'],
    ['&#8220;x&#8221; &#x1F600;', '“x” 😀'],
    ['<p>a</p><p>b</p>', 'a b'],
    ['<script>x()</script>y', 'y'],
    ['3 < 4', '3 < 4'],
  ])('%s', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('reads nesting of any depth', () => {
    expect(plainText(`${'<b>'.repeat(400)}x`)).toBe('x');
    expect(plainText(`${'<div>'.repeat(50_000)}x`)).toBe('x');
  });
});
