/** What feeds show of stories beyond their cards. */
import 'server-only';
import { asc, eq, inArray } from 'drizzle-orm';
import { createTranslator } from 'next-intl';
import { database } from '@/db/client';
import { articles, articleTags, tags } from '@/db/schema';
import { shortPath } from '@/lib/articles/article-path';
import { bodyReferences, fileHashesIn } from '@/lib/articles/body/body-references';
import type { BodyDocument } from '@/lib/articles/body/body-schema';
import { bodyWords } from '@/lib/articles/body/body-words';
import { renderBody } from '@/lib/articles/body/render-body';
import type { BodyWords } from '@/lib/articles/body/render-context';
import { listCardsByIds } from '@/lib/articles/card-queries';
import type { ArticleCard } from '@/lib/articles/types';
import { listCorrectionsByArticle } from '@/lib/corrections/queries';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { getFileSizes } from '@/lib/media/files/queries';
import { getPicturesByIds } from '@/lib/media/queries';
import { pressTag } from '@/lib/press/tags';
import { wording } from '@/lib/seo/wording';
import { toTagRef } from '@/lib/tags/to-tag';
import type { TagRef } from '@/lib/tags/types';
import type { FeedStory } from './feed';
import { feedCorrections } from './feed-corrections';

/**
 * The cards' texts, corrections, tags and pictures in a handful of queries, rendered for feed readers; order is kept.
 * @returns the stories, and the press's tags of everything they show
 */
export async function loadFeedStories(
  context: EditionContext,
  cards: ArticleCard[],
): Promise<{ stories: FeedStory[]; tags: string[] }> {
  const ids = cards.map((card) => card.id);
  const [bodies, tagsById, corrections] = await Promise.all([
    bodiesOf(ids),
    tagsOf(ids),
    listCorrectionsByArticle(ids),
  ]);
  const references = [...bodies.values()].map(({ body }) => bodyReferences(body));
  const [pictures, related, files] = await Promise.all([
    getPicturesByIds([...new Set(references.flatMap((found) => found.mediaIds))]),
    listCardsByIds([...new Set(references.flatMap((found) => found.articleIds))]),
    getFileSizes([...bodies.values()].flatMap(({ body }) => fileHashesIn(body))),
  ]);
  const rendering = {
    profile: 'feed' as const,
    direction: context.direction,
    siteUrl: context.siteUrl,
    words: feedWords(context),
    pictures,
    files,
    related: new Map(related.map((card) => [card.id, card])),
  };
  const stories = cards.flatMap((card): FeedStory[] => {
    const text = bodies.get(card.id);
    // Withdrawn between two queries: no longer for readers.
    if (!text) return [];
    const html =
      renderBody(text.body, rendering, { dateline: text.dateline }) +
      feedCorrections(context, corrections.get(card.id) ?? []);
    return [{ card, tags: tagsById.get(card.id) ?? [], shortPath: shortPath(card.id), html }];
  });
  return { stories, tags: feedTags(cards, tagsById, [...pictures.keys()], related) };
}

async function bodiesOf(
  ids: number[],
): Promise<Map<number, { body: BodyDocument; dateline: string | null }>> {
  if (ids.length === 0) return new Map();
  const rows = await database()
    .select({ id: articles.id, body: articles.body, dateline: articles.dateline, status: articles.status })
    .from(articles)
    .where(inArray(articles.id, ids));
  return new Map(rows.filter((row) => row.status === 'published').map((row) => [row.id, row]));
}

async function tagsOf(ids: number[]): Promise<Map<number, TagRef[]>> {
  if (ids.length === 0) return new Map();
  const rows = await database()
    .select({ articleId: articleTags.articleId, tag: tags })
    .from(articleTags)
    .innerJoin(tags, eq(tags.id, articleTags.tagId))
    .where(inArray(articleTags.articleId, ids))
    .orderBy(asc(articleTags.articleId), asc(articleTags.position));
  const found = new Map<number, TagRef[]>();
  for (const row of rows) found.set(row.articleId, [...(found.get(row.articleId) ?? []), toTagRef(row.tag)]);
  return found;
}

/** A feed holds whole texts: withdrawing one of them must drop it hard, hence the entities' own tags. */
function feedTags(
  cards: ArticleCard[],
  tagsById: Map<number, TagRef[]>,
  mediaIds: number[],
  related: ArticleCard[],
): string[] {
  return [
    ...cards.flatMap((card) => [
      pressTag.article(card.id),
      pressTag.section(card.section.id),
      ...card.authors.map((author) => pressTag.author(author.id)),
      ...(card.picture ? [pressTag.media(card.picture.id)] : []),
    ]),
    ...[...tagsById.values()].flat().map((tag) => pressTag.tag(tag.id)),
    ...mediaIds.map(pressTag.media),
    ...related.map((card) => pressTag.card(card.id)),
  ];
}

/** What the renderer says in a feed; labels that only a page has are the same words. */
function feedWords(context: EditionContext): BodyWords {
  const t = createTranslator({ ...wording(context), namespace: 'article' });
  return bodyWords(t as Parameters<typeof bodyWords>[0], context.format);
}
