import { describe, expect, it } from 'vitest';
import { expectLinear } from '@/tests/support/expect-linear';
import { expandShortcodes } from './shortcodes';

function expand(content: string): { html: string; unsupported: Record<string, number> } {
  const counts = { unsupported: new Map<string, number>(), dropped: new Map<string, number>() };
  const html = expandShortcodes(content, counts).replace(/\n+/g, ' ').trim();
  return { html, unsupported: Object.fromEntries(counts.unsupported) };
}

describe('expandShortcodes', () => {
  it.each([
    [
      '[caption id="attachment_5" align="right" width="300"]<img src="a.jpg" class="wp-image-5" /> كلام <em>مائل</em> (تصوير)[/caption]',
      '<figure class="wp-caption" id="attachment_5"><img src="a.jpg" class="wp-image-5" /><figcaption>كلام <em>مائل</em> (تصوير)</figcaption></figure>',
    ],
    [
      '[caption width="3" caption="قديم"]<a href="b.jpg"><img src="a.jpg"></a>[/caption]',
      '<figure class="wp-caption" id=""><a href="b.jpg"><img src="a.jpg"></a><figcaption>قديم</figcaption></figure>',
    ],
    ['[gallery columns="2" ids="4, 5,x,6"]', '<nashra-gallery ids="4,5,6"></nashra-gallery>'],
    ['[gallery]', '<nashra-gallery ids=""></nashra-gallery>'],
    [
      '[embed width="100"]https://youtu.be/abc?t=1&amp;x=2[/embed]',
      '<nashra-embed url="https://youtu.be/abc?t=1&amp;x=2"></nashra-embed>',
    ],
    [
      '[video width="640" mp4="https://a.example/v.mp4"][/video]',
      '<nashra-embed url="https://a.example/v.mp4"></nashra-embed>',
    ],
    ['[playlist type="video" ids="5, 6"]', '<nashra-playlist ids="5,6"></nashra-playlist>'],
    ['[audio mp3="https://a.example/v.mp3"]', '<nashra-embed url="https://a.example/v.mp3"></nashra-embed>'],
    [
      '[youtube https://www.youtube.com/watch?v=abc&w=640]',
      '<nashra-embed url="https://www.youtube.com/watch?v=abc&amp;w=640"></nashra-embed>',
    ],
    [
      '[youtube=http://www.youtube.com/watch?v=abc]',
      '<nashra-embed url="http://www.youtube.com/watch?v=abc"></nashra-embed>',
    ],
    ['[vimeo 12345]', '<nashra-embed url="https://vimeo.com/12345"></nashra-embed>'],
    ['[vc_row][vc_column width="1/2"][vc_column_text]نص[/vc_column_text][/vc_column][/vc_row]', 'نص'],
    ['[vc_custom_heading text="عنوان"]', '<h3>عنوان</h3>'],
    ['[vc_tta_section title="تبويب" tab_id="x"]نص[/vc_tta_section]', '<h3>تبويب</h3> نص'],
    [
      `[vc_raw_html]${Buffer.from(encodeURIComponent('<p>خام</p>')).toString('base64')}[/vc_raw_html]`,
      '<p>خام</p>',
    ],
    ['[[gallery]] هكذا', '[gallery] هكذا'],
    ['<a href="[x y=1]" title="[b]">z</a>', '<a href="[x y=1]" title="[b]">z</a>'],
    ['[su_button url="https://a.example"]اضغط[/su_button]', '<p><a href="https://a.example">اضغط</a></p>'],
    ['[quote author="فلان"]قول[/quote]', '<blockquote>قول<cite>فلان</cite></blockquote>'],
    [
      '[et_pb_testimonial author="فلان" job_title="صحافي" company_name=""]قول[/et_pb_testimonial]',
      '<blockquote>قول<cite>فلان، صحافي</cite></blockquote>',
    ],
    [
      '[pdf-embedder url="https://old.example/a.pdf" title="العدد"]',
      '<nashra-embed url="https://old.example/a.pdf" title="العدد"></nashra-embed>',
    ],
    [
      '[gview file="https://old.example/b.pdf?v=1&amp;w=2"]',
      '<nashra-embed url="https://old.example/b.pdf?v=1&amp;w=2"></nashra-embed>',
    ],
    [
      '[embeddoc url="/wp-content/uploads/c.doc" viewer="google"]',
      '<nashra-embed url="/wp-content/uploads/c.doc"></nashra-embed>',
    ],
    ['[/vc_row] بقية', 'بقية'],
  ])('%s', (source, expected) => {
    const { html, unsupported } = expand(source);
    expect(html.replace(/\s+/g, ' ')).toBe(expected);
    expect(unsupported).toEqual({});
  });

  it.each([
    'قال [المصدر] إن',
    'نص[1] ثم [2]',
    'he said [sic] so',
    'صورة [AFP]',
    '[Photo by X] y',
    'a [ b ] c',
    'arr[i] = 0',
  ])('leaves prose alone: %s', (source) => {
    expect(expand(source)).toEqual({ html: source, unsupported: {} });
  });

  it('keeps an unknown one visible, and what it encloses as text', () => {
    expect(expand('قبل [poll id="7"] بعد [box type="info"]داخل <b>الصندوق</b>[/box]')).toEqual({
      html: 'قبل <nashra-unsupported>[poll id=&quot;7&quot;] </nashra-unsupported> بعد <nashra-unsupported>[box type=&quot;info&quot;] </nashra-unsupported>داخل <b>الصندوق</b>',
      unsupported: { poll: 1, box: 1 },
    });
  });

  it('takes for a file only what names one', () => {
    expect(expand('[poll url="https://old.example/poll/7"]').unsupported).toEqual({ poll: 1 });
    expect(expand('[ad src="https://ads.example/a.mp4"]').html).toBe('');
    expect(expand('He [see report.pdf] said').html).toBe('He [see report.pdf] said');
  });

  it('leaves out what shows no text of its own, and counts it', () => {
    const counts = { unsupported: new Map<string, number>(), dropped: new Map<string, number>() };
    expect(expandShortcodes('قبل [playlist artists="false"] [su_posts limit="3"] بعد', counts)).toBe(
      'قبل   بعد',
    );
    expect(Object.fromEntries(counts.dropped)).toEqual({ playlist: 1, su_posts: 1 });
    expect(counts.unsupported.size).toBe(0);
    expect(expandShortcodes('نشرت مجلة [playlist] أغاني', counts)).toBe('نشرت مجلة [playlist] أغاني');
  });

  it('keeps the words that calls to action and labels of builders hold', () => {
    const { html, unsupported } = expand(
      '[vc_cta h2="اشترك" h4="مجانا"]نص[/vc_cta] [su_label type="info"]وسم[/su_label] [su_permalink id="1"]رابط[/su_permalink]',
    );
    expect(html.replace(/\s+/g, ' ')).toBe('<h3>اشترك</h3> <p>مجانا</p> نص وسم رابط');
    expect(unsupported).toEqual({});
  });

  it('takes a bare word for a shortcode only when it stands alone', () => {
    expect(expand('<p>[toc]</p>').unsupported).toEqual({ toc: 1 });
    expect(expand('<p>انظر [toc] هنا</p>').unsupported).toEqual({});
  });

  it('pairs nested ones of the same name, and survives wrong nesting', () => {
    expect(expand('[row][row]a[/row]b[/row]').html.replace(/\s+/g, ' ')).toBe('a b');
    expect(expand('[row][column]a[/row][/column]').html.replace(/\s+/g, ' ')).toBe('a');
  });

  it('takes linear time on hostile input', () => {
    expectLinear((times) => expand('[a '.repeat(times)), 1_000);
    expectLinear((times) => expand('[x y="1"]'.repeat(times)), 250);
  });
});
