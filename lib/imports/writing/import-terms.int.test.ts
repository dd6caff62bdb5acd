import { describe, expect, it } from 'vitest';
import { archiveImports, category, line, tag } from '@/lib/imports/testing/archive-imports';
import { wpSlug } from '@/lib/imports/testing/wxr-factory';
import { mergeSections } from '@/lib/sections/desk/merge-sections';
import { mergeTags } from '@/lib/tags/desk/merge-tags';

const archive = archiveImports();

describe('sections and tags', () => {
  it('makes one level of nesting, renames what is reserved, and keeps further categories as tags', async () => {
    const report = await archive.importSite({
      categories: [
        { id: 1, slug: 'uncategorized', name: 'غير مصنف' },
        { id: 2, slug: 'world', name: 'العالم' },
        { id: 3, slug: 'asia', name: 'آسيا &amp; المحيط', parent: 'world' },
        { id: 4, slug: 'japan', name: 'اليابان', parent: 'asia' },
        { id: 5, slug: 'media', name: 'إعلام' },
        { id: 6, slug: '2026', name: 'انتخابات' },
        { id: 7, slug: 'a', name: 'دائرة', parent: 'b' },
        { id: 8, slug: 'b', name: 'دائرة أخرى', parent: 'a' },
      ],
      tags: [{ id: 20, slug: 'empty', name: 'فارغ' }],
      items: [
        {
          id: 1,
          title: 'أول',
          terms: [category('world', 'x'), category('japan', 'x'), category('media', 'x')],
        },
        {
          id: 2,
          title: 'ثان',
          terms: [category('world', 'x'), category('media', 'x')],
          meta: { _yoast_wpseo_primary_category: '5' },
        },
        { id: 3, title: 'ثالث' },
      ],
    });
    expect(
      await archive.query(
        'select s.name, s.slug, p.slug as parent from sections s left join sections p on p.id = s.parent_id where s.id < 7 order by s.id',
      ),
    ).toEqual([
      { name: 'متفرقات', slug: 'متفرقات', parent: null },
      { name: 'العالم', slug: 'world', parent: null },
      { name: 'إعلام', slug: 'إعلام', parent: null },
      { name: 'انتخابات', slug: 'انتخابات', parent: null },
      { name: 'دائرة', slug: 'a', parent: null },
      { name: 'دائرة أخرى', slug: 'b', parent: null },
    ]);
    expect(
      await archive.query(
        'select s.slug, p.slug as parent from sections s join sections p on p.id = s.parent_id order by s.slug',
      ),
    ).toEqual([
      { slug: 'asia', parent: 'world' },
      { slug: 'japan', parent: 'world' },
    ]);
    expect(
      await archive.query(
        'select a.title, s.slug, (select array_agg(t.name) from article_tags l join tags t on t.id = l.tag_id where l.article_id = a.id) as tags from articles a join sections s on s.id = a.section_id order by a.id',
      ),
    ).toEqual([
      { title: 'أول', slug: 'japan', tags: ['إعلام'] },
      { title: 'ثان', slug: 'إعلام', tags: ['العالم'] },
      { title: 'ثالث', slug: 'متفرقات', tags: null },
    ]);
    expect(line(report, 'category')).toMatchObject({ found: 8, imported: 8 });
    expect(report.notes).toContainEqual({
      text: 'category whose ancestors lead in a circle, made a top section',
      count: 2,
      examples: ['دائرة', 'دائرة أخرى'],
    });
    expect(line(report, 'tag')).toMatchObject({ found: 1, imported: 1 });
    expect(await archive.leadsTo('/category/world/asia/japan')).toBe('/japan');
    expect(await archive.leadsTo('/category/media')).toBe('/إعلام');
    expect(await archive.leadsTo('/?cat=6')).toBe('/انتخابات');
    expect(report.isComplete).toBe(true);
  });

  it('reports a category below itself, and one whose parent the archive does not hold', async () => {
    const report = await archive.importSite({
      categories: [
        { id: 1, slug: 'self', name: 'محليات', parent: 'self' },
        { id: 2, slug: 'lost', name: 'بلديات', parent: 'provinces' },
      ],
      items: [{ id: 1, terms: [category('self', 'x'), category('lost', 'x')] }],
    });
    expect(await archive.query('select slug from sections where parent_id is not null')).toEqual([]);
    const astray = report.notes.filter(({ text }) => text.endsWith('made a top section'));
    expect(astray).toEqual([
      {
        text: 'category whose ancestors lead in a circle, made a top section',
        count: 1,
        examples: ['محليات'],
      },
      {
        text: 'category whose parent is not in the archive, made a top section',
        count: 1,
        examples: ['بلديات'],
      },
    ]);
  });

  it('puts sections without a story of their own behind the others, until one comes', async () => {
    const site = (...slugs: string[]) => ({
      categories: ['arts', 'news', 'sport'].map((slug, index) => ({ id: index + 1, slug, name: slug })),
      items: slugs.map((slug, index) => ({ id: index + 1, terms: [category(slug, slug)] })),
    });
    const order = async () =>
      (await archive.query('select slug from sections order by position, id')).map(({ slug }) => slug);
    await archive.importSite(site('news'));
    expect(await order()).toEqual(['news', 'arts', 'sport']);
    await archive.importSite(site('news', 'sport'));
    expect(await order()).toEqual(['news', 'sport', 'arts']);
  });

  it('joins a section that is here already under its name', async () => {
    await archive.query(`insert into sections (edition, slug, name) values ('ar', 'politics', 'سياسة')`);
    await archive.importSite({
      categories: [{ id: 2, slug: wpSlug('سياسة'), name: 'سياسة' }],
      items: [{ id: 1, terms: [category('سياسة', 'سياسة')] }],
    });
    expect(await archive.query('select slug from sections')).toEqual([{ slug: 'politics' }]);
    expect(await archive.leadsTo('/category/سياسة')).toBe('/politics');
  });

  it('keeps what it knows of a section when a later export only names it', async () => {
    const items = [{ id: 1, terms: [category('politics', 'سياسة')] }];
    const categories = [{ id: 2, slug: 'politics', name: 'سياسة', description: 'أخبار البرلمان.' }];
    await archive.importSite({ categories, items });
    await archive.importSite({ items: [...items, { id: 2, terms: [category('politics', 'سياسة')] }] });
    expect(await archive.query('select introduction from sections')).toEqual([
      { introduction: 'أخبار البرلمان.' },
    ]);
  });

  it('puts what comes again into the section and tag that the newsroom merged theirs into', async () => {
    const site = (title: string) => ({
      categories: [
        { id: 2, slug: 'politics', name: 'سياسة' },
        { id: 3, slug: 'parties', name: 'أحزاب' },
      ],
      tags: [
        { id: 20, slug: 'oil', name: 'النفط' },
        { id: 21, slug: 'crude', name: 'النفط الخام' },
      ],
      items: [
        { id: 1, terms: [category('politics', 'x'), tag('oil', 'x')] },
        { id: 2, title, terms: [category('parties', 'x'), tag('crude', 'x')] },
      ],
    });
    await archive.importSite(site('أول'));
    const idOf = async (table: string, slug: string) =>
      Number((await archive.query(`select id from ${table} where slug = $1`, slug))[0].id);
    await archive.atTheDesk(async (actor) => {
      await mergeSections({
        actor,
        sectionId: await idOf('sections', 'parties'),
        intoId: await idOf('sections', 'politics'),
      });
      await mergeTags({ actor, tagId: await idOf('tags', 'crude'), intoId: await idOf('tags', 'oil') });
    });
    await archive.importSite(site('ثان'));
    expect(await archive.query('select slug from sections')).toEqual([{ slug: 'politics' }]);
    expect(await archive.query('select slug from tags')).toEqual([{ slug: 'oil' }]);
    expect(await archive.leadsTo('/tag/crude')).toBe('/tag/oil');
  });

  it('reads terms that are named at the posts only', async () => {
    await archive.importSite({
      items: [
        { id: 1, terms: [category('سياسة', 'سياسة'), { domain: 'post_tag', slug: 'oil', name: 'نفط' }] },
      ],
    });
    expect(await archive.query('select name from sections union all select name from tags')).toEqual([
      { name: 'سياسة' },
      { name: 'نفط' },
    ]);
  });
});

describe('people', () => {
  it('shows names, never addresses, and credits co-authors', async () => {
    await archive.importSite({
      authors: [
        { id: 1, login: 'ahmed', name: 'أحمد الخطيب' },
        { id: 2, login: 'layla@paper.example', name: 'layla@paper.example' },
      ],
      items: [
        { id: 1, creator: 'ahmed' },
        { id: 2, creator: 'ghost' },
        {
          id: 3,
          terms: [
            { domain: 'author', slug: 'cap-ahmed', name: 'أحمد' },
            { domain: 'author', slug: 'cap-guest', name: 'ضيف' },
          ],
        },
        {
          id: 4,
          terms: [
            {
              domain: 'author',
              slug: `cap-${wpSlug('سمير-عطا')}`,
              name: encodeURIComponent('سمير-عطا').toLowerCase(),
            },
          ],
        },
      ],
    });
    const people = await archive.query('select slug, name from authors order by id');
    expect(people).toEqual([
      { slug: 'ahmed', name: 'أحمد الخطيب' },
      { slug: 'layla', name: 'layla' },
      { slug: 'ghost', name: 'ghost' },
      { slug: 'guest', name: 'ضيف' },
      { slug: 'سمير-عطا', name: 'سمير عطا' },
    ]);
    expect(JSON.stringify(people)).not.toContain('@');
    expect(
      await archive.query(
        'select l.article_id, u.slug from article_authors l join authors u on u.id = l.author_id order by l.article_id, l.position',
      ),
    ).toMatchObject([
      { slug: 'ahmed' },
      { slug: 'ghost' },
      { slug: 'ahmed' },
      { slug: 'guest' },
      { slug: 'سمير-عطا' },
    ]);
  });

  it('counts authors whose login is an address, and knows co-authors by the name in their address', async () => {
    const report = await archive.importSite({
      authors: [
        { id: 1, login: 'layla@mail.example', name: 'ليلى' },
        { id: 2, login: 'samir.khoury', name: 'سمير خوري' },
      ],
      items: [
        { id: 1, creator: 'layla@mail.example' },
        {
          id: 2,
          creator: 'layla@mail.example',
          terms: [{ domain: 'author', slug: 'cap-samir-khoury', name: 'samir-khoury' }],
        },
      ],
    });
    expect(line(report, 'author')).toMatchObject({ found: 2, imported: 2 });
    expect(report.isComplete).toBe(true);
    expect(await archive.query('select name from authors order by id')).toEqual([
      { name: 'ليلى' },
      { name: 'سمير خوري' },
    ]);
  });

  it('takes the edition from the address when no term tells the language', async () => {
    await archive.importSite({
      items: [
        { id: 1, title: 'One', link: 'https://old.example/en/one/' },
        { id: 2, title: 'Two', link: 'https://old.example/two/?lang=en' },
        { id: 3, title: 'ثلاثة', link: 'https://old.example/entry/three/' },
      ],
    });
    expect(await archive.query('select edition from articles order by id')).toEqual([
      { edition: 'en' },
      { edition: 'en' },
      { edition: 'ar' },
    ]);
    expect(await archive.leadsTo('/en/one')).toBe('/en/miscellany/1/one');
  });

  it('writes nothing again while the same pictures are still missing', async () => {
    const site = {
      items: [
        {
          id: 1,
          content: '<img src="https://old.example/wp-content/uploads/gone.jpg">',
          meta: { _thumbnail_id: '77' },
        },
        { id: 2, type: 'page', content: '<img src="https://old.example/wp-content/uploads/gone.jpg">' },
      ],
    };
    await archive.importSite(site);
    const versions = () =>
      archive.query('select (select version from articles) as article, (select version from pages) as page');
    const before = await versions();
    const report = await archive.importSite(site);
    expect(line(report, 'post')).toMatchObject({ updated: 0, unchanged: 1 });
    expect(line(report, 'page')).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await versions()).toEqual(before);
  });

  it('lets readers find articles by the names of their authors and tags', async () => {
    await archive.importSite({
      authors: [{ id: 1, login: 'ahmed', name: 'أحمد الخطيب' }],
      items: [
        { id: 1, creator: 'ahmed', terms: [{ domain: 'post_tag', slug: 'oil', name: 'النفط' }] },
        { id: 2, terms: [{ domain: 'author', slug: 'cap-guest', name: 'هالة المنصوري' }] },
      ],
    });
    expect(await archive.countFound('احمد الخطيب')).toBe(1);
    expect(await archive.countFound('المنصوري')).toBe(1);
    expect(await archive.countFound('نفط')).toBe(1);
  });
});
