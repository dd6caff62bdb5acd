import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BodyDocument, bodySchema } from '@/lib/articles/body-schema';
import type { ImportReport } from '@/lib/imports/account/import-report';
import { diskMediaStore } from '@/lib/media/disk-media-store';
import { listRedirectTargets } from '@/lib/redirects/queries';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { type ImportWxrOptions, importWxr } from './import-wxr';
import { FACTORY_BASE, type FactoryItem, type FactorySite, makeWxr, wpSlug } from './testing/wxr-factory';

const now = new Date('2026-11-25T12:00:00Z');
let folder: string;
let database: TestDatabase;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nashra-archive-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

async function importXml(xml: string, options: Partial<ImportWxrOptions> = {}): Promise<ImportReport> {
  const file = join(folder, 'export.xml');
  writeFileSync(file, xml);
  return importWxr({
    db: database.db,
    media: diskMediaStore(join(folder, 'media')),
    file,
    mediaSource: null,
    now,
    ...options,
  });
}
const importSite = (site: FactorySite, options?: Partial<ImportWxrOptions>) =>
  importXml(makeWxr(site), options);
const rows = async (query: string, ...values: unknown[]) => (await database.pool.query(query, values)).rows;
const line = (report: ImportReport, kind: string) =>
  report.lines.find((candidate) => candidate.kind === kind);
const notes = (report: ImportReport) => report.notes.map((note) => note.text);
const leadsTo = async (address: string) =>
  (await listRedirectTargets(database.db, [address])).get(address)?.path;
const category = (slug: string, name: string) => ({ domain: 'category', slug: wpSlug(slug), name });

describe('statuses', () => {
  it('publishes what readers could see, and nothing else', async () => {
    const item = (id: number, rest: Partial<FactoryItem>): FactoryItem => ({
      id,
      terms: [category('سياسة', 'سياسة')],
      title: `خبر ${id}`,
      ...rest,
    });
    const report = await importSite({
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
      await rows('select title, status, scheduled_at is not null as is_timed from articles order by title'),
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
    expect(line(report, 'product')?.skipped).toEqual([{ reason: 'type “product”', count: 1 }]);
    expect(report.isComplete).toBe(true);
    expect(await leadsTo('/?p=7')).toBeUndefined();
  });
});

describe('sections and tags', () => {
  it('makes one level of nesting, renames what is reserved, and keeps further categories as tags', async () => {
    const report = await importSite({
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
      await rows(
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
      await rows(
        'select s.slug, p.slug as parent from sections s join sections p on p.id = s.parent_id order by s.slug',
      ),
    ).toEqual([
      { slug: 'asia', parent: 'world' },
      { slug: 'japan', parent: 'world' },
    ]);
    expect(
      await rows(
        'select a.title, s.slug, (select array_agg(t.name) from article_tags l join tags t on t.id = l.tag_id where l.article_id = a.id) as tags from articles a join sections s on s.id = a.section_id order by a.id',
      ),
    ).toEqual([
      { title: 'أول', slug: 'japan', tags: ['إعلام'] },
      { title: 'ثان', slug: 'إعلام', tags: ['العالم'] },
      { title: 'ثالث', slug: 'متفرقات', tags: null },
    ]);
    expect(line(report, 'category')).toMatchObject({ found: 8, imported: 8 });
    expect(line(report, 'tag')).toMatchObject({ found: 1, imported: 1 });
    expect(await leadsTo('/category/world/asia/japan')).toBe('/japan');
    expect(await leadsTo('/category/media')).toBe('/إعلام');
    expect(await leadsTo('/?cat=6')).toBe('/انتخابات');
    expect(report.isComplete).toBe(true);
  });

  it('joins a section that is here already under its name', async () => {
    await database.pool.query(
      `insert into sections (edition, slug, name) values ('ar', 'politics', 'سياسة')`,
    );
    await importSite({
      categories: [{ id: 2, slug: wpSlug('سياسة'), name: 'سياسة' }],
      items: [{ id: 1, terms: [category('سياسة', 'سياسة')] }],
    });
    expect(await rows('select slug from sections')).toEqual([{ slug: 'politics' }]);
    expect(await leadsTo('/category/سياسة')).toBe('/politics');
  });

  it('reads terms that are named at the posts only', async () => {
    await importSite({
      items: [
        { id: 1, terms: [category('سياسة', 'سياسة'), { domain: 'post_tag', slug: 'oil', name: 'نفط' }] },
      ],
    });
    expect(await rows('select name from sections union all select name from tags')).toEqual([
      { name: 'سياسة' },
      { name: 'نفط' },
    ]);
  });
});

describe('people', () => {
  it('shows names, never addresses, and credits co-authors', async () => {
    await importSite({
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
      ],
    });
    const people = await rows('select slug, name from authors order by id');
    expect(people).toEqual([
      { slug: 'ahmed', name: 'أحمد الخطيب' },
      { slug: 'layla', name: 'layla' },
      { slug: 'ghost', name: 'ghost' },
      { slug: 'guest', name: 'ضيف' },
    ]);
    expect(JSON.stringify(people)).not.toContain('@');
    expect(
      await rows(
        'select l.article_id, u.slug from article_authors l join authors u on u.id = l.author_id order by l.article_id, l.position',
      ),
    ).toMatchObject([{ slug: 'ahmed' }, { slug: 'ghost' }, { slug: 'ahmed' }, { slug: 'guest' }]);
  });
});

describe('addresses', () => {
  it('leads from old slugs and to the pages of the old tree', async () => {
    await importSite({
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
    const [article] = await rows('select id from articles');
    const path = `/x/${article.id}/خبر-جديد`;
    expect(await leadsTo('/2026/10/خبر-جديد')).toBe(path);
    expect(await leadsTo('/2026/10/خبر-قديم')).toBe(path);
    expect(await leadsTo('/?p=1')).toBe(path);
    expect(await leadsTo('/about-us/team')).toBe('/about/team');
    expect(await leadsTo('/other/team')).toBe('/about/team-2');
    expect(await leadsTo('/?page_id=3')).toBe('/about/about-us');
    expect(await leadsTo('/author/ghost')).toBeUndefined();
  });

  it('serves a site that lay below a path, with that path and without', async () => {
    await importSite({
      base: `${FACTORY_BASE}/blog`,
      items: [
        {
          id: 1,
          terms: [category('x', 'قسم')],
          content: `<a href="${FACTORY_BASE}/blog/2026/10/post-2/">الآخر</a>`,
        },
        { id: 2, terms: [category('x', 'قسم')] },
      ],
    });
    const [one, two] = await rows('select id, slug, body from articles order by id');
    expect(await leadsTo('/2026/10/post-1')).toBe(`/x/${one.id}/${one.slug}`);
    expect(await leadsTo('/blog/2026/10/post-1')).toBe(`/x/${one.id}/${one.slug}`);
    expect(JSON.stringify(one.body)).toContain(encodeURI(`/x/${two.id}/${two.slug}`));
  });

  it('lets a section keep its address against a post of the same name', async () => {
    await importSite({
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
    expect(await leadsTo('/economy')).toBeUndefined();
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
    const report = await importXml(xml);
    const stored = await rows('select title, body from articles order by id');
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
    const report = await importXml(xml.slice(0, xml.lastIndexOf('<wp:post_name>')));
    expect(report).toMatchObject({ endsEarly: true, isComplete: false });
    expect(await rows('select title from articles')).toHaveLength(1);
  });
});

describe('pictures', () => {
  let server: Server;
  let base: string;
  let photo: Buffer;

  beforeAll(async () => {
    photo = await sharp({ create: { width: 640, height: 360, channels: 3, background: '#246' } })
      .jpeg()
      .toBuffer();
    mkdirSync(join(folder, 'uploads/2026/10'), { recursive: true });
    writeFileSync(join(folder, 'uploads/2026/10/صورة.jpg'.normalize('NFD')), photo);
    writeFileSync(
      join(folder, 'uploads/2026/10/only-300x200.jpg'),
      await sharp(photo).resize(300, 200).toBuffer(),
    );
    writeFileSync(join(folder, 'uploads/2026/10/broken.jpg'), 'not a picture');
    server = createServer((request, response) => {
      if (request.url?.startsWith('/wp-content/uploads/2026/10/far.jpg')) response.end(photo);
      else if (request.url === '/wp-content/uploads/2026/10/away.jpg')
        response.writeHead(302, { location: 'http://169.254.169.254/x.jpg' }).end();
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const upload = (name: string) => `${FACTORY_BASE}/wp-content/uploads/2026/10/${name}`;
  const attachment = (id: number, name: string, rest: Partial<FactoryItem> = {}): FactoryItem => ({
    id,
    type: 'attachment',
    status: 'inherit',
    slug: `file-${id}`,
    attachmentUrl: upload(name),
    guid: upload(name),
    ...rest,
  });

  it('finds files under the names that archives give them; a missing one is reported and tried again', async () => {
    const site: FactorySite = {
      items: [
        {
          id: 1,
          title: 'خبر',
          meta: { _thumbnail_id: '9' },
          content: `[caption]<img src="${upload('only-300x200.jpg')}" class="wp-image-10"> قرب الميناء[/caption]\n\n[gallery ids="9,10"]\n\n<img src="${upload('missing.jpg')}">`,
        },
        attachment(9, encodeURIComponent('صورة.jpg'), {
          excerpt: 'المرفأ (تصوير: عمر)',
          meta: { _wp_attachment_image_alt: 'مرفأ', _wp_attached_file: '2026/10/صورة.jpg' },
        }),
        attachment(10, 'only.jpg'),
        attachment(11, 'broken.jpg'),
        attachment(12, 'gone.jpg'),
        attachment(13, 'report.pdf'),
      ],
    };
    const report = await importSite(site, { mediaSource: { kind: 'dir', dir: join(folder, 'uploads') } });
    expect(line(report, 'media')).toMatchObject({ found: 5, imported: 2 });
    expect(
      line(report, 'media')
        ?.skipped.map(({ reason }) => reason)
        .sort(),
    ).toEqual([
      'file is no usable picture: not an image',
      'file not found',
      'not a picture the library takes: pdf',
    ]);
    expect(report.missingFiles.sort()).toEqual([
      upload('broken.jpg'),
      upload('gone.jpg'),
      upload('missing.jpg'),
    ]);
    expect(report.isComplete).toBe(true);
    const [article] = await rows('select body, hero_media_id from articles');
    const [first] = await rows(`select id, hash, alt, caption, credit from media where caption is not null`);
    expect(article.hero_media_id).toBe(first.id);
    expect(first).toMatchObject({ alt: 'مرفأ', caption: 'المرفأ', credit: 'عمر' });
    expect(article.body.content).toMatchObject([
      { type: 'figure', attrs: { caption: 'قرب الميناء' } },
      {
        type: 'gallery',
        attrs: { items: [{ mediaId: Number(first.id), alt: 'مرفأ', caption: 'المرفأ', credit: 'عمر' }, {}] },
      },
    ]);
    expect(await leadsTo('/wp-content/uploads/2026/10/صورة.jpg')).toMatch(
      new RegExp(`^/media/${first.hash}/\\d+\\.jpg$`),
    );
    expect(await leadsTo('/?attachment_id=9')).toMatch(/^\/media\//);

    writeFileSync(
      join(folder, 'uploads/2026/10/missing.jpg'),
      await sharp(photo).modulate({ brightness: 2 }).toBuffer(),
    );
    const again = await importSite(site, { mediaSource: { kind: 'dir', dir: join(folder, 'uploads') } });
    expect(line(again, 'post')).toMatchObject({ updated: 1 });
    const [mended] = await rows('select body from articles');
    expect(mended.body.content.at(-1)).toMatchObject({ type: 'figure' });
  });

  it('asks the old site and nobody else', async () => {
    const report = await importSite(
      {
        items: [
          attachment(1, 'far.jpg'),
          attachment(2, 'away.jpg'),
          { id: 3, content: '<img src="https://cdn.other.example/x.jpg">' },
        ],
      },
      { mediaSource: { kind: 'url', base } },
    );
    expect(line(report, 'media')).toMatchObject({ found: 2, imported: 1 });
    expect(report.missingFiles).toContain('https://cdn.other.example/x.jpg');
    const [article] = await rows('select body from articles');
    expect(article.body.content).toMatchObject([
      { type: 'embed', attrs: { url: 'https://cdn.other.example/x.jpg' } },
    ]);
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
    await importSite(site);
    const zones = async () =>
      (await rows(`select zones from front_versions where status = 'live'`))[0]?.zones;
    const [first, second] = await rows('select id from articles order by id');
    expect(await zones()).toMatchObject({
      lead: [{ articleId: Number(second.id) }],
      secondary: [{ articleId: Number(first.id) }],
    });
    await database.pool.query(
      `update front_versions set zones = jsonb_set(zones, '{lead}', '[]') where status = 'live'`,
    );
    await importSite(site);
    expect((await zones()).lead).toEqual([]);
    await importSite({ items: [...site.items, item(4, true)] });
    expect((await zones()).lead).toHaveLength(1);
    expect((await zones()).secondary).toEqual([{ articleId: Number(first.id) }]);
  });
});

describe('languages', () => {
  it('puts a post of another edition’s language there, with sections of its own', async () => {
    const report = await importSite({
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
      await rows(
        'select a.title, a.edition, s.edition as section_edition, translation_group is not null as linked from articles a join sections s on s.id = a.section_id order by a.id',
      ),
    ).toEqual([
      { title: 'خبر', edition: 'ar', section_edition: 'ar', linked: true },
      { title: 'Story', edition: 'en', section_edition: 'en', linked: true },
      { title: 'Nachricht', edition: 'ar', section_edition: 'ar', linked: false },
    ]);
    expect(line(report, 'category')).toMatchObject({ found: 1, imported: 1 });
    expect(notes(report)).toContain('language “de” has no edition: imported into “ar”');
    expect(await leadsTo('/?p=2')).toMatch(/^\/en\/x\//);
  });
});

describe('a database that goes away in the middle', () => {
  const site: FactorySite = {
    categories: [{ id: 1, slug: 'x', name: 'قسم' }],
    items: Array.from({ length: 350 }, (_, index) => ({
      id: index + 1,
      title: `خبر رقم ${index + 1}`,
      content: `نص ${index} <a href="${FACTORY_BASE}/2026/10/post-${((index * 7) % 350) + 1}/">رابط</a>`,
      terms: [category('x', 'قسم'), { domain: 'post_tag', slug: `t${index % 9}`, name: `وسم ${index % 9}` }],
    })),
  };
  const summary = `select a.title, a.slug, a.status, a.word_count, replace(a.body::text, '/x/', '') ~ 'href' as linked,
    (select count(*) from redirects r where r.article_id = a.id)::int as redirects, (select count(*) from article_tags l where l.article_id = a.id)::int as tags from articles a order by a.title`;

  it('leaves whole batches behind, and a repetition ends as if nothing had happened', async () => {
    let isCut = false;
    await expect(
      importSite(site, {
        onProgress: ({ stage, done }) => {
          if (stage !== 'articles' || done < 100 || isCut) return;
          isCut = true;
          void database.pool.query(
            'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
          );
        },
      }),
    ).rejects.toThrow();
    const [partial] = await rows('select count(*)::int as count from articles');
    expect(partial.count).toBeGreaterThanOrEqual(100);
    expect(partial.count).toBeLessThan(350);
    const report = await importSite(site);
    expect(line(report, 'post')).toMatchObject({
      found: 350,
      imported: 350 - partial.count,
      unchanged: partial.count,
    });
    expect(report.isComplete).toBe(true);
    const mended = await rows(summary);
    await database.drop();
    database = await createTestDatabase();
    await importSite(site);
    expect(mended).toEqual(await rows(summary));
  });
});
