import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/client';
import { articles, sections } from '@/db/schema';
import { RANKED_MATCHES, searchArticles } from '@/lib/search/queries';
import { buildSearchDocument, searchDocumentSql } from '@/lib/search/search-document';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';

interface Story {
  headline: string;
  standfirst?: string;
  bodyText?: string;
  status?: 'published' | 'draft';
  section?: 'politics' | 'parliament' | 'sports';
}

const STORIES = {
  security: { headline: 'الرباط وباماكو تعززان التعاون الأمني في مواجهة التحديات', section: 'politics' },
  vote: {
    headline: 'جلسة طويلة تنتهي بتصويت',
    bodyText: 'قال رئيس الحكومة والبرلمان إن الخلاف انتهى.',
    section: 'parliament',
  },
  parliament: { headline: 'البرلمان يقر قانون الإدارة المحلية', section: 'parliament' },
  wisdom: { headline: 'ترميم مخطوطات', bodyText: 'كان بيت الحكمة في بغداد مكتبة ومدرسة.' },
  house: { headline: 'الحكمة من شراء بيت قديم' },
  quakeTurkey: { headline: 'زلزال يضرب شرق تركيا' },
  quakeJapan: { headline: 'زلزال خفيف في اليابان' },
  garden: { headline: 'حدائق تشبه جنة صغيرة' },
  committee: { headline: 'لجنة الصحة تستدعي الوزير' },
  tangier: { headline: 'قطار جديد يصل طنجة بالرباط' },
  covid: { headline: 'عام ٢٠٢٠ وكوفيد-19', bodyText: 'تقرير لـUNESCO عن المدارس.' },
  november: { headline: 'معرض الكتاب في نوفمبر' },
  tishreen: { headline: 'أمطار تشرين الثاني تملأ السدود' },
  search: { headline: 'غوغل تغير محركها' },
  draft: { headline: 'مسودة عن البرلمان لم تنشر', status: 'draft' },
} as const satisfies Record<string, Story>;
type StoryName = keyof typeof STORIES;

let test: TestDatabase;
let db: Database;
const ids = new Map<string, number>();

beforeAll(async () => {
  test = await createTestDatabase();
  db = test.db;
  const sectionIds = await insertSections();
  for (const [name, story] of Object.entries(STORIES) as [StoryName, Story][]) {
    const sectionId = sectionIds[story.section ?? 'sports'];
    ids.set(name, await insertStory(story, sectionId, new Date(Date.UTC(2026, 10, 1 + ids.size))));
  }
});
afterAll(() => test.drop());

async function insertSections(): Promise<Record<'politics' | 'parliament' | 'sports', number>> {
  const insert = async (slug: string, parentId: number | null) => {
    const [row] = await db
      .insert(sections)
      .values({ edition: 'ar', slug, name: slug, parentId })
      .returning({ id: sections.id });
    return row?.id ?? 0;
  };
  const politics = await insert('politics', null);
  return { politics, parliament: await insert('parliament', politics), sports: await insert('sports', null) };
}

async function insertStory(story: Story, sectionId: number, publishedAt: Date): Promise<number> {
  const document = buildSearchDocument({
    headline: story.headline,
    standfirst: story.standfirst,
    bodyText: story.bodyText ?? '',
  });
  const [row] = await db
    .insert(articles)
    .values({
      edition: 'ar',
      status: story.status ?? 'published',
      headline: story.headline,
      slug: 'slug',
      sectionId,
      publishedAt,
      firstPublishedAt: publishedAt,
      searchDocument: searchDocumentSql(document),
    })
    .returning({ id: articles.id });
  return row?.id ?? 0;
}

async function found(query: string, options: { sectionId?: number } = {}): Promise<string[]> {
  const { items } = await searchArticles({ edition: 'ar', query, limit: 20, ...options }, db);
  const names = new Map([...ids].map(([name, id]) => [id, name]));
  return items.map((item) => names.get(item.articleId) ?? String(item.articleId));
}

describe('searchArticles finds', () => {
  it.each<[string, StoryName[]]>([
    ['الامني', ['security']],
    ['الأمنى', ['security']],
    ['والبرلمان', ['parliament', 'vote']],
    ['برلمان', ['parliament', 'vote']],
    ['قانون الاداره', ['parliament']],
    ['«بيت الحكمة»', ['wisdom']],
    ['"بيت الحكمه"', ['wisdom']],
    ['زلزال -تركيا', ['quakeJapan']],
    ['زلزال -«شرق تركيا»', ['quakeJapan']],
    ['جنة', ['garden']],
    ['لجنه', ['committee']],
    ['الرباط', ['security', 'tangier']],
    ['بطنجة', ['tangier']],
    ['2020', ['covid']],
    ['unesco', ['covid']],
    ['نوفمبر', ['november', 'tishreen']],
    ['تشرين الثاني', ['november', 'tishreen']],
    ['السدود نونبر', ['tishreen']],
    ['جوجل', ['search']],
    ['غير موجود إطلاقا', []],
    ['-تركيا', []],
    ['   ', []],
  ])('%s → %j', async (query, expected) => {
    expect((await found(query)).toSorted()).toEqual(expected.toSorted());
  });

  it('the headline before the body', async () => {
    expect(await found('البرلمان')).toEqual(['parliament', 'vote']);
  });

  it('only in the section asked for, its sub-sections included', async () => {
    const [politics] = await db.select({ id: sections.id }).from(sections).where(sql`slug = 'politics'`);
    expect(await found('الرباط', { sectionId: politics?.id ?? 0 })).toEqual(['security']);
    expect((await found('البرلمان', { sectionId: politics?.id ?? 0 })).length).toBe(2);
  });

  it('nothing of another edition', async () => {
    expect((await searchArticles({ edition: 'en', query: 'الامني', limit: 20 }, db)).items).toEqual([]);
  });

  it('something or nothing, but never an error, for whatever is typed', async () => {
    for (const query of [
      "'",
      "a' | 'b",
      '<->',
      '!!',
      ':*',
      '\\',
      '\0',
      '«',
      '()&|',
      '\ud800',
      'ا'.repeat(5_000),
      '🙂 -',
    ]) {
      await expect(searchArticles({ edition: 'ar', query, limit: 5 }, db)).resolves.toBeDefined();
    }
  });
});

it('gives every result once over its pages, best first', async () => {
  const seen: { articleId: number; rank: number }[] = [];
  let before: Awaited<ReturnType<typeof searchArticles>>['next'] | undefined;
  do {
    const page = await searchArticles(
      { edition: 'ar', query: 'الرباط', limit: 1, before: before ?? undefined },
      db,
    );
    expect(page.total).toBe(2);
    seen.push(...page.items);
    before = page.next;
  } while (before);
  expect(new Set(seen.map((item) => item.articleId)).size).toBe(2);
  expect(seen.map((item) => item.rank)).toEqual(seen.map((item) => item.rank).toSorted((a, b) => b - a));
});

it('ranks only the newest matches, and says so', async () => {
  const { politics } = {
    politics: (await db.select({ id: sections.id }).from(sections).limit(1))[0]?.id ?? 0,
  };
  const newest = new Date(Date.UTC(2027, 0, 1));
  await db.execute(sql`
    insert into articles (edition, status, title, slug, section_id, published_at, first_published_at, search_document)
    select 'ar', 'published', 'طوفان', 's', ${politics}, ${newest.toISOString()}::timestamptz - n * interval '1 hour',
      ${newest.toISOString()}::timestamptz - n * interval '1 hour', setweight(to_tsvector('simple', 'طوفان'), 'A')
    from generate_series(1, ${RANKED_MATCHES + 40}) as n`);
  const results = await searchArticles({ edition: 'ar', query: 'طوفان', limit: 10 }, db);
  expect(results).toMatchObject({ total: RANKED_MATCHES, isCapped: true });
  expect(results.items).toHaveLength(10);
});

it('saves articles of any length', async () => {
  const words = Array.from({ length: 60_000 }, (_, n) => `كلمة${n.toString(36)}ات`).join(' ');
  const document = buildSearchDocument({ headline: words, standfirst: words, bodyText: words });
  const { rows } = await db.execute<{ size: number }>(
    sql`select length(${searchDocumentSql(document)}) as size`,
  );
  expect(rows[0]?.size).toBeGreaterThan(1_000);
});
