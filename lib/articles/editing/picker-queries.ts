import 'server-only';
import { and, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, articleTags, authors, sections, tags } from '@/db/schema';
import { compareNames } from '@/lib/arabic/collation';
import { foldArabic } from '@/lib/arabic/fold';
import { foldedWords } from '@/lib/arabic/words';
import { articlePath } from '@/lib/articles/article-path';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import type { Edition } from '@/lib/i18n/editions';
import { getPicturesByIds } from '@/lib/media/queries';
import type {
  ArticleChoice,
  AuthorChoice,
  EditorReferences,
  ReferenceIds,
  TagChoice,
} from './references/reference-types';

const CHOICES = 12;

/** What the ids of an article's content stand for; nothing for whoever may not see articles. */
export async function getEditorReferences(actor: Actor, ids: ReferenceIds): Promise<EditorReferences> {
  if (!can(actor, 'article.view')) return { pictures: [], articles: [], authors: [], tags: [] };
  const [pictures, found, authorRows, tagRows] = await Promise.all([
    getPicturesByIds(ids.pictures),
    ids.articles.length > 0
      ? listArticleChoices(inArray(articles.id, ids.articles), ids.articles.length)
      : [],
    ids.authors.length > 0
      ? database().select(AUTHOR).from(authors).where(inArray(authors.id, ids.authors))
      : [],
    ids.tags.length > 0 ? database().select(TAG).from(tags).where(inArray(tags.id, ids.tags)) : [],
  ]);
  return { pictures: [...pictures.values()], articles: found, authors: authorRows, tags: tagRows };
}

const AUTHOR = { id: authors.id, name: authors.name, role: authors.role };
const TAG = { id: tags.id, name: tags.name };

/**
 * Articles of one edition whose words begin as the query's do, newest first; without a query, the newest.
 * @param exceptId the article that is being written: it cannot link to itself
 */
export async function searchArticleChoices(
  actor: Actor,
  { edition, query, exceptId }: { edition: Edition; query: string; exceptId: number | null },
): Promise<ArticleChoice[]> {
  if (!can(actor, 'article.view')) return [];
  const words = foldedWords(query).slice(0, 8);
  const conditions = [eq(articles.edition, edition), ne(articles.status, 'withdrawn')];
  if (exceptId !== null) conditions.push(ne(articles.id, exceptId));
  if (words.length > 0) {
    // The headline and the standfirst: what a body mentions is not what an editor looks for.
    const search = words.map((word) => `'${word.replaceAll("'", "''")}':*AB`).join(' & ');
    conditions.push(sql`${articles.searchDocument} @@ to_tsquery('simple', ${search})`);
  }
  return listArticleChoices(and(...conditions), CHOICES);
}

async function listArticleChoices(where: SQL | undefined, limit: number): Promise<ArticleChoice[]> {
  const rows = await database()
    .select({
      id: articles.id,
      edition: articles.edition,
      headline: articles.headline,
      status: articles.status,
      slug: articles.slug,
      publishedAt: articles.publishedAt,
      editedAt: articles.editedAt,
      sectionSlug: sections.slug,
      sectionName: sections.name,
    })
    .from(articles)
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .where(where)
    .orderBy(sql`${articles.publishedAt} desc nulls last`, desc(articles.id))
    .limit(limit);
  return rows.map((row) => ({
    id: row.id,
    headline: row.headline,
    status: row.status,
    path:
      row.status === 'published' && row.slug && row.sectionSlug
        ? articlePath({ edition: row.edition, sectionSlug: row.sectionSlug, id: row.id, slug: row.slug })
        : null,
    sectionName: row.sectionName,
    at: (row.publishedAt ?? row.editedAt).toISOString(),
  }));
}

/** Authors of an edition whose name holds the query, however it is spelt. */
export async function searchAuthorChoices(
  actor: Actor,
  { edition, query }: { edition: Edition; query: string },
): Promise<AuthorChoice[]> {
  if (!can(actor, 'article.view')) return [];
  const rows = await database().select(AUTHOR).from(authors).where(eq(authors.edition, edition));
  return byName(rows, edition, query);
}

/** Tags of an edition whose name holds the query, however it is spelt. */
export async function searchTagChoices(
  actor: Actor,
  { edition, query }: { edition: Edition; query: string },
): Promise<TagChoice[]> {
  if (!can(actor, 'article.view')) return [];
  const rows = await database().select(TAG).from(tags).where(eq(tags.edition, edition));
  return byName(rows, edition, query);
}

/** Those that begin with the query stand before those that hold it further in. */
function byName<Row extends { name: string }>(rows: Row[], edition: Edition, query: string): Row[] {
  const wanted = foldArabic(query.trim());
  return rows
    .flatMap((row) => {
      const at = foldArabic(row.name).indexOf(wanted);
      return at < 0 ? [] : [{ row, rank: at === 0 ? 0 : 1 }];
    })
    .sort((a, b) => a.rank - b.rank || compareNames(edition, a.row.name, b.row.name))
    .slice(0, CHOICES)
    .map(({ row }) => row);
}

const SUGGESTIONS = 8;

/** Tags whose names occur in a text, those used most first. */
export async function suggestTags(
  actor: Actor,
  { edition, text }: { edition: Edition; text: string },
): Promise<TagChoice[]> {
  if (!can(actor, 'article.view')) return [];
  const folded = ` ${foldedWords(text).map(withoutParticles).join(' ')} `;
  const rows = await database().select(TAG).from(tags).where(eq(tags.edition, edition));
  const named = rows.filter((row) => {
    const name = foldedWords(row.name).map(withoutParticles).join(' ');
    return name.length > 2 && folded.includes(` ${name} `);
  });
  if (named.length <= 1) return named;
  const uses = await database()
    .select({ tagId: articleTags.tagId, uses: sql<number>`count(*)::int` })
    .from(articleTags)
    .where(
      inArray(
        articleTags.tagId,
        named.map((tag) => tag.id),
      ),
    )
    .groupBy(articleTags.tagId);
  const usesOf = new Map(uses.map((row) => [row.tagId, row.uses]));
  return named.sort((a, b) => (usesOf.get(b.id) ?? 0) - (usesOf.get(a.id) ?? 0)).slice(0, SUGGESTIONS);
}

/** «والموانئ» names the tag «الموانئ», and so does «موانئ». */
const withoutParticles = (word: string) => word.replace(/^(?:[وف]?[بكل]?ال|و?لل|[وفبكل](?=\p{L}{4}))/u, '');
