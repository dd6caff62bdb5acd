import type { FrontCard, FrontZones } from '@/lib/fronts/types';
import { cardsOfZone, type ZoneId, zoneIdsOf } from '@/lib/fronts/zones';

/** What became of a card on its way from one version to the other. */
export type CardChange = 'same' | 'words' | 'moved' | 'removed' | 'added';

export interface ComparedCard {
  card: FrontCard;
  change: CardChange;
}

export interface ComparedZone {
  zone: ZoneId;
  before: ComparedCard[];
  after: ComparedCard[];
}

/**
 * Two versions zone by zone. A card that another zone or place takes over is `moved` on both sides; `words`
 * says that its headline, kicker, picture, related headlines or end differ. Zones that are empty in both are
 * left out. Pure.
 */
export function compareFronts(before: FrontZones, after: FrontZones): ComparedZone[] {
  const zones = [...new Set([...zoneIdsOf(before), ...zoneIdsOf(after)])];
  return zones
    .map((zone) => ({
      zone,
      before: cardsOfZone(before, zone).map((card, index) => ({
        card,
        change: changeOf(card, { zone, index }, after, 'removed'),
      })),
      after: cardsOfZone(after, zone).map((card, index) => ({
        card,
        change: changeOf(card, { zone, index }, before, 'added'),
      })),
    }))
    .filter((compared) => compared.before.length + compared.after.length > 0);
}

function changeOf(
  card: FrontCard,
  place: { zone: ZoneId; index: number },
  other: FrontZones,
  whenGone: 'added' | 'removed',
): CardChange {
  const inZone = findCard(other, place.zone, card.articleId);
  if (inZone) {
    if (!haveSameWords(inZone.card, card)) return 'words';
    return inZone.index === place.index ? 'same' : 'moved';
  }
  if (place.zone === 'breaking') return whenGone;
  const isElsewhere = zoneIdsOf(other).some(
    (zone) => zone !== 'breaking' && findCard(other, zone, card.articleId) !== null,
  );
  return isElsewhere ? 'moved' : whenGone;
}

function findCard(zones: FrontZones, zone: ZoneId, articleId: number) {
  const index = cardsOfZone(zones, zone).findIndex((card) => card.articleId === articleId);
  const card = cardsOfZone(zones, zone)[index];
  return card ? { card, index } : null;
}

function haveSameWords(a: FrontCard, b: FrontCard): boolean {
  return (
    a.headline === b.headline &&
    a.kicker === b.kicker &&
    a.mediaId === b.mediaId &&
    a.expiresAt === b.expiresAt &&
    JSON.stringify(a.relatedIds ?? []) === JSON.stringify(b.relatedIds ?? [])
  );
}
