import 'server-only';
import { and, count, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { articleNotes, articles, linkChecks, media } from '@/db/schema';
import type { ArticleContent } from '@/lib/articles/article-content';
import { bodyReferences } from '@/lib/articles/body/body-references';
import { outsideLinks } from '@/lib/articles/gate/checks/links';
import { articleIdsIn } from '@/lib/articles/gate/inside-links';
import { LINK_CHECK_LIFE_MS, LINK_OUTCOMES, type LinkOutcome } from '@/lib/articles/gate/link-outcomes';
import { mostSimilar } from '@/lib/articles/gate/similar-headlines';
import type { GateFacts } from '@/lib/articles/gate/types';
import type { Edition } from '@/lib/i18n/editions';

/** How far back a headline counts as recent, and how many of them are looked at. */
const RECENT_MS = 7 * 24 * 3_600_000;
const RECENT_MOST = 400;

interface Asked {
  articleId: number;
  edition: Edition;
  content: ArticleContent;
  /** What readers have of this article now; null when they have none of it. */
  printed: ArticleContent | null;
  /** When it is asked: what links answered is known of the hours before. */
  now: Date;
  /** When it would go out; what is wrong then holds it back now. */
  goesOutAt: Date;
}

/** What the gate must know besides the text: a few indexed reads, no request to anybody's server. */
export async function loadGateFacts(executor: Executor, asked: Asked): Promise<GateFacts> {
  const { articleId, edition, content, now, goesOutAt } = asked;
  return {
    edition,
    goesOutAt: goesOutAt.toISOString(),
    pictures: await picturesOf(executor, asked),
    publishedArticleIds: await publishedOf(executor, content),
    links: await knownLinks(
      executor,
      outsideLinks(content).map(({ url }) => url),
      now,
    ),
    similar: await similarTo(executor, asked),
    openNotes: await countOpenNotes(executor, articleId),
  };
}

const pictureIdsIn = ({ body, heroMediaId }: ArticleContent): number[] => [
  ...bodyReferences(body).mediaIds,
  ...(heroMediaId ? [heroMediaId] : []),
];

async function picturesOf(
  executor: Executor,
  { content, printed }: Pick<Asked, 'content' | 'printed'>,
): Promise<GateFacts['pictures']> {
  const ids = pictureIdsIn(content);
  if (ids.length === 0) return {};
  const printedIds = new Set(printed ? pictureIdsIn(printed) : []);
  const rows = await executor
    .select({
      id: media.id,
      width: media.width,
      alt: media.alt,
      credit: media.credit,
      rightsExpireAt: media.rightsExpireAt,
    })
    .from(media)
    .where(inArray(media.id, ids));
  return Object.fromEntries(
    rows.map(({ id, rightsExpireAt, ...row }) => [
      id,
      {
        ...row,
        rightsExpireAt: rightsExpireAt?.toISOString() ?? null,
        isPrinted: printedIds.has(id),
      },
    ]),
  );
}

async function publishedOf(executor: Executor, content: ArticleContent): Promise<number[]> {
  const ids = articleIdsIn(content.body);
  if (ids.length === 0) return [];
  const rows = await executor
    .select({ id: articles.id })
    .from(articles)
    .where(and(inArray(articles.id, ids), eq(articles.status, 'published')));
  return rows.map(({ id }) => id);
}

/** What addresses answered lately; those that nobody has asked are missing. */
export async function knownLinks(
  executor: Executor,
  urls: string[],
  now: Date,
): Promise<Record<string, LinkOutcome>> {
  if (urls.length === 0) return {};
  const rows = await executor
    .select({ url: linkChecks.url, outcome: linkChecks.outcome })
    .from(linkChecks)
    .where(
      and(
        inArray(linkChecks.url, urls),
        gt(linkChecks.checkedAt, new Date(now.getTime() - LINK_CHECK_LIFE_MS)),
      ),
    );
  return Object.fromEntries(
    rows.flatMap(({ url, outcome }) => {
      const known = LINK_OUTCOMES.find((word) => word === outcome);
      return known ? [[url, known]] : [];
    }),
  );
}

/** Published lately or about to be, in the order of the edition's own index. */
async function similarTo(
  executor: Executor,
  { articleId, edition, content, goesOutAt }: Asked,
): Promise<GateFacts['similar']> {
  if (content.headline.trim() === '') return null;
  const since = new Date(goesOutAt.getTime() - RECENT_MS);
  const published = await executor
    .select({ articleId: articles.id, headline: articles.headline })
    .from(articles)
    .where(
      and(
        eq(articles.edition, edition),
        sql`${articles.status} = 'published'`,
        gt(articles.publishedAt, since),
        ne(articles.id, articleId),
      ),
    )
    .orderBy(sql`${articles.publishedAt} desc nulls last`, sql`${articles.id} desc`)
    .limit(RECENT_MOST);
  const scheduled = await executor
    .select({ articleId: articles.id, headline: articles.headline })
    .from(articles)
    .where(
      and(sql`${articles.status} = 'scheduled'`, eq(articles.edition, edition), ne(articles.id, articleId)),
    )
    .orderBy(articles.scheduledAt)
    .limit(RECENT_MOST);
  return mostSimilar(content.headline, [...published, ...scheduled]);
}

async function countOpenNotes(executor: Executor, articleId: number): Promise<number> {
  const [row] = await executor
    .select({ open: count() })
    .from(articleNotes)
    .where(and(eq(articleNotes.articleId, articleId), isNull(articleNotes.resolvedAt)));
  return row?.open ?? 0;
}
