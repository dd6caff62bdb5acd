import { describe, expect, it } from 'vitest';
import { archiveImports, category } from '@/lib/imports/testing/archive-imports';
import { type FactorySite, wpSlug } from '@/lib/imports/testing/wxr-factory';

const archive = archiveImports();

const told = 'https://old.example/2026/10/told/';
const site = (content: string): FactorySite => ({
  categories: [{ id: 1, slug: wpSlug('سياسة'), name: 'سياسة' }],
  items: [
    { id: 1, title: 'أول', slug: 'told', link: told, terms: [category('سياسة', 'سياسة')] },
    { id: 2, title: 'ثان', terms: [category('سياسة', 'سياسة')], content },
  ],
});
const bodyOf = async (title: string) =>
  (await archive.query('select body from articles where title = $1', title))[0]?.body.content;

describe('a text of the old site that another shows by its address', () => {
  it.each([
    ['alone on a line', `قبل\n${told}\nبعد`],
    ['in a shortcode', `قبل\n\n[embed]${told}[/embed]\n\nبعد`],
    [
      'in a block',
      `<!-- wp:paragraph --><p>قبل</p><!-- /wp:paragraph --><!-- wp:embed {"url":"${told}","type":"wp-embed"} --><figure class="wp-block-embed is-type-wp-embed"><div class="wp-block-embed__wrapper">\n${told}\n</div></figure><!-- /wp:embed --><p>بعد</p>`,
    ],
  ])('stands there as a related article: %s', async (_name, content) => {
    await archive.importSite(site(content));
    const [first] = await archive.query("select id from articles where title = 'أول'");
    expect(await bodyOf('ثان')).toMatchObject([
      { type: 'paragraph', content: [{ text: 'قبل' }] },
      { type: 'relatedArticle', attrs: { articleId: Number(first?.id) } },
      { type: 'paragraph', content: [{ text: 'بعد' }] },
    ]);
  });

  it('keeps its address where it leads to no article, or to nothing that was brought', async () => {
    const section = `https://old.example/category/${wpSlug('سياسة')}/`;
    await archive.importSite(site(`${section}\n\nhttps://old.example/2019/01/lost/`));
    expect(await bodyOf('ثان')).toMatchObject([
      { type: 'paragraph', content: [{ text: 'سياسة', marks: [{ type: 'link' }] }] },
      { type: 'embed', attrs: { provider: 'other', url: 'https://old.example/2019/01/lost/' } },
    ]);
  });
});
