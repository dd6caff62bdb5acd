import 'server-only';
import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles } from '@/db/schema';
import { selectCards, toCards } from '@/lib/articles/card-queries';
import type { ArticleCard } from '@/lib/articles/types';
import type { FrontMaterial } from '@/lib/fronts/assemble-front';
import { getFrontMaterial } from '@/lib/fronts/queries';
import type { FrontZones } from '@/lib/fronts/types';
import type { Edition } from '@/lib/i18n/editions';

/** A day of a busy newsroom. */
const SCHEDULED_LOOKED_AT = 200;

/**
 * What a front with these zones will be set of at a moment: scheduled stories that are due by then stand among
 * the published ones, those that leave the paper by then do not. Of the past it knows what was there by then,
 * not what has been withdrawn since.
 */
export async function getFrontMaterialAt(
  edition: Edition,
  zones: FrontZones,
  { at, now }: { at: Date; now: Date },
): Promise<FrontMaterial> {
  const [material, coming, leaving] = await Promise.all([
    getFrontMaterial(edition, zones, at),
    at > now ? listComing(edition, at) : [],
    at > now ? listLeaving(edition, at) : new Set<number>(),
  ]);
  const isThere = (card: ArticleCard) => card.publishedAt <= at && !leaving.has(card.id);
  const withComing = (cards: readonly ArticleCard[], belongs: (card: ArticleCard) => boolean) =>
    [...coming.filter(belongs), ...cards].filter(isThere).sort(newestFirst);
  return {
    ...material,
    cards: new Map([...material.cards.values(), ...coming].filter(isThere).map((card) => [card.id, card])),
    newest: withComing(material.newest, () => true),
    opinion: withComing(material.opinion, (card) => card.kind === 'opinion'),
    bySection: new Map(
      [...material.bySection].map(([sectionId, cards]) => [
        sectionId,
        withComing(cards, ({ section }) => (section.parentId ?? section.id) === sectionId),
      ]),
    ),
    mostRead: material.mostRead.filter(isThere),
  };
}

const newestFirst = (a: ArticleCard, b: ArticleCard) =>
  b.publishedAt.getTime() - a.publishedAt.getTime() || b.id - a.id;

/** Scheduled stories that are due by a moment, as cards of that moment. */
async function listComing(edition: Edition, at: Date): Promise<ArticleCard[]> {
  const rows = await selectCards()
    .where(
      and(
        eq(articles.edition, edition),
        sql`${articles.status} = 'scheduled'`,
        lte(articles.scheduledAt, at),
      ),
    )
    .orderBy(asc(articles.scheduledAt), asc(articles.id))
    .limit(SCHEDULED_LOOKED_AT);
  const times = await database()
    .select({ id: articles.id, scheduledAt: articles.scheduledAt })
    .from(articles)
    .where(
      and(
        eq(articles.edition, edition),
        sql`${articles.status} = 'scheduled'`,
        lte(articles.scheduledAt, at),
      ),
    );
  const timeOf = new Map(times.map(({ id, scheduledAt }) => [id, scheduledAt]));
  return toCards(
    rows.flatMap((row) => {
      const publishedAt = timeOf.get(row.id);
      // One that has no address yet is given one when it is published.
      return publishedAt
        ? [{ ...row, publishedAt, updatedAt: publishedAt, slug: row.slug ?? String(row.id) }]
        : [];
    }),
  );
}

async function listLeaving(edition: Edition, at: Date): Promise<Set<number>> {
  const rows = await database()
    .select({ id: articles.id })
    .from(articles)
    .where(
      and(
        eq(articles.edition, edition),
        sql`${articles.status} = 'published'`,
        gt(articles.expiresAt, new Date(0)),
        lte(articles.expiresAt, at),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
