'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { useFront } from '@/components/admin/front/front-context.client';
import { cardsOfZone, type ZoneId } from '@/lib/fronts/zones';

/**
 * Carries a card by keys: space picks it up, the arrows move it through its zone and on into the next, space
 * puts it down, Escape takes it back. Every step starts from the front as it was when the card was picked up,
 * so that a zone it only passes through is left as it was. What happens is said aloud.
 */
export function useCarryByKeys({
  articleId,
  zone,
  index,
}: {
  articleId: number;
  zone: ZoneId;
  index: number;
}) {
  const t = useTranslations('desk.front.announce');
  const { desk, format, carried, carry, bring, zoneIds, zoneName, headlineOf } = useFront();
  const isCarried = carried?.articleId === articleId && carried.at === zone;
  const headline = headlineOf(articleId);

  const step = (by: 1 | -1) => {
    const base = desk.history.base();
    if (!base || !carried?.from) return;
    const story = { articleId, from: carried.from };
    const next = index + by;
    if (next >= 0 && next < cardsOfZone(desk.zones, zone).length) {
      bring(story, zone, next, { base });
      return;
    }
    // At the edge: the next zone that takes it, at the end that is nearer.
    for (let at = zoneIds.indexOf(zone) + by; at >= 0 && at < zoneIds.length; at += by) {
      const to = zoneIds[at];
      if (!to) break;
      const others = cardsOfZone(base, to).filter(
        (card) => to !== carried.from || card.articleId !== articleId,
      );
      if (!bring(story, to, by === 1 || to === 'lead' ? 0 : others.length, { base })) continue;
      carry({ ...carried, at: to });
      return;
    }
    desk.announce(t('noFurther', { headline }));
  };
  const putDown = (isBack: boolean) => {
    desk.history.putDown({ isBack });
    carry(null);
    desk.announce(
      t(isBack ? 'takenBack' : 'putDown', {
        headline,
        zone: zoneName(zone),
        position: format.number(index + 1),
      }),
    );
  };
  return {
    isCarried,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === ' ' || event.key === 'Enter') {
        event.preventDefault();
        if (isCarried) return putDown(false);
        desk.history.pickUp();
        carry({ articleId, from: zone, at: zone });
        desk.announce(t('pickedUp', { headline, zone: zoneName(zone), position: format.number(index + 1) }));
        return;
      }
      if (!isCarried) return;
      if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
        event.preventDefault();
        step(event.key === 'ArrowDown' ? 1 : -1);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        putDown(true);
      } else if (event.key === 'Tab') putDown(false);
    },
  };
}
