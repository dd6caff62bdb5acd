/**
 * Every change that an editor makes to a front is one of these edits. Each gives a front that is whole, or a
 * coded refusal and the front as it was. Pure.
 */
import {
  capacityOf,
  FRONT_HEADLINE_LENGTH,
  FRONT_KICKER_LENGTH,
  placesOf,
  refuseStory,
  SPARE_PLACES,
  sharesVoice,
  withoutRelated,
  withRelated,
  zoneOfStory,
} from '@/lib/fronts/desk/front-rules';
import type { FrontProblemCode, FrontRules } from '@/lib/fronts/desk/types';
import type { FrontCard, FrontZones } from '@/lib/fronts/types';
import { cardsOfZone, FRONT_CAPACITY, withZone, type ZoneId } from '@/lib/fronts/zones';
import { fail, ok, type Result } from '@/lib/platform/result';

/** A card is named by its zone and story: the breaking strip may repeat a story that stands elsewhere. */
export type FrontEdit =
  /** Puts a story on the front; without `index`, behind what stands in the zone. */
  | { kind: 'place'; articleId: number; zone: ZoneId; index?: number | undefined }
  /** `index` counts without the card that moves. */
  | { kind: 'move'; articleId: number; from: ZoneId; to: ZoneId; index: number }
  | { kind: 'remove'; articleId: number; zone: ZoneId }
  /** Null takes an override away; what is not named stays. */
  | {
      kind: 'override';
      articleId: number;
      zone: ZoneId;
      headline?: string | null | undefined;
      kicker?: string | null | undefined;
      mediaId?: number | null | undefined;
    }
  /** The card leaves the front by itself then; null: it stays until somebody takes it off. */
  | { kind: 'pin'; articleId: number; zone: ZoneId; until: string | null }
  /** The headlines under the lead, in their order. */
  | { kind: 'relate'; articleId: number; relatedIds: number[] };

export type FrontEditRefusal =
  | Exclude<FrontProblemCode, 'over-capacity'>
  | 'zone-full'
  | 'not-placed'
  | 'pin-in-the-past'
  | 'too-long';

/** A breaking headline is not news for ever: without another word it leaves the strip after this long. */
export const BREAKING_MS = 3 * 3_600_000;

type Outcome = Result<FrontZones, FrontEditRefusal>;

/** @returns the front after the edit; the one before is left as it was */
export function applyFrontEdit(zones: FrontZones, edit: FrontEdit, rules: FrontRules): Outcome {
  switch (edit.kind) {
    case 'place':
      return place(zones, edit, rules);
    case 'move':
      return move(zones, edit, rules);
    case 'remove':
      return change(zones, edit, () => null);
    case 'override':
      return override(zones, edit);
    case 'pin':
      return pin(zones, edit, rules);
    case 'relate':
      return relate(zones, edit, rules);
  }
}

function place(
  zones: FrontZones,
  { articleId, zone, index }: Extract<FrontEdit, { kind: 'place' }>,
  rules: FrontRules,
): Outcome {
  const isThere =
    zone === 'breaking'
      ? cardsOfZone(zones, 'breaking').some((card) => card.articleId === articleId)
      : zoneOfStory(zones, articleId) !== null;
  if (isThere) return fail('already-placed');
  const until = new Date(rules.at.getTime() + BREAKING_MS).toISOString();
  const card: FrontCard = zone === 'breaking' ? { articleId, expiresAt: until } : { articleId };
  return insert(zones, card, zone, index ?? cardsOfZone(zones, zone).length, rules);
}

function move(
  zones: FrontZones,
  { articleId, from, to, index }: Extract<FrontEdit, { kind: 'move' }>,
  rules: FrontRules,
): Outcome {
  const card = cardsOfZone(zones, from).find((candidate) => candidate.articleId === articleId);
  if (!card) return fail('not-placed');
  const without = withZone(
    zones,
    from,
    cardsOfZone(zones, from).filter((other) => other !== card),
  );
  if (from === to) {
    const cards = cardsOfZone(without, to).toSpliced(clamp(index, cardsOfZone(without, to).length), 0, card);
    return ok(withZone(without, to, cards));
  }
  const isThere =
    to === 'breaking'
      ? cardsOfZone(without, to).some((other) => other.articleId === articleId)
      : zoneOfStory(without, articleId) !== null;
  if (isThere) return fail('already-placed');
  return insert(without, to === 'lead' ? card : withoutRelated(card), to, index, rules);
}

function insert(zones: FrontZones, card: FrontCard, zone: ZoneId, index: number, rules: FrontRules): Outcome {
  const refusal = refuseStory(card.articleId, zone, rules);
  if (refusal) return fail(refusal);
  const cards = cardsOfZone(zones, zone);
  if (zone === 'opinion' && sharesVoice(card.articleId, cards, rules)) return fail('author-twice');
  const free = zone === 'breaking' ? zones : withoutRelatedStory(zones, card.articleId);
  if (zone === 'lead') return lead(free, card, rules);
  if (cards.length >= capacityOf(zone, rules) + SPARE_PLACES) return fail('zone-full');
  return ok(withZone(free, zone, cardsOfZone(free, zone).toSpliced(clamp(index, cards.length), 0, card)));
}

/** The lead has one place: what stood in it steps down to the head of the second row. */
function lead(zones: FrontZones, card: FrontCard, rules: FrontRules): Outcome {
  const stepDown = zones.lead.map(withoutRelated);
  const secondary = [...stepDown, ...zones.secondary];
  if (stepDown.length > 0 && secondary.length > capacityOf('secondary', rules) + SPARE_PLACES)
    return fail('zone-full');
  return ok({ ...zones, lead: [card], secondary });
}

/** A headline under the lead that gets a place of its own stands under it no longer. */
function withoutRelatedStory(zones: FrontZones, articleId: number): FrontZones {
  if (!placesOf(zones, articleId).some(({ isRelated }) => isRelated)) return zones;
  const keep = (card: FrontCard) =>
    withRelated(
      card,
      (card.relatedIds ?? []).filter((id) => id !== articleId),
    );
  return { ...zones, lead: zones.lead.map(keep) };
}

function override(zones: FrontZones, edit: Extract<FrontEdit, { kind: 'override' }>): Outcome {
  const headline = edit.headline?.trim();
  const kicker = edit.kicker?.trim();
  if ((headline?.length ?? 0) > FRONT_HEADLINE_LENGTH || (kicker?.length ?? 0) > FRONT_KICKER_LENGTH)
    return fail('too-long');
  return change(zones, edit, (card) => {
    const { headline: oldHeadline, kicker: oldKicker, mediaId: oldMediaId, ...rest } = card;
    const next = {
      headline: edit.headline === undefined ? oldHeadline : headline || undefined,
      kicker: edit.kicker === undefined ? oldKicker : kicker || undefined,
      mediaId: edit.mediaId === undefined ? oldMediaId : (edit.mediaId ?? undefined),
    };
    return {
      ...rest,
      ...(next.headline === undefined ? {} : { headline: next.headline }),
      ...(next.kicker === undefined ? {} : { kicker: next.kicker }),
      ...(next.mediaId === undefined ? {} : { mediaId: next.mediaId }),
    };
  });
}

function pin(
  zones: FrontZones,
  { articleId, zone, until }: Extract<FrontEdit, { kind: 'pin' }>,
  rules: FrontRules,
): Outcome {
  // Whatever is not a moment is not later than any.
  if (until !== null && !(Date.parse(until) > rules.at.getTime())) return fail('pin-in-the-past');
  return change(zones, { articleId, zone }, ({ expiresAt: _old, ...card }) =>
    until === null ? card : { ...card, expiresAt: new Date(until).toISOString() },
  );
}

function relate(
  zones: FrontZones,
  { articleId, relatedIds }: Extract<FrontEdit, { kind: 'relate' }>,
  rules: FrontRules,
): Outcome {
  const own = new Set(relatedIds);
  if (own.size > FRONT_CAPACITY.related) return fail('too-many-related');
  for (const id of own) {
    const refusal = refuseStory(id, 'lead', rules);
    if (refusal) return fail(refusal);
    if (id === articleId || zoneOfStory(zones, id) !== null) return fail('already-placed');
    const underAnother = zones.lead.some(
      (card) => card.articleId !== articleId && card.relatedIds?.includes(id),
    );
    if (underAnother) return fail('already-placed');
  }
  return change(zones, { articleId, zone: 'lead' }, (card) => withRelated(card, [...own]));
}

/** Changes one card; null takes it off. */
function change(
  zones: FrontZones,
  { articleId, zone }: { articleId: number; zone: ZoneId },
  next: (card: FrontCard) => FrontCard | null,
): Outcome {
  const cards = cardsOfZone(zones, zone);
  if (!cards.some((card) => card.articleId === articleId)) return fail('not-placed');
  return ok(
    withZone(
      zones,
      zone,
      cards.flatMap((card) => (card.articleId === articleId ? (next(card) ?? []) : [card])),
    ),
  );
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(Math.trunc(index) || 0, length));
}
