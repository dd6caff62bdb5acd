/** Boxes beside an article or list: related and most read. They live by `expires-at`. */
import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, articleTags, mostRead } from '@/db/schema';
import type { Edition } from '@/lib/i18n/editions';
import { listCardsByIds } from './card-queries';
import type { ArticleCard, PublishedArticle } from './types';

/** Newest articles looked at for each tag, and for the section, when choosing related ones. */
const RELATED_POOL = 60;
/** Days after which a story counts half as related. */
const RELATED_HALF_LIFE_DAYS = 30;

const BOX_LENGTH = 4;

/**
 * The boxes under an article: related stories, and the most read of its section that are none of them.
 * @param rootSectionId the top section that the article belongs to
 */
export async function listArticleBoxes(
  article: Pick<PublishedArticle, 'id' | 'edition' | 'section' | 'publishedAt' | 'relatedInBody'>,
  rootSectionId: number | undefined,
): Promise<{ related: ArticleCard[]; mostRead: ArticleCard[] }> {
  const [relatedIds, readIds] = await Promise.all([
    findRelatedIds(article, BOX_LENGTH, [...article.relatedInBody.keys()]),
    // Twice as many: some of them may be related ones, or this very article.
    findMostReadIds(article.edition, { limit: 2 * BOX_LENGTH + 1, sectionId: rootSectionId }),
  ]);
  const otherIds = readIds.filter((id) => id !== article.id && !relatedIds.includes(id)).slice(0, BOX_LENGTH);
  const cards = await listCardsByIds([...relatedIds, ...otherIds]);
  const isRelated = new Set(relatedIds);
  return {
    related: cards.filter(({ id }) => isRelated.has(id)),
    mostRead: cards.filter(({ id }) => !isRelated.has(id)),
  };
}

/**
 * «مقالات ذات صلة»: chosen by shared tags (a rare tag weighs more than a common one), the same section or
 * another part of the same one, and recency; the newest of the edition fill what is left, so that a story
 * without tags in a section of its own has somewhere to lead. Looks at bounded pools: its cost does not grow
 * with the archive.
 * @param excludedIds articles already shown on the page
 * @returns ids, the most related first
 */
export async function findRelatedIds(
  article: { id: number; section: { id: number }; publishedAt: Date },
  limit: number,
  excludedIds: number[] = [],
): Promise<number[]> {
  const rows = await database().execute<{ id: string }>(sql`
    with own_tags as (
      select tag_id from ${articleTags} where article_id = ${article.id}
    ), by_tag as (
      select recent.article_id as id, 1.0 / ln(2 + count(*) over (partition by own_tags.tag_id)) as weight
      from own_tags cross join lateral (
        select article_id from ${articleTags} t
        where t.tag_id = own_tags.tag_id and t.published_at is not null
        order by t.published_at desc nulls last, t.article_id desc limit ${RELATED_POOL}
      ) recent
    ), by_section as (
      (select id, 0.25 as weight from ${articles}
       where section_id = ${article.section.id} and status = 'published'
       order by published_at desc nulls last, id desc limit ${RELATED_POOL})
    ), by_root as (
      (select id, 0.1 as weight from ${articles}
       where root_section_id = (select root_section_id from ${articles} where id = ${article.id})
         and status = 'published'
       order by published_at desc nulls last, id desc limit ${RELATED_POOL})
    ), by_edition as (
      (select id, 0.01 as weight from ${articles}
       where edition = (select edition from ${articles} where id = ${article.id}) and status = 'published'
       order by published_at desc nulls last, id desc limit ${RELATED_POOL})
    ), scored as (
      select id, sum(weight) as weight
      from (select * from by_tag union all select * from by_section
            union all select * from by_root union all select * from by_edition) pool
      group by id
    )
    select a.id from scored join ${articles} a using (id)
    where a.status = 'published' and a.id <> ${article.id}
      and a.id <> all(${sql.param(excludedIds)}::bigint[])
    order by scored.weight * power(0.5, abs(extract(epoch from a.published_at - ${article.publishedAt.toISOString()}::timestamptz)) / (86400 * ${RELATED_HALF_LIFE_DAYS})) desc, a.id desc
    limit ${limit}`);
  return rows.rows.map((row) => Number(row.id));
}

/**
 * «الأكثر قراءة», as the last ranking has it (lib/views/rank-most-read.ts). Empty when nothing was counted.
 * @param sectionId a top section, to list only its stories
 */
export async function listMostRead(edition: Edition, options: MostReadOptions): Promise<ArticleCard[]> {
  return listCardsByIds(await findMostReadIds(edition, options));
}

interface MostReadOptions {
  limit: number;
  sectionId?: number | undefined;
}

/** The ids of {@link listMostRead}, the most read first. */
export async function findMostReadIds(edition: Edition, options: MostReadOptions): Promise<number[]> {
  const rows = await database()
    .select({ id: mostRead.articleId })
    .from(mostRead)
    .innerJoin(articles, eq(articles.id, mostRead.articleId))
    .where(
      and(
        eq(articles.edition, edition),
        eq(articles.status, 'published'),
        options.sectionId === undefined ? undefined : eq(articles.rootSectionId, options.sectionId),
      ),
    )
    .orderBy(sql`${mostRead.score} desc nulls last`, sql`${mostRead.articleId} desc`)
    .limit(options.limit);
  return rows.map((row) => row.id);
}
