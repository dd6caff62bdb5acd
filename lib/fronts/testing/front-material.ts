/** Stories and sections to set fronts of, without a database. */
import type { ArticleCard, ArticleKind } from '@/lib/articles/types';
import type { FrontMaterial } from '@/lib/fronts/assemble-front';
import { EMPTY_FRONT, type FrontZones } from '@/lib/fronts/types';
import type { Section, SectionRhythm } from '@/lib/sections/types';

export const NOW = new Date('2026-11-23T14:00:00Z');
const HOUR_MS = 3_600_000;

export function makeSection(id: number, rhythm: SectionRhythm): Section {
  const slug = `section-${id}`;
  return {
    id,
    edition: 'ar',
    slug,
    name: slug,
    parentId: null,
    path: `/${slug}`,
    introduction: null,
    rhythm,
    position: id,
    children: [],
  };
}

export interface CardSketch {
  sectionId?: number;
  kind?: ArticleKind;
  hasPicture?: boolean;
  authorId?: number | null;
  ageHours?: number;
}

export function makeCard(id: number, sketch: CardSketch = {}): ArticleCard {
  const { sectionId = 1, kind = 'news', hasPicture = true, authorId = 1, ageHours = id } = sketch;
  const publishedAt = new Date(NOW.getTime() - ageHours * HOUR_MS);
  const { introduction, rhythm, position, children, ...section } = makeSection(sectionId, 'plain');
  return {
    id,
    edition: 'ar',
    kind,
    genre: null,
    headline: `headline ${id}`,
    kicker: null,
    standfirst: null,
    path: `/${section.slug}/${id}/slug`,
    section,
    authors:
      authorId === null
        ? []
        : [
            {
              id: authorId,
              slug: 'a',
              name: 'a',
              role: null,
              biography: null,
              portrait: null,
              path: '/author/a',
            },
          ],
    picture: hasPicture
      ? {
          id,
          hash: 'ab',
          width: 1600,
          height: 1000,
          widths: [320, 640],
          alt: '',
          caption: null,
          credit: null,
          focalX: 0.5,
          focalY: 0.5,
          colour: null,
        }
      : null,
    publishedAt,
    updatedAt: publishedAt,
    readingMinutes: 3,
  };
}

/** Lists of the newest, as the queries give them, out of all the stories. */
export function makeMaterial(
  cards: ArticleCard[],
  sections: Section[],
  zones: Partial<FrontZones> = {},
): FrontMaterial {
  const newest = [...cards].sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || b.id - a.id);
  return {
    zones: { ...EMPTY_FRONT, ...zones },
    cards: new Map(cards.map((card) => [card.id, card])),
    pictures: new Map(),
    newest,
    bySection: new Map(sections.map((s) => [s.id, newest.filter((card) => card.section.id === s.id)])),
    opinion: newest.filter((card) => card.kind === 'opinion'),
    sections,
    mostRead: newest.slice(0, 3),
    now: NOW,
  };
}
