/** What may stand on a front, and where. Pure; the desk's screen and its use cases ask the same. */
import type { DeskStory, FrontProblem, FrontProblemCode, FrontRules } from '@/lib/fronts/desk/types';
import type { FrontCard, FrontZones } from '@/lib/fronts/types';
import {
  BLOCK_SHAPE,
  cardsOfZone,
  type FIXED_ZONES,
  FRONT_CAPACITY,
  placedCards,
  sectionOfZone,
  type ZoneId,
  zoneIdsOf,
} from '@/lib/fronts/zones';

/**
 * How many stories a zone of a draft may hold beyond its places, while an editor rearranges it. A version goes
 * live only without them.
 */
export const SPARE_PLACES = 3;
/** Words that an editor puts in place of an article's own, in characters. */
export const FRONT_HEADLINE_LENGTH = 200;
export const FRONT_KICKER_LENGTH = 60;

/** Places of a zone; 0 for a block that the edition does not have. */
export function capacityOf(zone: ZoneId, rules: Pick<FrontRules, 'blocks'>): number {
  const sectionId = sectionOfZone(zone);
  if (sectionId === null) return FRONT_CAPACITY[zone as (typeof FIXED_ZONES)[number]];
  const block = rules.blocks.find((candidate) => candidate.sectionId === sectionId);
  return block ? BLOCK_SHAPE[block.rhythm].stories : 0;
}

/** Whether readers can read a story when the version goes live. */
export function isReadableAt(story: DeskStory, at: Date): boolean {
  if (story.at === null) return false;
  return (
    story.status === 'published' || (story.status === 'scheduled' && Date.parse(story.at) <= at.getTime())
  );
}

export type StoryRefusal = Extract<
  FrontProblemCode,
  'unknown-story' | 'other-edition' | 'not-published' | 'not-opinion' | 'unknown-zone' | 'wrong-section'
>;

/** Why a story may not stand in a zone, whatever else stands there; null when it may. */
export function refuseStory(articleId: number, zone: ZoneId, rules: FrontRules): StoryRefusal | null {
  const story = rules.stories.get(articleId);
  if (!story) return 'unknown-story';
  if (story.edition !== rules.edition) return 'other-edition';
  if (!isReadableAt(story, rules.at)) return 'not-published';
  if (zone === 'opinion' && story.kind !== 'opinion') return 'not-opinion';
  const sectionId = sectionOfZone(zone);
  if (sectionId === null) return null;
  if (capacityOf(zone, rules) === 0) return 'unknown-zone';
  return story.rootSectionId === sectionId ? null : 'wrong-section';
}

/** Every place where a story stands: as a card, or among the headlines under one. */
export function placesOf(zones: FrontZones, articleId: number): { zone: ZoneId; isRelated: boolean }[] {
  return zoneIdsOf(zones).flatMap((zone) =>
    cardsOfZone(zones, zone).flatMap((card) => [
      ...(card.articleId === articleId ? [{ zone, isRelated: false }] : []),
      ...(card.relatedIds?.includes(articleId) ? [{ zone, isRelated: true }] : []),
    ]),
  );
}

/** The zone where a story stands as a card, the breaking strip aside; null when it stands in none. */
export function zoneOfStory(zones: FrontZones, articleId: number): ZoneId | null {
  return (
    placesOf(zones, articleId).find(({ zone, isRelated }) => zone !== 'breaking' && !isRelated)?.zone ?? null
  );
}

/** An unsigned piece speaks for the paper, which is one voice. */
const THE_PAPER = 0;

/** Whether a piece shares an author with one of the cards; the opinion band gives each one voice. */
export function sharesVoice(articleId: number, cards: readonly FrontCard[], rules: FrontRules): boolean {
  const voices = (id: number) => {
    const authorIds = rules.stories.get(id)?.authorIds ?? [];
    return authorIds.length > 0 ? authorIds : [THE_PAPER];
  };
  const own = voices(articleId);
  return cards.some(
    (card) => card.articleId !== articleId && voices(card.articleId).some((id) => own.includes(id)),
  );
}

/**
 * Everything that must be mended before readers see the version. A pin that has run out is no problem: its
 * card leaves the front by itself.
 */
export function findFrontProblems(zones: FrontZones, rules: FrontRules): FrontProblem[] {
  const problems: FrontProblem[] = [];
  const seen = new Set<number>();
  for (const zone of zoneIdsOf(zones)) {
    const cards = cardsOfZone(zones, zone);
    const inZone = new Set<number>();
    const say = (code: FrontProblemCode, articleId: number | null) =>
      problems.push({ code, zone, articleId });
    cards.forEach((card, index) => {
      const { articleId, relatedIds = [] } = card;
      const refusal = refuseStory(articleId, zone, rules);
      if (refusal) say(refusal, articleId);
      else if (zone === 'opinion' && sharesVoice(articleId, cards.slice(0, index), rules))
        say('author-twice', articleId);
      // The breaking strip may repeat what stands below it, but not itself.
      if (inZone.has(articleId) || (zone !== 'breaking' && seen.has(articleId)))
        say('already-placed', articleId);
      inZone.add(articleId);
      if (zone !== 'breaking') seen.add(articleId);
      if (relatedIds.length > (zone === 'lead' ? FRONT_CAPACITY.related : 0))
        say('too-many-related', articleId);
    });
    if (cards.length > capacityOf(zone, rules) && capacityOf(zone, rules) > 0) say('over-capacity', null);
  }
  for (const card of zones.lead)
    for (const articleId of card.relatedIds ?? []) {
      const refusal =
        refuseStory(articleId, 'lead', rules) ?? (seen.has(articleId) ? 'already-placed' : null);
      if (refusal) problems.push({ code: refusal, zone: 'lead', articleId });
      seen.add(articleId);
    }
  return problems;
}

/**
 * What even a draft may not hold: stories that do not exist or are another edition's, one twice, or more than
 * a zone and its spare places take. Blocks that are gone are left out by `fitToBlocks` before; stories that were withdrawn since are mended by the editor, not refused.
 */
export function isSoundDraft(zones: FrontZones, rules: FrontRules): boolean {
  const unsound: readonly FrontProblemCode[] = [
    'unknown-story',
    'other-edition',
    'already-placed',
    'too-many-related',
  ];
  return (
    !findFrontProblems(zones, rules).some(({ code }) => unsound.includes(code)) &&
    zoneIdsOf(zones).every(
      (zone) => cardsOfZone(zones, zone).length <= capacityOf(zone, rules) + SPARE_PLACES,
    )
  );
}

export const isExpired = (card: FrontCard, now: Date): boolean =>
  card.expiresAt !== undefined && Date.parse(card.expiresAt) <= now.getTime();

/**
 * The front as readers see it: without what ran out, was withdrawn, stands twice or where it may not. What a
 * draft begins with, so that nothing in it is dead.
 * @param opinionSectionId the section of the opinion band, whose own cards stand in the band
 */
export function sweepZones(
  zones: FrontZones,
  rules: FrontRules,
  { now, opinionSectionId }: { now: Date; opinionSectionId: number | null },
): FrontZones {
  const used = new Set<number>();
  const sweep = (zone: ZoneId, cards: readonly FrontCard[]): FrontCard[] => {
    const kept: FrontCard[] = [];
    for (const card of cards) {
      const isTwice = zone === 'breaking' ? kept.some(sameStory(card)) : used.has(card.articleId);
      if (isTwice || isExpired(card, now) || refuseStory(card.articleId, zone, rules)) continue;
      if (zone === 'opinion' && sharesVoice(card.articleId, kept, rules)) continue;
      if (kept.length >= capacityOf(zone, rules) + SPARE_PLACES) break;
      kept.push(zone === 'lead' ? card : withoutRelated(card));
      if (zone !== 'breaking') used.add(card.articleId);
    }
    return kept;
  };
  const bandHead = opinionSectionId === null ? [] : (zones.sections[String(opinionSectionId)] ?? []);
  const lead = sweep('lead', zones.lead);
  const swept = {
    breaking: sweep('breaking', zones.breaking),
    secondary: sweep('secondary', zones.secondary),
    opinion: sweep('opinion', [...zones.opinion, ...bandHead]),
    sections: Object.fromEntries(
      rules.blocks
        .map(({ sectionId }): [string, FrontCard[]] => [
          String(sectionId),
          sweep(`section:${sectionId}`, zones.sections[String(sectionId)] ?? []),
        ])
        .filter(([, cards]) => cards.length > 0),
    ),
  };
  return { ...swept, lead: lead.map((card) => withRelated(card, relatedLeft(card, used, rules))) };
}

/**
 * The zones as the blocks of today hold them: sections are merged, closed, put under others and given other
 * rhythms while a version waits. Cards of the section that the opinion band leads to stand in the band, as readers
 * see them there; what no zone holds any more falls out.
 * @returns with `dropped`, how many cards fell out
 */
export function fitToBlocks(
  zones: FrontZones,
  rules: FrontRules,
  opinionSectionId: number | null,
): { zones: FrontZones; dropped: number } {
  const bandHead = opinionSectionId === null ? [] : (zones.sections[String(opinionSectionId)] ?? []);
  const sections = Object.fromEntries(
    rules.blocks.flatMap(({ sectionId }): [string, FrontCard[]][] => {
      const zone: ZoneId = `section:${sectionId}`;
      const cards = cardsOfZone(zones, zone).slice(0, capacityOf(zone, rules) + SPARE_PLACES);
      return cards.length > 0 ? [[String(sectionId), cards]] : [];
    }),
  );
  const fitted: FrontZones = { ...zones, sections, opinion: [...zones.opinion] };
  for (const card of bandHead) {
    const { opinion } = fitted;
    if (opinion.length >= FRONT_CAPACITY.opinion) break;
    const isRefused = refuseStory(card.articleId, 'opinion', rules) !== null;
    if (isRefused || zoneOfStory(fitted, card.articleId) !== null) continue;
    if (!sharesVoice(card.articleId, opinion, rules)) opinion.push(withoutRelated(card));
  }
  return { zones: fitted, dropped: placedCards(zones).length - placedCards(fitted).length };
}

const sameStory = (card: FrontCard) => (other: FrontCard) => other.articleId === card.articleId;

function relatedLeft(card: FrontCard, used: Set<number>, rules: FrontRules): number[] {
  const left: number[] = [];
  for (const id of card.relatedIds ?? []) {
    if (left.length === FRONT_CAPACITY.related || used.has(id) || refuseStory(id, 'lead', rules)) continue;
    left.push(id);
    used.add(id);
  }
  return left;
}

/** Cards hold no empty lists and no `undefined`, so that equal fronts are equal as JSON. */
export function withRelated(card: FrontCard, relatedIds: number[]): FrontCard {
  return relatedIds.length > 0 ? { ...withoutRelated(card), relatedIds } : withoutRelated(card);
}

export function withoutRelated(card: FrontCard): FrontCard {
  const { relatedIds: _dropped, ...rest } = card;
  return rest;
}
