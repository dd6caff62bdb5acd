import { describe, expect, it } from 'vitest';
import { type BodyDocument, bodySchema } from '@/lib/articles/body/body-schema';
import { archiveImports, category, line, notes } from '@/lib/imports/testing/archive-imports';
import { FACTORY_BASE, type FactoryItem, makeWxr, wpSlug } from '@/lib/imports/testing/wxr-factory';

const archive = archiveImports();

describe('statuses', () => {
  it('publishes what readers could see, and nothing else', async () => {
    const item = (id: number, rest: Partial<FactoryItem>): FactoryItem => ({
      id,
      terms: [category('سياسة', 'سياسة')],
      title: `خبر ${id}`,
      ...rest,
    });
    const report = await archive.importSite({
      categories: [{ id: 1, slug: wpSlug('سياسة'), name: 'سياسة' }],
      items: [
        item(1, {}),
        item(2, { status: 'future', dateGmt: '2027-01-01 08:00:00' }),
        item(3, { status: 'future', dateGmt: '2026-01-01 08:00:00' }),
        item(4, { status: 'draft', dateGmt: '0000-00-00 00:00:00' }),
        item(5, { status: 'pending' }),
        item(6, { status: 'private' }),
        item(7, { password: 'سر' }),
        item(8, { status: 'trash' }),
        item(9, { type: 'revision', status: 'inherit' }),
        item(10, { type: 'product' }),
        item(11, { type: 'wp_block', content: '<p>مشترك</p>' }),
        item(12, { status: 'auto-draft', content: '' }),
        item(13, { content: '', title: '' }),
      ],
    });
    expect(
      await archive.query(
        'select title, status, scheduled_at is not null as is_timed from articles order by title',
      ),
    ).toEqual([
      { title: 'خبر 1', status: 'published', is_timed: false },
      { title: 'خبر 2', status: 'scheduled', is_timed: true },
      { title: 'خبر 3', status: 'published', is_timed: false },
      { title: 'خبر 4', status: 'draft', is_timed: false },
      { title: 'خبر 5', status: 'in_review', is_timed: false },
      { title: 'خبر 6', status: 'draft', is_timed: false },
      { title: 'خبر 7', status: 'draft', is_timed: false },
    ]);
    expect(line(report, 'post')).toMatchObject({ found: 10, imported: 7 });
    expect(line(report, 'product')?.skipped).toEqual([
      {
        reason:
          'kind of a plug-in or theme, neither post nor page; readers could open it (--also-posts product imports it)',
        count: 1,
      },
    ]);
    expect(report.isComplete).toBe(true);
    expect(await archive.leadsTo('/?p=7')).toBeUndefined();
  });

  it('brings in types of a theme that are named as posts, in a later run too', async () => {
    const site = {
      items: [
        { id: 1, title: 'خبر' },
        {
          id: 2,
          type: 'opinion',
          title: 'رأي',
          link: `${FACTORY_BASE}/opinion/first/`,
          guid: `${FACTORY_BASE}/?post_type=opinion&p=2`,
        },
      ],
    };
    expect(line(await archive.importSite(site), 'post')).toMatchObject({ found: 1, imported: 1 });
    const report = await archive.importSite(site, { alsoPosts: ['opinion', 'opinions'] });
    expect(notes(report)).toContain('items of the type “opinion” are taken for posts');
    expect(notes(report)).toContain('the file holds nothing of the type “opinions”');
    expect(line(report, 'post')).toMatchObject({ found: 2, imported: 1, unchanged: 1 });
    expect(line(report, 'opinion')).toBeUndefined();
    const [article] = await archive.query("select id, slug from articles where title = 'رأي'");
    for (const address of ['/opinion/first', '/?p=2'])
      expect(await archive.leadsTo(address)).toContain(`/${article.id}/`);
  });
});

describe('hostile and broken content', () => {
  it('imports it whole and harmless', async () => {
    const xml = makeWxr({
      items: [
        {
          id: 1,
          title: 'A &amp;amp; B \u0008',
          content:
            'نص\u000b <script>alert(1)</script><p onclick="x()">فقرة <a href="javascript:x">رابط</a></p>[contact-form-7 id="5" title="نموذج"]',
        },
        { id: 2, title: '', content: 'خبر بلا عنوان، كلماته الأولى تكفي. ثم بقية النص.' },
        { id: 3, title: 'طويل', content: 'كلمة '.repeat(400_000) },
        { id: 4, title: 'عميق', content: '<div><blockquote>'.repeat(3_000) },
        { id: 5, title: 'مكرر', slug: 'post-1' },
        { id: 5, title: 'مكرر', slug: 'post-1' },
      ],
    }).replace('<wp:author>', '& <wp:author>');
    const report = await archive.importXml(xml);
    const stored = await archive.query('select title, body from articles order by id');
    expect(stored.map((row) => row.title)).toEqual([
      'A & B',
      'خبر بلا عنوان، كلماته الأولى تكفي. ثم بقية النص',
      'طويل',
      'عميق',
      'مكرر',
    ]);
    for (const row of stored) expect(() => bodySchema.parse(row.body)).not.toThrow();
    expect(JSON.stringify((stored[0] as { body: BodyDocument }).body)).not.toMatch(
      /alert|onclick|javascript/,
    );
    expect(JSON.stringify(stored[0])).toContain('[contact-form-7');
    expect(report.repairs).toContainEqual({ kind: 'control_character', count: 2 });
    expect(notes(report)).toEqual(
      expect.arrayContaining([
        'shortcode kept as visible text: [contact-form-7]',
        'left out of texts: script',
        'left out of texts: event handler',
      ]),
    );
    expect(line(report, 'post')).toMatchObject({
      found: 6,
      imported: 5,
      skipped: [{ reason: 'stands twice in the file', count: 1 }],
    });
    expect(report.isComplete).toBe(true);
  });

  it('imports what a truncated file still holds, and is not complete', async () => {
    const xml = makeWxr({ items: [{ id: 1 }, { id: 2 }] });
    const report = await archive.importXml(xml.slice(0, xml.lastIndexOf('<wp:post_name>')));
    expect(report).toMatchObject({ endsEarly: true, isComplete: false });
    expect(await archive.query('select title from articles')).toHaveLength(1);
  });
});

describe('pinned posts', () => {
  const item = (id: number, isSticky: boolean): FactoryItem => ({
    id,
    title: `خبر ${id}`,
    isSticky,
    dateGmt: `2026-10-0${id} 10:00:00`,
  });

  it('fill the front from the lead, once, and push nobody away', async () => {
    const site = { items: [item(1, true), item(2, true), item(3, false)] };
    await archive.importSite(site);
    const zones = async () =>
      (await archive.query(`select zones from front_versions where status = 'live'`))[0]?.zones;
    const [first, second] = await archive.query('select id from articles order by id');
    expect(await zones()).toMatchObject({
      lead: [{ articleId: Number(second.id) }],
      secondary: [{ articleId: Number(first.id) }],
    });
    await archive.query(
      `update front_versions set zones = jsonb_set(zones, '{lead}', '[]') where status = 'live'`,
    );
    await archive.importSite(site);
    expect((await zones()).lead).toEqual([]);
    await archive.importSite({ items: [...site.items, item(4, true)] });
    expect((await zones()).lead).toHaveLength(1);
    expect((await zones()).secondary).toEqual([{ articleId: Number(first.id) }]);
  });
});

describe('an id that is used twice', () => {
  it('is one text when it is the same text, and two when it is not, far apart or near', async () => {
    const between = Array.from({ length: 105 }, (_, index) => ({ id: 100 + index }));
    const site = {
      items: [
        { id: 1, slug: 'one', title: 'أول' },
        { id: 1, slug: 'other', title: 'غيره', link: 'https://old.example/2026/10/other/' },
        ...between,
        { id: 1, slug: 'one', title: 'أول' },
        { id: 100, slug: 'third', title: 'ثالث', link: 'https://old.example/2026/10/third/' },
        { id: 7, type: 'page', slug: 'about-us' },
        { id: 7, type: 'page', slug: 'about-us' },
      ],
    };
    const report = await archive.importSite(site);
    expect(line(report, 'post')).toMatchObject({
      found: 109,
      imported: 108,
      updated: 0,
      skipped: [{ reason: 'stands twice in the file', count: 1 }],
    });
    expect(line(report, 'page')).toMatchObject({ found: 2, imported: 1 });
    expect(report.isComplete).toBe(true);
    expect(await archive.leadsTo('/2026/10/other')).toMatch(/\/other$/);
    expect(await archive.leadsTo('/2026/10/third')).toMatch(/\/third$/);
    expect(await archive.leadsTo('/?p=1')).toMatch(/\/one$/);
    expect(line(await archive.importSite(site), 'post')).toMatchObject({ updated: 0, unchanged: 108 });
  });
});

describe('languages', () => {
  it('puts a post of another edition’s language there, with sections of its own', async () => {
    const report = await archive.importSite({
      items: [
        {
          id: 1,
          title: 'خبر',
          terms: [
            category('x', 'قسم'),
            { domain: 'language', slug: 'ar', name: 'ar' },
            { domain: 'post_translations', slug: 'pll_1', name: 'x' },
          ],
        },
        {
          id: 2,
          title: 'Story',
          terms: [
            category('x', 'قسم'),
            { domain: 'language', slug: 'en', name: 'en' },
            { domain: 'post_translations', slug: 'pll_1', name: 'x' },
          ],
        },
        {
          id: 3,
          title: 'Nachricht',
          terms: [category('x', 'قسم'), { domain: 'language', slug: 'de', name: 'de' }],
        },
      ],
    });
    expect(
      await archive.query(
        'select a.title, a.edition, s.edition as section_edition, translation_group is not null as linked from articles a join sections s on s.id = a.section_id order by a.id',
      ),
    ).toEqual([
      { title: 'خبر', edition: 'ar', section_edition: 'ar', linked: true },
      { title: 'Story', edition: 'en', section_edition: 'en', linked: true },
      { title: 'Nachricht', edition: 'ar', section_edition: 'ar', linked: false },
    ]);
    expect(line(report, 'category')).toMatchObject({ found: 1, imported: 1 });
    expect(notes(report)).toContain('language “de” has no edition: imported into “ar”');
    expect(await archive.leadsTo('/?p=2')).toMatch(/^\/en\/x\//);
  });

  it('tells when the archive calls its language another than that of the edition, unless one was asked for', async () => {
    const site = { language: 'en-US', items: [{ id: 1, title: 'خبر' }] };
    const hint = /calls its language “en-US”.*“ar” \(otherwise: --edition en\)/;
    expect(notes(await archive.importSite(site)).join('\n')).toMatch(hint);
    expect(notes(await archive.importSite(site, { edition: 'ar' })).join('\n')).not.toMatch(hint);
  });

  it('puts what tells no language into the edition that is asked for', async () => {
    const report = await archive.importSite(
      {
        categories: [{ id: 1, slug: 'news', name: 'News' }],
        items: [
          { id: 1, title: 'Story', terms: [category('news', 'News')] },
          {
            id: 2,
            title: 'خبر',
            terms: [category('news', 'News'), { domain: 'language', slug: 'ar', name: 'ar' }],
          },
        ],
      },
      { edition: 'en' },
    );
    expect(await archive.query('select title, edition from articles order by id')).toEqual([
      { title: 'Story', edition: 'en' },
      { title: 'خبر', edition: 'ar' },
    ]);
    expect(report.isComplete).toBe(true);
    expect(await archive.leadsTo('/?p=1')).toMatch(/^\/en\/news\//);
  });
});
