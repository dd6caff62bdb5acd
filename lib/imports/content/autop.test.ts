import { describe, expect, it } from 'vitest';
import { expectLinear } from '@/tests/support/expect-linear';
import { autop } from './autop';

/** White space between block tags shows nothing: compared without it. */
const tidy = (html: string) =>
  html
    .trim()
    .replace(/>\s*\n\s*(?=<\/?(?:p|ul|ol|li|div|blockquote|h\d|table|tr|td|pre|figure|hr|section))/g, '>');

describe('autop', () => {
  it.each([
    ['one paragraph', 'نص', '<p>نص</p>'],
    ['blank lines end paragraphs', 'a\n\nb\n\n\n\nc', '<p>a</p><p>b</p><p>c</p>'],
    ['Windows line endings', 'a\r\n\r\nb\r\nc', '<p>a</p><p>b<br />\nc</p>'],
    ['blank lines with spaces and non-breaking spaces', 'a\n \u00a0\nb', '<p>a</p><p>b</p>'],
    ['a single line break', 'a\nb', '<p>a<br />\nb</p>'],
    ['a break that is there already', 'a<br />\nb', '<p>a<br />\nb</p>'],
    ['two breaks are a paragraph', 'a<br><br/>b', '<p>a</p><p>b</p>'],
    [
      'a list after a line',
      'First:\n<ul>\n<li><a href="x">One</a></li>\n<li>Two</li>\n</ul>\nThen',
      '<p>First:</p><ul><li><a href="x">One</a></li><li>Two</li></ul><p>Then</p>',
    ],
    ['a heading with a line break', '<h2>a\nb</h2>c', '<h2>a<br />\nb</h2><p>c</p>'],
    [
      'pre is left alone',
      'Look\n\n<pre>1<br />2<br>3\n\n4</pre>\n\nCool',
      '<p>Look</p><pre>1<br />2<br>3\n\n4</pre><p>Cool</p>',
    ],
    [
      'text in a quotation becomes a paragraph',
      '<blockquote>a\n\nb</blockquote>',
      '<blockquote><p>a</p><p>b</p></blockquote>',
    ],
    ['text in a division stays bare', '<div class="x">a</div>b', '<div class="x">a</div><p>b</p>'],
    ['a division with a blank line', '<div>a\n\nb</div>', '<div><p>a</p><p>b</p></div>'],
    ['a paragraph that is there already', '<p style="x">a</p>\n\nb', '<p style="x">a</p><p>b</p>'],
    ['a line break in it', '<p>a\nb</p>', '<p>a<br />\nb</p>'],
    ['empty paragraphs go', 'a\n\n<p></p>\n\n<p> </p>b', '<p>a</p><p>b</p>'],
    [
      'a table',
      '<table>\n<tr>\n<td>a</td>\n<td>b</td>\n</tr>\n</table>',
      '<table><tr><td>a</td><td>b</td></tr></table>',
    ],
    [
      'inline elements stay in their paragraph',
      'a <strong>b</strong>\n<em>c</em>',
      '<p>a <strong>b</strong><br />\n<em>c</em></p>',
    ],
    ['a horizontal rule', 'a\n<hr />\nb', '<p>a</p><hr /><p>b</p>'],
    [
      'form controls get no breaks',
      'Country: <select>\n<option>A</option>\n<option>B</option>\n</select>',
      '<p>Country: <select><option>A</option><option>B</option></select></p>',
    ],
    [
      'video sources get no breaks',
      '<video>\n\n<source src="a" />\n\n</video>',
      '<p><video><source src="a" /></video></p>',
    ],
    [
      'a figure',
      'a\n<figure class="wp-caption"><img src="x"><figcaption>c</figcaption></figure>\nb',
      '<p>a</p><figure class="wp-caption"><img src="x"><figcaption>c</figcaption></figure><p>b</p>',
    ],
    ['less-than signs are no tags', '1 < 2\n\n3 <5', '<p>1 < 2</p><p>3 <5</p>'],
    ['a quote that never closes', '<a title="x>y</a>\n\nz', '<p><a title="x>y</a></p><p>z</p>'],
  ])('%s', (_name, source, expected) => {
    expect(tidy(autop(source))).toBe(tidy(expected));
  });

  it('is nothing for nothing', () => {
    expect(autop(' \n ')).toBe('');
  });

  it('takes no more than linear time on hostile input', () => {
    expectLinear((times) => autop('<a "'.repeat(times)), 1_000);
    expectLinear((times) => autop('<br>a'.repeat(times)), 5_000);
  });
});
