import { describe, expect, it } from 'vitest';
import { type BlockContext, expandBlocks } from './block-comments';

function expand(content: string, reusable: Record<string, string> = {}) {
  const context: BlockContext = {
    footnotes: [],
    reusable: (id) => reusable[id],
    dropped: new Map(),
    unsupported: new Map(),
  };
  const html = expandBlocks(content, context).replace(/\n+/g, '\n').trim();
  return {
    html,
    dropped: Object.fromEntries(context.dropped),
    unsupported: Object.fromEntries(context.unsupported),
  };
}

describe('expandBlocks', () => {
  it('takes the comments away', () => {
    expect(
      expand(
        '<!-- wp:heading {"level":3} -->\n<h3>أ</h3>\n<!-- /wp:heading -->\n\n<!-- wp:paragraph -->\n<p>ب</p>\n<!-- /wp:paragraph -->',
      ).html,
    ).toBe('<h3>أ</h3>\n<p>ب</p>');
  });

  it('makes paragraphs of classic text between blocks only', () => {
    expect(expand('كلام\n\nآخر\n<!-- wp:html -->\n<div>a\n\nb</div>\n<!-- /wp:html -->').html).toBe(
      '<p>كلام</p>\n<p>آخر</p>\n<div>a\n\nb</div>'.replace(/\n+/g, '\n'),
    );
  });

  it('puts reusable blocks in their place, and stops at one that contains itself', () => {
    expect(
      expand('<!-- wp:block {"ref":7} /-->', { 7: '<!-- wp:paragraph --><p>مشترك</p><!-- /wp:paragraph -->' })
        .html,
    ).toBe('<p>مشترك</p>');
    expect(expand('<!-- wp:block {"ref":7} /-->').dropped).toEqual({ block: 1 });
    expect(expand('<!-- wp:block {"ref":7} /-->', { 7: 'x<!-- wp:block {"ref":7} /-->' }).dropped).toEqual({
      block: 1,
    });
  });

  it('reads the address of an embed without HTML', () => {
    expect(expand('<!-- wp:core-embed/youtube {"url":"https://youtu.be/a?x=1&y=2"} /-->').html).toBe(
      '<nashra-embed url="https://youtu.be/a?x=1&amp;y=2"></nashra-embed>',
    );
  });

  it('keeps the words of custom blocks and counts the ones that have none', () => {
    expect(
      expand(
        '<!-- wp:acf/testimonial {"data":{"quote":"كلام <b>مهم</b>","_quote":"field_1","image":"5"}} /--><!-- wp:latest-posts {"postsToShow":3} /-->',
      ),
    ).toEqual({
      html: '<nashra-unsupported>كلام  مهم</nashra-unsupported>'.replace('  ', '  '),
      dropped: { 'latest-posts': 1 },
      unsupported: { 'acf/testimonial': 1 },
    });
  });

  it('survives broken attributes', () => {
    expect(expand('<!-- wp:paragraph {"a": -->\n<p>x</p>\n<!-- /wp:paragraph -->').html).toBe('<p>x</p>');
  });
});
