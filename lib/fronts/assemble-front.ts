import type { ArticleCard } from '@/lib/articles/types';
import type { FrontCard, FrontPage, FrontSectionBlock, FrontStory, FrontZones } from '@/lib/fronts/types';
import {
  BLOCK_SHAPE,
  type BlockShape,
  FRONT_CAPACITY,
  LATEST_FLOOR,
  LEAD_PICTURE_REACH,
} from '@/lib/fronts/zones';
import type { Picture } from '@/lib/media/types';
import type { Section } from '@/lib/sections/types';

/** What a front is made of. Every list holds published articles of one edition, newest first. */
export interface FrontMaterial {
  zones: FrontZones;
  /** The articles that the zones name, by id, perhaps with others. One that is missing is not published (any more) and is skipped. */
  cards: ReadonlyMap<number, ArticleCard>;
  /** The pictures that editors put in place of articles' own, by media id; a missing one leaves the article's. */
  pictures: ReadonlyMap<number, Picture>;
  newest: readonly ArticleCard[];
  /** By id of a root section; its sub-sections' stories included. */
  bySection: ReadonlyMap<number, readonly ArticleCard[]>;
  opinion: readonly ArticleCard[];
  /** Root sections in the order of the front. */
  sections: readonly Section[];
  /** Most read first. */
  mostRead: readonly ArticleCard[];
  now: Date;
}

/**
 * Sets the front page: what editors chose first, empty places filled with the newest.
 * No story stands in it twice (the breaking strip and most read excepted), and no place stays empty
 * while a story that may stand there is left over. Pure: the same material gives the same page.
 */
export function assembleFront(material: FrontMaterial): FrontPage {
  const { zones, sections } = material;
  const opinionSection = sections.find((section) => section.rhythm === 'opinion') ?? null;
  const blockSections = sections.filter((section) => section !== opinionSection);
  const everything = mergeNewestFirst([material.newest, material.opinion, ...material.bySection.values()]);
  const desk = openDesk(material);

  const curatedLead = desk.curated(zones.lead, FRONT_CAPACITY.lead);
  const secondary = desk.curated(zones.secondary, FRONT_CAPACITY.secondary);
  const oncePerAuthor = createVoiceFilter();
  const opinion = desk.curated(opinionCards(zones, opinionSection), FRONT_CAPACITY.opinion, oncePerAuthor);
  const heads = blockSections.map((section) =>
    desk.curated(zones.sections[String(section.id)] ?? [], BLOCK_SHAPE[section.rhythm].stories),
  );

  const lead = curatedLead[0] ?? desk.claim(leadCandidate(everything.filter(desk.isFree)));
  const related = lead ? desk.related(zones.lead, lead.id) : [];
  secondary.push(...desk.fill(newsFirst(everything), FRONT_CAPACITY.secondary - secondary.length));
  opinion.push(...desk.fill(material.opinion, FRONT_CAPACITY.opinion - opinion.length, oncePerAuthor));

  const pools = blockSections.map((section) => material.bySection.get(section.id) ?? []);
  const wanted = countWanted(blockSections, pools, heads, desk.isFree);
  const news = everything.filter((card) => !isOpinion(card));
  const latest = desk.fill(news, latestShare(news.filter(desk.isFree).length, wanted));
  const blocks: FrontSectionBlock[] = blockSections.map((section, index) => {
    const shape = BLOCK_SHAPE[section.rhythm];
    const head = heads[index] ?? [];
    const rest = desk.fill(pools[index] ?? [], shape.stories - head.length);
    return { section, stories: [...head, ...picturesFirst(rest, shape, head.length)] };
  });
  latest.push(...desk.fill(everything, FRONT_CAPACITY.latest - latest.length));

  return {
    breaking: openDesk(material).curated(zones.breaking, FRONT_CAPACITY.breaking),
    lead: lead ? { ...lead, related } : null,
    secondary,
    latest: latest.sort(newestFirst),
    opinion,
    opinionSection,
    blocks: blocks.filter((block) => block.stories.length > 0),
    mostRead: mergeInOrder(material.mostRead).slice(0, FRONT_CAPACITY.mostRead),
    expiresAt: earliestExpiry(material),
  };
}

/** Hands out stories, each once. */
function openDesk({ cards, pictures, now }: FrontMaterial) {
  const used = new Set<number>();
  const isFree = (card: ArticleCard) => !used.has(card.id);
  const claim = (card: ArticleCard | undefined): FrontStory | null => {
    if (!card || used.has(card.id)) return null;
    used.add(card.id);
    return { ...card, related: [] };
  };
  const fill = (
    pool: readonly ArticleCard[],
    count: number,
    accepts: (card: ArticleCard) => boolean = () => true,
  ) => {
    const stories: FrontStory[] = [];
    for (const card of pool) {
      if (stories.length >= count) break;
      const story = isFree(card) && accepts(card) ? claim(card) : null;
      if (story) stories.push(story);
    }
    return stories;
  };
  return {
    isFree,
    claim,
    fill,
    /** The live cards of a zone, in the editor's order, with the editor's words. */
    curated(
      zone: readonly FrontCard[],
      count: number,
      accepts?: (card: ArticleCard) => boolean,
    ): FrontStory[] {
      const pool = zone.flatMap((placed) => {
        const card = isLive(placed, now) ? cards.get(placed.articleId) : undefined;
        return card ? [withOverrides(card, placed, pictures)] : [];
      });
      return fill(pool, count, accepts);
    },
    /** Headlines under the lead: only those that stand nowhere else. */
    related(zone: readonly FrontCard[], leadId: number): ArticleCard[] {
      const placed = zone.find((card) => card.articleId === leadId && isLive(card, now));
      const pool = (placed?.relatedIds ?? []).flatMap((id) => cards.get(id) ?? []);
      return fill(pool, FRONT_CAPACITY.related);
    },
  };
}

function isLive(placed: FrontCard, now: Date): boolean {
  return placed.expiresAt === undefined || !(Date.parse(placed.expiresAt) <= now.getTime());
}

function withOverrides(
  card: ArticleCard,
  placed: FrontCard,
  pictures: ReadonlyMap<number, Picture>,
): ArticleCard {
  const picture = placed.mediaId === undefined ? undefined : pictures.get(placed.mediaId);
  return {
    ...card,
    headline: placed.headline?.trim() || card.headline,
    kicker: placed.kicker?.trim() || card.kicker,
    picture: picture ?? card.picture,
  };
}

const isOpinion = (card: ArticleCard) => card.kind === 'opinion';

/** Opinion stands beside the news; it leads or fills news places only where there is no news. */
function newsFirst(cards: readonly ArticleCard[]): ArticleCard[] {
  return [...cards.filter((card) => !isOpinion(card)), ...cards.filter(isOpinion)];
}

function leadCandidate(free: readonly ArticleCard[]): ArticleCard | undefined {
  const candidates = newsFirst(free);
  return candidates.slice(0, LEAD_PICTURE_REACH).find((card) => card.picture !== null) ?? candidates[0];
}

function opinionCards(zones: FrontZones, opinionSection: Section | null): FrontCard[] {
  const sectionHead = opinionSection ? (zones.sections[String(opinionSection.id)] ?? []) : [];
  return [...zones.opinion, ...sectionHead];
}

/** An unsigned piece speaks for the paper, which is one voice. Ids of authors are positive. */
const THE_PAPER = 0;

/** Accepts opinion pieces whose authors have not been accepted before. */
function createVoiceFilter(): (card: ArticleCard) => boolean {
  const heard = new Set<number>();
  return (card) => {
    if (!isOpinion(card)) return false;
    const authors = card.authors.length > 0 ? card.authors.map((author) => author.id) : [THE_PAPER];
    if (authors.some((id) => heard.has(id))) return false;
    for (const id of authors) heard.add(id);
    return true;
  };
}

/** How many stories the blocks can still take. */
function countWanted(
  sections: readonly Section[],
  pools: readonly (readonly ArticleCard[])[],
  heads: readonly FrontStory[][],
  isFree: (card: ArticleCard) => boolean,
): number {
  return sections.reduce((sum, section, index) => {
    const places = BLOCK_SHAPE[section.rhythm].stories - (heads[index]?.length ?? 0);
    return sum + Math.min(places, (pools[index] ?? []).filter(isFree).length);
  }, 0);
}

/** “Latest” is full in a full edition; in a small one the blocks come first, down to a floor. */
function latestShare(free: number, wanted: number): number {
  return Math.min(FRONT_CAPACITY.latest, Math.max(LATEST_FLOOR, free - wanted));
}

/** Moves stories with pictures into the block's places for pictures; otherwise the order stays. */
function picturesFirst(stories: FrontStory[], shape: BlockShape, taken: number): FrontStory[] {
  const places = Math.max(0, shape.pictures - taken);
  const pictured = new Set(stories.filter((story) => story.picture !== null).slice(0, places));
  return [
    ...stories.filter((story) => pictured.has(story)),
    ...stories.filter((story) => !pictured.has(story)),
  ];
}

function newestFirst(a: ArticleCard, b: ArticleCard): number {
  return b.publishedAt.getTime() - a.publishedAt.getTime() || b.id - a.id;
}

function mergeInOrder(cards: readonly ArticleCard[]): ArticleCard[] {
  return [...new Map(cards.map((card) => [card.id, card])).values()];
}

function mergeNewestFirst(lists: readonly (readonly ArticleCard[])[]): ArticleCard[] {
  return mergeInOrder(lists.flat()).sort(newestFirst);
}

function earliestExpiry({ zones, cards, now }: FrontMaterial): Date | null {
  const placed = [
    zones.breaking,
    zones.lead,
    zones.secondary,
    zones.opinion,
    ...Object.values(zones.sections),
  ].flat();
  const times = placed
    .filter((card) => isLive(card, now) && cards.has(card.articleId))
    .map((card) => Date.parse(card.expiresAt ?? ''))
    .filter((time) => !Number.isNaN(time));
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}
