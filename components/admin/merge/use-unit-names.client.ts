'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { clockTime } from '@/components/admin/saving/clock-time';
import type { Fields, FieldUnit, MergeUnit } from '@/lib/articles/editing/merging/merge-contents';
import type { EditorReferences, SectionChoice } from '@/lib/articles/editing/references/reference-types';
import { isoDayOf } from '@/lib/i18n/edition-clock';

/** How units and their values are called. */
export interface UnitNames {
  titleOf: (unit: MergeUnit, place: number) => string;
  /** A value that is not a text: a section, authors, a picture, a moment, yes or no. */
  valueOf: (unit: FieldUnit, fields: Fields) => string;
}

export function useUnitNames(
  units: readonly MergeUnit[],
  { timeZone, sections }: { timeZone: string; sections: readonly SectionChoice[] },
): UnitNames {
  const t = useTranslations('desk.merge');
  const known = useReferences(units);
  const yesNo = (value: boolean | undefined) => (value ? t('yes') : t('no'));
  const moment = (value: string | null | undefined) =>
    value ? `${isoDayOf(new Date(value), timeZone)} ${clockTime(new Date(value), timeZone)}` : t('empty');
  return {
    titleOf: (unit, place) => {
      if (unit.kind === 'field') return t(`fields.${unit.field}`);
      const blocks = unit.base.length > 0 ? unit.base : [...unit.mine, ...unit.theirs];
      const [block] = blocks;
      if (!block || (unit.base.length === 0 && blocks.length > 2)) return t('several', { number: place });
      return t('place', { type: t(`types.${block.type}`), number: place });
    },
    valueOf: (unit, fields) => {
      switch (unit.field) {
        case 'kind': {
          const genre = fields.genre ? t(`genres.${fields.genre}`) : null;
          return [t(`kinds.${fields.kind ?? 'news'}`), genre].filter(Boolean).join(t('listComma'));
        }
        case 'section':
          return sections.find(({ id }) => id === fields.sectionId)?.name ?? t('empty');
        case 'authors':
          return (
            (fields.authorIds ?? [])
              .map((id) => known?.authors.find((author) => author.id === id)?.name ?? t('unknown'))
              .join(t('listComma')) || t('empty')
          );
        case 'hero': {
          if (!fields.heroMediaId) return t('empty');
          const picture = known?.pictures.find(({ id }) => id === fields.heroMediaId);
          const words = [fields.heroAlt ?? picture?.alt, fields.heroCaption].filter(Boolean);
          return words.join(t('listComma')) || t('unknown');
        }
        case 'embargo':
          return moment(fields.embargoUntil);
        case 'expiry':
          return moment(fields.expiresAt);
        case 'isIndexed':
          return yesNo(fields.isIndexed);
        case 'frontCandidate':
          return yesNo(fields.isFrontCandidate);
        default:
          return '';
      }
    },
  };
}

/** What the authors and pictures of the units are called. */
function useReferences(units: readonly MergeUnit[]): EditorReferences | null {
  const [known, setKnown] = useState<EditorReferences | null>(null);
  const sides = units.flatMap((unit) => (unit.kind === 'field' ? [unit.mine, unit.theirs, unit.base] : []));
  const authors = [...new Set(sides.flatMap(({ authorIds = [] }) => authorIds))].join(',');
  const pictures = [...new Set(sides.flatMap(({ heroMediaId }) => heroMediaId ?? []))].join(',');
  useEffect(() => {
    if (authors === '' && pictures === '') return;
    const query = new URLSearchParams({ authors, pictures, articles: '', tags: '' });
    fetch(`/api/desk/editor/references?${query}`)
      .then((response) => (response.ok ? response.json() : null))
      .then(setKnown)
      // Without a network the names stay unknown; the choice can wait.
      .catch(() => undefined);
  }, [authors, pictures]);
  return known;
}
