import type { Database } from '@/db/client';
import { type Edition, editionPrefix } from '@/lib/i18n/editions';

export const PAGE_TYPES = [
  'front',
  'section',
  'sub-section',
  'article',
  'corrected article',
  'withdrawn',
  'tag',
  'author',
  'latest',
  'most read',
  'archive',
  'archive month',
  'static page',
  'corrections',
  'search',
  'search results',
  'search without result',
  'saved',
  'not found',
] as const;
export type PageType = (typeof PAGE_TYPES)[number];

/** Kinds of page for which the demo has material in Arabic only. */
const ARABIC_ONLY: readonly PageType[] = ['sub-section', 'corrected article', 'withdrawn'];

/** The kinds of page that the demo edition shows in this language. */
export const pageTypesOf = (edition: Edition): PageType[] =>
  PAGE_TYPES.filter((type) => edition === 'ar' || !ARABIC_ONLY.includes(type));

/** A kind of page that readers meet, with one address of it in the demo edition. */
export interface PageSample {
  type: PageType;
  name: string;
  edition: Edition;
  /** Decoded path with the edition's prefix. */
  path: string;
  status: 200 | 404 | 410;
  /** Whether search engines may list it; then it names its canonical address. */
  isIndexed: boolean;
}

/** Every page type in every edition, with real addresses from the site's database. */
export async function listPageSamples(db: Database): Promise<PageSample[]> {
  const samples: PageSample[] = [];
  for (const edition of ['ar', 'en', 'fr'] as const) {
    const prefix = editionPrefix(edition);
    const add = (
      type: PageType,
      path: string,
      status: PageSample['status'] = 200,
      isIndexed = status === 200,
    ) =>
      samples.push({
        type,
        name: `${type} (${edition})`,
        edition,
        path: `${prefix}${path}` || '/',
        status,
        isIndexed,
      });
    const found = await findSubjects(db, edition);

    add('front', '');
    add('section', `/${found.section.slug}`);
    add('article', `/${found.article.sectionSlug}/${found.article.id}/${found.article.slug}`);
    add('tag', `/tag/${found.tag.slug}`);
    add('author', `/author/${found.author.slug}`);
    add('latest', '/latest');
    add('most read', '/most-read');
    add('archive', '/archive');
    add('archive month', `/archive/${found.month}`);
    add('static page', `/about/${found.page.slug}`);
    add('corrections', '/corrections');
    add('search', '/search', 200, false);
    add('search results', `/search?q=${encodeURIComponent(found.word)}`, 200, false);
    add('search without result', '/search?q=zzqqxx', 200, false);
    add('saved', '/saved', 200, false);
    add('not found', '/no-such-page/at-all', 404);
    if (found.subsection) add('sub-section', `/${found.subsection.slug}`);
    if (found.corrected)
      add(
        'corrected article',
        `/${found.corrected.sectionSlug}/${found.corrected.id}/${found.corrected.slug}`,
      );
    if (found.withdrawn)
      add('withdrawn', `/${found.withdrawn.sectionSlug}/${found.withdrawn.id}/${found.withdrawn.slug}`, 410);
  }
  return samples;
}

type Row = Record<string, string>;

async function findSubjects(db: Database, edition: Edition) {
  const rows = async (query: string) => (await db.execute<Row>(query)).rows;
  const one = async (query: string): Promise<Row> => {
    const [row] = await rows(query);
    if (!row) throw new Error(`the demo edition has nothing for: ${query}`);
    return row;
  };
  const articleAddress =
    'select a.id, a.slug, s.slug as "sectionSlug" from articles a join sections s on s.id = a.section_id';
  const [corrected] = await rows(
    `${articleAddress} where a.edition = '${edition}' and a.status = 'published' and exists (select 1 from corrections c where c.article_id = a.id) limit 1`,
  );
  const [withdrawn] = await rows(
    `${articleAddress} where a.edition = '${edition}' and a.status = 'withdrawn' limit 1`,
  );
  const [subsection] = await rows(
    `select slug from sections where edition = '${edition}' and parent_id is not null order by id limit 1`,
  );
  // The richest article: the one whose body holds most kinds of block.
  const article =
    await one(`${articleAddress} where a.edition = '${edition}' and a.status = 'published' order by
    (select count(distinct block ->> 'type') from jsonb_array_elements(a.body -> 'content') block) desc, a.id limit 1`);
  return {
    article,
    corrected,
    withdrawn,
    subsection,
    section: await one(
      `select slug from sections where edition = '${edition}' and parent_id is null order by position limit 1`,
    ),
    tag: await one(
      `select t.slug from tags t join article_tags at on at.tag_id = t.id where t.edition = '${edition}' group by t.id order by count(*) desc, t.id limit 1`,
    ),
    author: await one(
      `select u.slug from authors u join article_authors aa on aa.author_id = u.id where u.edition = '${edition}' group by u.id order by count(*) desc, u.id limit 1`,
    ),
    page: await one(`select slug from pages where edition = '${edition}' order by position limit 1`),
    month:
      (
        await one(
          `select to_char(max(published_at) at time zone 'UTC', 'YYYY/MM') as month from articles where edition = '${edition}' and status = 'published'`,
        )
      )['month'] ?? '',
    word: { ar: 'الحكومة', en: 'water', fr: 'eau' }[edition],
  };
}
