/** What generated articles are made from: the Arabic edition as it stands. */
import { asc, eq, gte } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { authors, media, sections, tags } from '@/db/schema';
import { OperatorError } from '@/lib/platform/errors';

/** A section that articles may stand in; for a sub-section, with its parent's slug and rhythm. */
export interface Desk {
  sectionId: number;
  topSlug: string;
  isOpinion: boolean;
}

export interface Newsroom {
  desks: Desk[];
  /** Authors and tags with names, which are searched. */
  authors: { id: number; name: string }[];
  tags: { id: number; name: string }[];
  /** Pictures wide enough for a hero. */
  pictureIds: number[];
}

const HERO_MIN_WIDTH = 1_200;

/** @throws OperatorError when there is nobody to write, or nothing to write for */
export async function readNewsroom(db: Executor): Promise<Newsroom> {
  const [sectionRows, authorRows, tagRows, pictureRows] = await Promise.all([
    db.select().from(sections).where(eq(sections.edition, 'ar')).orderBy(asc(sections.id)),
    db
      .select({ id: authors.id, name: authors.name })
      .from(authors)
      .where(eq(authors.edition, 'ar'))
      .orderBy(asc(authors.id)),
    db
      .select({ id: tags.id, name: tags.name })
      .from(tags)
      .where(eq(tags.edition, 'ar'))
      .orderBy(asc(tags.id)),
    db.select({ id: media.id }).from(media).where(gte(media.width, HERO_MIN_WIDTH)).orderBy(asc(media.id)),
  ]);
  const desks = sectionRows.map((row) => {
    const top = sectionRows.find((other) => other.id === row.parentId) ?? row;
    return { sectionId: row.id, topSlug: top.slug, isOpinion: top.rhythm === 'opinion' };
  });
  if (desks.length === 0 || authorRows.length === 0) {
    throw new OperatorError(
      'The Arabic edition has no sections or no authors to write articles for',
      'Load the demo edition first: npm run nashra -- seed',
    );
  }
  return {
    desks,
    authors: authorRows,
    tags: tagRows,
    pictureIds: pictureRows.map((row) => row.id),
  };
}
