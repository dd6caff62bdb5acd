import 'server-only';
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { database, type Executor } from '@/db/client';
import { articleAuthors, articles, media, sections } from '@/db/schema';
import { foldedWords } from '@/lib/arabic/words';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import type { DeskStory, DeskThumbnail } from '@/lib/fronts/desk/types';
import type { Edition } from '@/lib/i18n/editions';
import { pictureColumns } from '@/lib/media/picture-columns';
import { pictureSources } from '@/lib/media/picture-sources';
import { toPicture } from '@/lib/media/to-picture';
import type { Picture } from '@/lib/media/types';

/** How many stories the desk offers at once. */
export const OFFERED_STORIES = 40;
/** Further back than this a scheduled story is no news for the front of today. */
const SCHEDULED_AHEAD = 40;

export interface StoryFilter {
  edition: Edition;
  query?: string | undefined;
  /** A root section, its sub-sections included. */
  sectionId?: number | undefined;
}

/**
 * Stories to choose from: what is published, newest first, and before it what is scheduled.
 * @returns nothing for somebody who may not see the front's desk
 */
export async function searchDeskStories(actor: Actor, filter: StoryFilter): Promise<DeskStory[]> {
  if (!can(actor, 'front.view')) return [];
  const conditions: SQL[] = [eq(articles.edition, filter.edition)];
  if (filter.sectionId !== undefined) conditions.push(eq(articles.rootSectionId, filter.sectionId));
  const words = foldedWords(filter.query ?? '').slice(0, 8);
  if (words.length > 0) {
    // The headline and the standfirst: what a body mentions is not what an editor looks for.
    const search = words.map((word) => `'${word.replaceAll("'", "''")}':*AB`).join(' & ');
    conditions.push(sql`${articles.searchDocument} @@ to_tsquery('simple', ${search})`);
  }
  const [scheduled, published] = await Promise.all([
    database()
      .select({ id: articles.id })
      .from(articles)
      .where(and(...conditions, sql`${articles.status} = 'scheduled'`))
      .orderBy(asc(articles.scheduledAt), asc(articles.id))
      .limit(SCHEDULED_AHEAD),
    database()
      .select({ id: articles.id })
      .from(articles)
      .where(and(...conditions, sql`${articles.status} = 'published'`))
      .orderBy(sql`${articles.publishedAt} desc nulls last`, desc(articles.id))
      .limit(OFFERED_STORIES),
  ]);
  const ids = [...scheduled, ...published].map(({ id }) => id);
  const stories = await listStoriesByIds(database(), ids);
  return ids.flatMap((id) => stories.get(id) ?? []);
}

/** Stories of any state by id, as the front desk knows them; unknown ids are missing. */
export async function listStoriesByIds(executor: Executor, ids: number[]): Promise<Map<number, DeskStory>> {
  if (ids.length === 0) return new Map();
  const rows = await executor
    .select({
      id: articles.id,
      edition: articles.edition,
      kind: articles.kind,
      status: articles.status,
      headline: articles.headline,
      kicker: articles.kicker,
      sectionId: articles.sectionId,
      rootSectionId: articles.rootSectionId,
      sectionName: sections.name,
      publishedAt: articles.publishedAt,
      scheduledAt: articles.scheduledAt,
      isCandidate: articles.isFrontCandidate,
      picture: pictureColumns,
    })
    .from(articles)
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(media, eq(media.id, articles.heroMediaId))
    .where(inArray(articles.id, ids));
  const bylines = await executor
    .select({ articleId: articleAuthors.articleId, authorId: articleAuthors.authorId })
    .from(articleAuthors)
    .where(inArray(articleAuthors.articleId, ids))
    .orderBy(asc(articleAuthors.articleId), asc(articleAuthors.position));
  return new Map(
    rows.map(({ publishedAt, scheduledAt, picture, ...row }) => {
      const at = row.status === 'published' ? publishedAt : row.status === 'scheduled' ? scheduledAt : null;
      const story: DeskStory = {
        ...row,
        authorIds: bylines.filter(({ articleId }) => articleId === row.id).map(({ authorId }) => authorId),
        at: at?.toISOString() ?? null,
        thumbnail: picture ? thumbnailOf(toPicture(picture)) : null,
      };
      return [row.id, story];
    }),
  );
}

/** Wide enough for the desk's small pictures on a screen of double density. */
const THUMBNAIL_WIDTH = 320;

export function thumbnailOf(picture: Picture): DeskThumbnail {
  const { src, width, height } = pictureSources(picture, THUMBNAIL_WIDTH);
  return { mediaId: picture.id, src, width, height };
}
