/** What the database itself promises: derived columns, refused states, and the outbox of every change. */
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import {
  articleAuthors,
  articles,
  articleTags,
  authors,
  corrections,
  outbox,
  redirects,
  sections,
  tags,
} from './schema';

let database: TestDatabase;
let politics: number;
let parliament: number;
let economy: number;

beforeAll(async () => {
  database = await createTestDatabase();
  const section = async (slug: string, parentId: number | null = null) =>
    insertedId(
      await database.db
        .insert(sections)
        .values({ edition: 'ar', slug, name: slug, parentId })
        .returning({ id: sections.id }),
    );
  politics = await section('politics');
  parliament = await section('parliament', politics);
  economy = await section('economy');
  // The edition is open already.
  await publish();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.execute(sql`truncate outbox`);
});

function insertedId(rows: { id: number }[]): number {
  const [row] = rows;
  if (!row) throw new Error('nothing was inserted');
  return row.id;
}

const published = () => ({
  edition: 'ar' as const,
  headline: 'خبر',
  slug: 'خبر',
  sectionId: parliament,
  status: 'published' as const,
  publishedAt: new Date('2026-11-10T10:00:00Z'),
  firstPublishedAt: new Date('2026-11-10T10:00:00Z'),
});
const publish = async () =>
  insertedId(await database.db.insert(articles).values(published()).returning({ id: articles.id }));

/** Everything announced since the outbox was emptied. */
async function announced(): Promise<{ invalidate: string[]; withdraw: string[] }> {
  const rows = await database.db.select().from(outbox);
  const of = (kind: string) =>
    [...new Set(rows.filter((row) => row.kind === kind).flatMap((row) => row.tags))].sort();
  return { invalidate: of('invalidate'), withdraw: of('withdraw') };
}

async function announcedBy(change: () => Promise<unknown>) {
  await database.db.execute(sql`truncate outbox`);
  await change();
  return announced();
}

describe('articles announce what readers see change', () => {
  test('publishing names the article and the lists it enters, of the parent section too', async () => {
    const id = await publish();
    expect((await announced()).invalidate).toEqual(
      [
        `article:${id}`,
        `card:${id}`,
        'list:archive:ar:2026-11',
        'list:front:ar',
        'list:latest:ar',
        `list:section:${parliament}`,
        `list:section:${politics}`,
      ].sort(),
    );
  });

  test('the first and the last of an edition tell every page, which links to it', async () => {
    const news = insertedId(
      await database.db
        .insert(sections)
        .values({ edition: 'en', slug: 'news', name: 'News' })
        .returning({ id: sections.id }),
    );
    const english = { ...published(), edition: 'en' as const, headline: 'Story', sectionId: news };
    const insert = (count: number) =>
      database.db
        .insert(articles)
        .values(Array.from({ length: count }, (_, index) => ({ ...english, slug: `story-${index}` })))
        .returning({ id: articles.id });
    const told = async (change: () => Promise<unknown>) =>
      (await announcedBy(change)).invalidate.includes('editions');
    const withdraw = () =>
      database.db
        .update(articles)
        .set({ status: 'withdrawn', withdrawnAt: new Date(), withdrawnReason: 'error' })
        .where(sql`id = (select max(id) from articles where status = 'published' and edition = 'en')`);
    expect(await told(() => insert(2))).toBe(true);
    expect(await told(() => insert(1))).toBe(false);
    expect(await told(withdraw)).toBe(false);
    expect(await told(withdraw)).toBe(false);
    expect(await told(withdraw)).toBe(true);
    const [draft] = await database.db
      .insert(articles)
      .values({ edition: 'en', headline: 'Draft', slug: 'draft', sectionId: news })
      .returning({ id: articles.id });
    expect(
      await told(() =>
        database.db
          .update(articles)
          .set({ status: 'published', publishedAt: new Date(), firstPublishedAt: new Date() })
          .where(eq(articles.id, draft?.id ?? 0)),
      ),
    ).toBe(true);
    expect(await told(() => database.db.delete(articles).where(eq(articles.edition, 'en')))).toBe(true);
  });

  test('a draft announces nothing', async () => {
    await database.db.insert(articles).values({ edition: 'ar', headline: 'مسودة' });
    expect(await announced()).toEqual({ invalidate: [], withdraw: [] });
  });

  test('a change of the text alone leaves lists and cards alone', async () => {
    const id = await publish();
    const change = await announcedBy(() =>
      database.db
        .update(articles)
        .set({ body: { type: 'doc', content: [{ type: 'paragraph' }] } })
        .where(eq(articles.id, id)),
    );
    expect(change).toEqual({ invalidate: [`article:${id}`], withdraw: [] });
  });

  test('a new headline reaches the cards', async () => {
    const id = await publish();
    const change = await announcedBy(() =>
      database.db.update(articles).set({ headline: 'عنوان آخر' }).where(eq(articles.id, id)),
    );
    expect(change.invalidate).toEqual([`article:${id}`, `card:${id}`]);
  });

  test('moving to another section names both sections', async () => {
    const id = await publish();
    const change = await announcedBy(() =>
      database.db.update(articles).set({ sectionId: economy }).where(eq(articles.id, id)),
    );
    expect(change.invalidate).toEqual(
      expect.arrayContaining([
        `list:section:${politics}`,
        `list:section:${parliament}`,
        `list:section:${economy}`,
      ]),
    );
  });

  test('withdrawing is a hard drop of the text and leaves the lists', async () => {
    const id = await publish();
    const change = await announcedBy(() =>
      database.db
        .update(articles)
        .set({ status: 'withdrawn', withdrawnAt: new Date(), withdrawnReason: 'خطأ في الوقائع' })
        .where(eq(articles.id, id)),
    );
    expect(change.withdraw).toEqual([`article:${id}`]);
    expect(change.invalidate).toEqual(
      expect.arrayContaining([`card:${id}`, 'list:front:ar', `list:section:${parliament}`]),
    );
  });

  test('deleting is a hard drop too', async () => {
    const id = await publish();
    const change = await announcedBy(() => database.db.delete(articles).where(eq(articles.id, id)));
    expect(change.withdraw).toEqual([`article:${id}`]);
  });

  test('many rows in one statement make one announcement', async () => {
    await database.db.insert(articles).values([published(), published(), published()]);
    expect(await database.db.$count(outbox)).toBe(1);
  });
});

describe('bylines, tags and corrections', () => {
  test('mirror the publication time and announce their lists', async () => {
    const author = insertedId(
      await database.db
        .insert(authors)
        .values({ edition: 'ar', slug: 'nadia', name: 'ناديا' })
        .returning({ id: authors.id }),
    );
    const tag = insertedId(
      await database.db
        .insert(tags)
        .values({ edition: 'ar', slug: 'ماء', name: 'ماء' })
        .returning({ id: tags.id }),
    );
    const id = await publish();
    const change = await announcedBy(async () => {
      await database.db.insert(articleAuthors).values({ articleId: id, authorId: author });
      await database.db.insert(articleTags).values({ articleId: id, tagId: tag });
    });
    expect(change.invalidate).toEqual(
      [`article:${id}`, `card:${id}`, `list:author:${author}`, `list:tag:${tag}`].sort(),
    );

    const withdrawn = await announcedBy(() =>
      database.db.update(articles).set({ status: 'draft' }).where(eq(articles.id, id)),
    );
    expect(withdrawn.invalidate).toEqual(
      expect.arrayContaining([`list:author:${author}`, `list:tag:${tag}`]),
    );
    const [link] = await database.db.select().from(articleTags).where(eq(articleTags.articleId, id));
    expect(link?.publishedAt).toBeNull();
  });

  test('a correction names its article and the ledger', async () => {
    const id = await publish();
    const change = await announcedBy(() =>
      database.db.insert(corrections).values({ articleId: id, text: 'الصحيح 27.' }),
    );
    expect(change.invalidate).toEqual([`article:${id}`, 'list:corrections:ar']);
  });

  test('leave the ledger with their article and come back with it', async () => {
    const id = await publish();
    await database.db.insert(corrections).values({ articleId: id, text: 'الصحيح 27.' });
    const set = (values: Partial<typeof articles.$inferInsert>) => () =>
      database.db.update(articles).set(values).where(eq(articles.id, id));
    const withdrawal = { withdrawnAt: new Date('2026-11-11T10:00:00Z'), withdrawnReason: 'خطأ' };
    const left = await announcedBy(set({ status: 'withdrawn', ...withdrawal }));
    expect(left.invalidate).toContain('list:corrections:ar');
    const back = await announcedBy(set({ status: 'published', withdrawnAt: null, withdrawnReason: null }));
    expect(back.invalidate).toContain('list:corrections:ar');
    expect((await announcedBy(set({ headline: 'خبر آخر' }))).invalidate).not.toContain('list:corrections:ar');
    const other = await publish();
    const uncorrected = await announcedBy(() =>
      database.db
        .update(articles)
        .set({ status: 'withdrawn', ...withdrawal })
        .where(eq(articles.id, other)),
    );
    expect(uncorrected.invalidate).not.toContain('list:corrections:ar');
  });

  test('redirects are announced once a statement', async () => {
    await database.db.insert(redirects).values([
      { fromPath: '/أ', toPath: '/ب' },
      { fromPath: '/ج', toPath: '/ب' },
    ]);
    expect(await announced()).toEqual({ invalidate: ['redirects'], withdraw: [] });
  });
});

describe('sections', () => {
  test('a changed slug is remembered and announced to the whole edition', async () => {
    const id = insertedId(
      await database.db
        .insert(sections)
        .values({ edition: 'ar', slug: 'old-name', name: 'قسم' })
        .returning({ id: sections.id }),
    );
    const change = await announcedBy(() =>
      database.db.update(sections).set({ slug: 'new-name' }).where(eq(sections.id, id)),
    );
    expect(change.invalidate).toEqual([`section:${id}`, 'sections:ar'].sort());
    const former = await database.db.query.formerSectionSlugs.findFirst({
      where: (table, { eq: equals }) => equals(table.slug, 'old-name'),
    });
    expect(former?.sectionId).toBe(id);
  });

  test('a third level is refused', async () => {
    await expect(
      database.db
        .insert(sections)
        .values({ edition: 'ar', slug: 'too-deep', name: 'عميق', parentId: parliament }),
    ).rejects.toThrow();
  });

  test('a slug of digits is refused', async () => {
    await expect(
      database.db.insert(sections).values({ edition: 'ar', slug: '2026', name: 'رقم' }),
    ).rejects.toThrow();
  });
});

describe('states that cannot be', () => {
  test.each([
    ['published without headline', { headline: ' ' }],
    ['published without section', { sectionId: null }],
    ['published without date', { publishedAt: null, firstPublishedAt: null }],
    ['published without slug', { slug: null }],
    ['a slug over 160 bytes', { slug: 'ب'.repeat(81) }],
    ['withdrawn without reason', { status: 'withdrawn' as const, withdrawnAt: new Date() }],
    ['scheduled without time', { status: 'scheduled' as const }],
    ['a section of another edition', { edition: 'en' as const }],
  ])('%s', async (_name, wrong) => {
    await expect(database.db.insert(articles).values({ ...published(), ...wrong })).rejects.toThrow();
  });
});
