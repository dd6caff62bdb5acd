import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articles } from '@/db/schema';
import { oldSite } from '@/lib/articles/from-html/link-address';
import { reportLines } from '@/lib/imports/account/reconcile';
import { ownAddress } from '@/lib/imports/mapping/old-addresses';
import { readWxr } from '@/lib/imports/wxr/read-wxr';
import { RepairCounts } from '@/lib/imports/wxr/repair-xml';
import { diskMediaStore } from '@/lib/media/disk-media-store';
import { listRedirectTargets } from '@/lib/redirects/queries';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { type ImportWxrOptions, importWxr } from './import-wxr';

const shared = resolve('../shared/data/wordpress');
const now = new Date('2026-11-25T12:00:00Z');

describe.runIf(existsSync(join(shared, 'basic.xml')))('importWxr on a real export', () => {
  let folder: string;
  let database: TestDatabase;
  let options: ImportWxrOptions;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nashra-import-'));
    mkdirSync(join(folder, 'site'));
    execFileSync('tar', ['xzf', join(shared, 'uploads.tar.gz'), '-C', join(folder, 'site')]);
    database = await createTestDatabase();
    options = {
      db: database.db,
      media: diskMediaStore(join(folder, 'media')),
      file: join(shared, 'basic.xml'),
      mediaSource: { kind: 'dir', dir: join(folder, 'site') },
      now,
    };
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const counts = async () => {
    const { rows } = await database.pool.query(
      `select (select count(*) from articles)::int as articles, (select count(*) from pages)::int as pages, (select count(*) from media)::int as media,
        (select count(*) from sections)::int as sections, (select count(*) from tags)::int as tags, (select count(*) from authors)::int as authors,
        (select count(*) from redirects)::int as redirects, (select count(*) from import_items)::int as items`,
    );
    return rows[0];
  };
  const line = (report: Awaited<ReturnType<typeof importWxr>>, kind: string) =>
    report.lines.find((candidate) => candidate.kind === kind);
  /** All that readers see of the articles, without the ids that a repetition may give differently. */
  const content = async () => {
    const { rows } = await database.pool.query(
      `select a.title, a.standfirst, a.slug, a.status, a.published_at, a.updated_at, a.word_count, s.slug as section, m.hash as hero,
        (select array_agg(t.slug order by l.position) from article_tags l join tags t on t.id = l.tag_id where l.article_id = a.id) as tags,
        (select array_agg(u.slug order by l.position) from article_authors l join authors u on u.id = l.author_id where l.article_id = a.id) as authors
       from articles a left join sections s on s.id = a.section_id left join media m on m.id = a.hero_media_id order by a.published_at, a.title`,
    );
    return rows;
  };

  it('writes nothing in a dry run, and says what it would do', async () => {
    const report = await importWxr({ ...options, dryRun: true });
    expect(line(report, 'post')).toMatchObject({ found: 60, imported: 60 });
    expect(line(report, 'media')).toMatchObject({ found: 14, imported: 14 });
    expect(report.isComplete).toBe(true);
    expect(await counts()).toEqual({
      articles: 0,
      pages: 0,
      media: 0,
      sections: 0,
      tags: 0,
      authors: 0,
      redirects: 0,
      items: 0,
    });
    expect(existsSync(join(folder, 'media'))).toBe(false);
  });

  it('goes on after being stopped in the middle, and accounts for everything', async () => {
    const stop = new AbortController();
    const first = await importWxr({
      ...options,
      signal: stop.signal,
      onProgress: ({ stage, done }) => {
        if (stage === 'pictures' && done === 5) stop.abort();
      },
    });
    expect(first).toMatchObject({ isInterrupted: true, isComplete: false });
    const report = await importWxr(options);
    const expected = JSON.parse(await readFile(join(shared, 'basic.expect.json'), 'utf8'));
    expect(line(report, 'post')).toMatchObject({
      found: expected.counts.post.publish,
      imported: 60,
      skipped: [],
    });
    expect(line(report, 'page')).toMatchObject({
      found: expected.counts.page.publish,
      imported: 2,
      skipped: [],
    });
    expect(line(report, 'media')?.found).toBe(expected.counts.attachment.inherit);
    expect(line(report, 'category')?.found).toBe(expected.terms.category);
    expect(line(report, 'tag')?.found).toBe(expected.terms.post_tag);
    expect(line(report, 'nav_menu_item')).toMatchObject({ found: 5, imported: 0 });
    expect(report.missingFiles).toEqual([]);
    expect(report.isComplete).toBe(true);
    expect(reportLines(report).join('\n')).toMatch(/post +60 +60/);
    expect(await counts()).toMatchObject({
      articles: 60,
      pages: 2,
      media: 14,
      sections: 12,
      tags: 24,
      authors: 6,
    });
  });

  it('changes nothing when repeated', async () => {
    const [before, texts] = [await counts(), await content()];
    const report = await importWxr(options);
    expect(line(report, 'post')).toMatchObject({ found: 60, imported: 0, updated: 0, unchanged: 60 });
    expect(line(report, 'page')).toMatchObject({ imported: 0, updated: 0, unchanged: 2 });
    expect(line(report, 'media')).toMatchObject({ imported: 0, unchanged: 14 });
    expect(report.redirects).toMatchObject({ added: 0, taken: [] });
    expect(report.isComplete).toBe(true);
    expect([await counts(), await content()]).toEqual([before, texts]);
  });

  it('knows where every old address leads', async () => {
    const site = oldSite(['http://127.0.0.1:8111']);
    const addresses: string[] = [];
    for await (const event of readWxr(options.file, new RepairCounts())) {
      if (event.kind !== 'item' || !['post', 'page', 'attachment'].includes(event.item.type)) continue;
      const { item } = event;
      const query = {
        post: `/?p=${item.id}`,
        page: `/?page_id=${item.id}`,
        attachment: `/?attachment_id=${item.id}`,
      }[item.type];
      addresses.push(
        ...[item.link, item.guid, item.attachmentUrl].flatMap((raw) => ownAddress(raw, site) ?? []),
        query as string,
      );
    }
    const targets = await listRedirectTargets(database.db, addresses);
    // The one whose new address is its old one.
    expect([...new Set(addresses.filter((address) => !targets.has(address)))]).toEqual(['/about/contact']);
    const articlePaths = new Set(
      [...targets.values()].map((target) => target.path).filter((path) => /^\/[^/]+\/\d+\//.test(path)),
    );
    expect(articlePaths.size).toBe(60);
  });

  it('loses no word of any text, and links straight to the new addresses', async () => {
    const sources = new Map<string, string>();
    for await (const event of readWxr(options.file, new RepairCounts())) {
      if (event.kind === 'item' && event.item.type === 'post')
        sources.set(event.item.title, event.item.content);
    }
    const rows = await database.db
      .select({ headline: articles.headline, body: articles.body })
      .from(articles);
    for (const row of rows) {
      const words = (sources.get(row.headline) ?? '')
        .replace(/<!--[\s\S]*?-->|<[^>]*>|https?:\S+/g, ' ')
        .split(/\s+/)
        .filter(Boolean);
      // Credits stand in attributes of their own.
      const text = JSON.stringify(row.body);
      expect(words.filter((word) => !text.includes(word))).toEqual([]);
      expect(JSON.stringify(row.body)).not.toContain('127.0.0.1');
    }
    expect(JSON.stringify(rows)).toContain('"href":"/about/about"');
  });

  it('keeps the nesting, the dates and the captions', async () => {
    const { rows: children } = await database.pool.query(
      `select c.name, p.name as parent from sections c join sections p on p.id = c.parent_id order by c.name`,
    );
    expect(children).toEqual([
      { name: 'أسواق المال', parent: 'اقتصاد' },
      { name: 'شؤون مغاربية', parent: 'سياسة' },
      { name: 'كرة القدم', parent: 'رياضة' },
    ]);
    const { rows: dated } = await database.pool.query(
      `select published_at, first_published_at from articles where title like 'اللقاح في الرياض..%'`,
    );
    expect(dated[0].published_at.toISOString()).toBe('2026-10-31T02:30:00.000Z');
    const { rows: pictures } = await database.pool.query(
      `select alt, caption, credit from media where original_name = 'basic-photo-1.jpg'`,
    );
    expect(pictures).toEqual([
      { alt: 'مشهد توضيحي رقم 1', caption: 'تعليق الصورة رقم 1', credit: 'الصحيفة' },
    ]);
  });

  it('refuses a second import at the same time', async () => {
    // Which of the two comes first is chance.
    const outcomes = await Promise.allSettled([importWxr({ ...options, dryRun: true }), importWxr(options)]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.map((outcome) => String(outcome.reason))).toEqual([
      expect.stringMatching(/Another import/),
    ]);
  });

  it('brings changes of the source in, but not over what was edited here', async () => {
    const original = await readFile(options.file, 'utf8');
    const titles = (await database.db
      .select({ id: articles.id, headline: articles.headline })
      .from(articles)
      .orderBy(articles.id)
      .limit(2)) as [{ id: number; headline: string }, { id: number; headline: string }];
    await database.db.execute(
      sql`update articles set title = 'عنوان من المحرر', version = version + 1 where id = ${titles[0].id}`,
    );
    const file = join(folder, 'changed.xml');
    writeFileSync(
      file,
      titles.reduce(
        (xml, { headline }) =>
          xml.replace(`<title><![CDATA[${headline}]]>`, `<title><![CDATA[${headline} (محدّث)]]>`),
        original,
      ),
    );
    const report = await importWxr({ ...options, file });
    expect(line(report, 'post')).toMatchObject({ imported: 0, updated: 1, unchanged: 59 });
    expect(report.notes.map((note) => note.text)).toContain(
      'changed at the source, but edited here since: left as it is',
    );
    const { rows } = await database.pool.query('select title from articles where id = any($1) order by id', [
      titles.map((row) => row.id),
    ]);
    expect(rows.map((row) => row.title)).toEqual(['عنوان من المحرر', `${titles[1].headline} (محدّث)`]);
    expect(await counts()).toMatchObject({ articles: 60 });
  });
});
