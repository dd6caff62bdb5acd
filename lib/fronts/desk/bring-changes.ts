import { applyFrontEdit, type FrontEdit } from '@/lib/fronts/desk/front-edits';
import type { FrontRules } from '@/lib/fronts/desk/types';
import type { FrontCard, FrontZones } from '@/lib/fronts/types';
import { cardsOfZone, withZone, type ZoneId, zoneIdsOf } from '@/lib/fronts/zones';
import { stableJson } from '@/lib/platform/stable-json';

/** A front as it was before two editors changed it, and what each made of it. */
export interface FrontSides {
  base: FrontZones;
  mine: FrontZones;
  theirs: FrontZones;
}

/** Where a story stands, with its card; the breaking strip is a place of its own. */
interface Place {
  zone: ZoneId;
  index: number;
  card: FrontCard;
}

/**
 * Brings one's own changes into a front that somebody else changed meanwhile, card by card. A card that both changed
 * stays as it stands there. Pure.
 * @returns the front, and the stories whose change could not be brought in
 */
export function bringChanges(
  { base, mine, theirs }: FrontSides,
  rules: FrontRules,
): { zones: FrontZones; left: number[] } {
  if (isSameFront(base, theirs)) return { zones: mine, left: [] };
  const left = new Set<number>();
  let zones = theirs;
  const apply = (edit: FrontEdit) => {
    const outcome = applyFrontEdit(zones, edit, rules);
    if (outcome.ok) zones = outcome.value;
    else left.add(edit.articleId);
  };
  for (const strip of [true, false]) {
    const [was, wanted, there] = [base, mine, theirs].map((front) => placesIn(front, strip)) as [
      Map<number, Place>,
      Map<number, Place>,
      Map<number, Place>,
    ];
    // What goes makes room for what comes.
    for (const [articleId, { zone }] of was)
      if (!wanted.has(articleId) && there.has(articleId)) {
        if (isSamePlace(there.get(articleId), was.get(articleId))) apply({ kind: 'remove', articleId, zone });
        else left.add(articleId);
      }
    for (const [articleId, { zone, index, card }] of wanted) {
      const before = was.get(articleId);
      if (before && before.zone === zone && isSameCard(before.card, card)) continue;
      const theirPlace = there.get(articleId);
      if (before ? !isSamePlace(theirPlace, before) : theirPlace !== undefined) {
        if (!isSamePlace(theirPlace, { zone, card })) left.add(articleId);
        continue;
      }
      const standsIn = placesIn(zones, strip).get(articleId)?.zone;
      if (standsIn === undefined) apply({ kind: 'place', articleId, zone, index });
      else if (standsIn !== zone) apply({ kind: 'move', articleId, from: standsIn, to: zone, index });
      if (!left.has(articleId)) for (const edit of wordsOf(card, zone)) apply(edit);
    }
  }
  return { zones: inOrder(zones, { base, mine, theirs }), left: [...left] };
}

export const isSameFront = (one: FrontZones, other: FrontZones): boolean =>
  stableJson(one) === stableJson(other);

function placesIn(front: FrontZones, isStrip: boolean): Map<number, Place> {
  return new Map(
    zoneIdsOf(front)
      .filter((zone) => (zone === 'breaking') === isStrip)
      .flatMap((zone) =>
        cardsOfZone(front, zone).map((card, index): [number, Place] => [
          card.articleId,
          { zone, index, card },
        ]),
      ),
  );
}

const isSameCard = (one: FrontCard, other: FrontCard) => stableJson(one) === stableJson(other);

const isSamePlace = (one: Omit<Place, 'index'> | undefined, other: Omit<Place, 'index'> | undefined) =>
  one !== undefined && other !== undefined && one.zone === other.zone && isSameCard(one.card, other.card);

/** What gives a card that stands in its zone the words, the end and the headlines of another. */
function wordsOf(card: FrontCard, zone: ZoneId): FrontEdit[] {
  const { articleId, headline = null, kicker = null, mediaId = null, expiresAt = null, relatedIds } = card;
  return [
    { kind: 'override', articleId, zone, headline, kicker, mediaId },
    { kind: 'pin', articleId, zone, until: expiresAt },
    ...(zone === 'lead' ? [{ kind: 'relate' as const, articleId, relatedIds: relatedIds ?? [] }] : []),
  ];
}

/** Zones that only this side put into another order are in that order. */
function inOrder(zones: FrontZones, { base, mine, theirs }: FrontSides): FrontZones {
  let ordered = zones;
  for (const zone of zoneIdsOf(mine)) {
    const ids = (front: FrontZones) => cardsOfZone(front, zone).map(({ articleId }) => articleId);
    const shared = (front: FrontZones, other: FrontZones) =>
      ids(front).filter((id) => ids(other).includes(id));
    const wasReordered = String(shared(base, mine)) !== String(shared(mine, base));
    if (!wasReordered || String(shared(base, theirs)) !== String(shared(theirs, base))) continue;
    const wanted = ids(mine).filter((id) => ids(ordered).includes(id));
    const cards = cardsOfZone(ordered, zone);
    const slots = cards.flatMap(({ articleId }, index) => (wanted.includes(articleId) ? [index] : []));
    const next = [...cards];
    slots.forEach((slot, turn) => {
      const card = cards.find(({ articleId }) => articleId === wanted[turn]);
      if (card) next[slot] = card;
    });
    ordered = withZone(ordered, zone, next);
  }
  return ordered;
}
