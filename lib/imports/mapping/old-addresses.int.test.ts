import { describe, expect, it } from 'vitest';
import { archiveImports, category, notes, tag } from '@/lib/imports/testing/archive-imports';
import { FACTORY_BASE, wpSlug } from '@/lib/imports/testing/wxr-factory';

const archive = archiveImports();

describe('addresses', () => {
  it('leads from old slugs and to the pages of the old tree', async () => {
    await archive.importSite({
      items: [
        {
          id: 1,
          title: 'خبر',
          slug: wpSlug('خبر جديد'),
          meta: { _wp_old_slug: wpSlug('خبر قديم') },
          terms: [category('x', 'قسم')],
        },
        {
          id: 2,
          type: 'page',
          title: 'الفريق',
          slug: 'team',
          link: `${FACTORY_BASE}/about-us/team/`,
          parent: 3,
        },
        { id: 3, type: 'page', title: 'من نحن', slug: 'about-us', link: `${FACTORY_BASE}/about-us/` },
        { id: 4, type: 'page', title: 'فريق آخر', slug: 'team', link: `${FACTORY_BASE}/other/team/` },
      ],
    });
    const [article] = await archive.query('select id from articles');
    const path = `/x/${article.id}/خبر-جديد`;
    expect(await archive.leadsTo('/2026/10/خبر-جديد')).toBe(path);
    expect(await archive.leadsTo('/2026/10/خبر-قديم')).toBe(path);
    expect(await archive.leadsTo('/?p=1')).toBe(path);
    expect(await archive.leadsTo('/about-us/team')).toBe('/about/team');
    expect(await archive.leadsTo('/other/team')).toBe('/about/team-2');
    expect(await archive.leadsTo('/?page_id=3')).toBe('/about/about-us');
    expect(await archive.leadsTo('/author/ghost')).toBeUndefined();
  });

  it('serves a site that lay below a path, with that path and without', async () => {
    await archive.importSite({
      base: `${FACTORY_BASE}/blog`,
      items: [
        {
          id: 1,
          terms: [category('x', 'قسم')],
          content: `<a href="${FACTORY_BASE}/blog/2026/10/post-2/">الآخر</a>`,
        },
        { id: 2, terms: [category('x', 'قسم'), tag('oil', 'نفط')] },
        { id: 3, terms: [category('x', 'قسم')], link: `${FACTORY_BASE}/blog/about/` },
      ],
    });
    const [one, two, three] = await archive.query('select id, slug, body from articles order by id');
    expect(await archive.leadsTo('/blog')).toBe('/');
    expect(await archive.leadsTo('/blog/tag/oil')).toBe('/tag/oil');
    expect(await archive.leadsTo('/blog/category/x')).toBe('/x');
    // What the portal uses itself is free in a folder.
    expect(await archive.leadsTo('/blog/about')).toBe(`/x/${three.id}/${three.slug}`);
    expect(await archive.leadsTo('/tag/oil')).toBeUndefined();
    expect(await archive.leadsTo('/2026/10/post-1')).toBe(`/x/${one.id}/${one.slug}`);
    expect(await archive.leadsTo('/blog/2026/10/post-1')).toBe(`/x/${one.id}/${one.slug}`);
    expect(JSON.stringify(one.body)).toContain(encodeURI(`/x/${two.id}/${two.slug}`));
  });

  it('lets a section keep its address against a post of the same name', async () => {
    await archive.importSite({
      items: [
        {
          id: 1,
          title: 'اقتصاد',
          slug: 'economy',
          link: `${FACTORY_BASE}/economy/`,
          terms: [category('economy', 'اقتصاد')],
        },
      ],
    });
    expect(await archive.leadsTo('/economy')).toBeUndefined();
  });

  it('keeps permalinks below a word that the portal uses for itself', async () => {
    const categories = [category('media', 'إعلام')];
    const report = await archive.importSite({
      items: [
        { id: 1, slug: 'khabar', link: `${FACTORY_BASE}/media/khabar/`, terms: categories },
        { id: 2, link: `${FACTORY_BASE}/archive/2/`, terms: categories },
        { id: 3, type: 'page', title: 'بث', slug: 'tv', link: `${FACTORY_BASE}/live/tv/` },
      ],
    });
    const [one, two] = await archive.query('select id from articles order by id');
    expect(await archive.leadsTo('/media/khabar')).toContain(`/${one.id}/khabar`);
    expect(await archive.leadsTo('/archive/2')).toContain(`/${two.id}/`);
    expect(await archive.leadsTo('/live/tv')).toBe('/about/tv');
    expect(notes(report)).not.toContain('old address not kept: the portal itself stands there');
  });

  it('tells which addresses the portal needs for itself', async () => {
    const report = await archive.importSite({
      items: [
        { id: 1, link: `${FACTORY_BASE}/search/`, terms: [category('x', 'قسم')] },
        { id: 2, type: 'page', title: 'حفظ', slug: 'saved', link: `${FACTORY_BASE}/saved/` },
        { id: 3, type: 'page', title: 'الفريق', slug: 'team', link: `${FACTORY_BASE}/about/team/` },
        { id: 4, type: 'page', title: 'الواجهة', slug: 'home', link: `${FACTORY_BASE}/` },
      ],
    });
    expect(report.notes).toContainEqual({
      text: 'old address not kept: the portal itself stands there',
      count: 2,
      examples: ['/saved', '/search'],
    });
  });

  it('puts a post into the category of its permalink, and answers in its other ones', async () => {
    const categories = [category('slider', 'سلايدر'), category('gulf', 'الخليج')];
    await archive.importSite({
      categories: [
        { id: 1, slug: 'slider', name: 'سلايدر' },
        { id: 2, slug: 'politics', name: 'سياسة' },
        { id: 3, slug: 'gulf', name: 'الخليج', parent: 'politics' },
        { id: 4, slug: wpSlug('العالم'), name: 'العالم' },
      ],
      items: [
        { id: 1, slug: 'a', link: `${FACTORY_BASE}/politics/gulf/a/`, terms: categories },
        { id: 2, slug: 'b', link: `${FACTORY_BASE}/slider/b/`, terms: categories },
        {
          id: 3,
          slug: 'c',
          link: `${FACTORY_BASE}/slider/c/`,
          terms: [...categories, category('العالم', 'العالم')],
          meta: { tie_primary_category: '4' },
        },
        {
          id: 4,
          slug: 'd',
          link: `${FACTORY_BASE}/slider/d/`,
          terms: categories,
          meta: { _bs_primary_category: 'auto-detect' },
        },
      ],
    });
    const rows = await archive.query(
      'select s.slug from articles a join sections s on s.id = a.section_id order by a.id',
    );
    expect(rows.map((row) => row.slug)).toEqual(['gulf', 'slider', 'العالم', 'slider']);
    const home = await archive.leadsTo('/politics/gulf/a');
    expect(home).toMatch(/^\/gulf\/\d+\//);
    expect(await archive.leadsTo('/slider/a')).toBe(home);
    expect(await archive.leadsTo('/العالم/c')).toBe(await archive.leadsTo('/slider/c'));
    expect(await archive.leadsTo('/a')).toBeUndefined();
  });
});
