'use client';

import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { FrontDeskModel } from '@/components/admin/front/use-front-desk.client';
import type { FrontCard, FrontZones } from '@/lib/fronts/types';
import { cardsOfZone, FIXED_ZONES, sectionOfZone, sectionZone, type ZoneId } from '@/lib/fronts/zones';
import type { EditionFormat } from '@/lib/i18n/edition-context';

/** A story being carried: by mouse, or by keys from a card. */
export interface Carried {
  articleId: number;
  /** Where it was picked up; null: from the list of stories. */
  from: ZoneId | null;
  /** Carried by keys: where it stands on its way. */
  at?: ZoneId;
}

interface FrontContextValue {
  desk: FrontDeskModel;
  format: EditionFormat;
  timeZone: string;
  zoneIds: ZoneId[];
  zoneName: (zone: ZoneId) => string;
  /** The headline as the front prints it: the editor's, or the article's own. */
  headlineOf: (articleId: number, card?: FrontCard) => string;
  carried: Carried | null;
  carry: (carried: Carried | null) => void;
  /** Puts or moves a story, and says where it stands now. */
  bring: (story: Carried, to: ZoneId, index?: number, step?: { base: FrontZones | null }) => boolean;
}

const FrontContext = createContext<FrontContextValue | null>(null);

interface FrontProviderProps {
  desk: FrontDeskModel;
  format: EditionFormat;
  timeZone: string;
  sections: readonly { id: number; name: string }[];
  children: ReactNode;
}

export function FrontProvider({ desk, format, timeZone, sections, children }: FrontProviderProps) {
  const t = useTranslations('desk.front');
  const [carried, carry] = useState<Carried | null>(null);
  const value = useMemo((): FrontContextValue => {
    const zoneName = (zone: ZoneId) => {
      const sectionId = sectionOfZone(zone);
      if (sectionId !== null) return sections.find(({ id }) => id === sectionId)?.name ?? t('zones.unknown');
      return t(`zones.${zone as (typeof FIXED_ZONES)[number]}`);
    };
    const headlineOf = (articleId: number, card?: FrontCard) =>
      card?.headline || desk.stories.get(articleId)?.headline || t('unknownStory');
    return {
      desk,
      format,
      timeZone,
      zoneIds: [...FIXED_ZONES, ...desk.rules.blocks.map(({ sectionId }) => sectionZone(sectionId))],
      zoneName,
      headlineOf,
      carried,
      carry,
      bring: ({ articleId, from }, to, index, step) => {
        const place = index ?? cardsOfZone(desk.zones, to).length;
        const says = t('announce.placed', {
          headline: headlineOf(articleId),
          zone: zoneName(to),
          position: format.number(place + 1),
        });
        const options = { isStep: step !== undefined, base: step?.base ?? null, says };
        return from === null
          ? desk.edit({ kind: 'place', articleId, zone: to, index: place }, options)
          : desk.edit({ kind: 'move', articleId, from, to, index: place }, options);
      },
    };
  }, [desk, format, timeZone, sections, carried, t]);
  return <FrontContext value={value}>{children}</FrontContext>;
}

export function useFront(): FrontContextValue {
  const value = useContext(FrontContext);
  if (!value) throw new Error('outside of the front’s desk');
  return value;
}
