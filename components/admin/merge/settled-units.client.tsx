'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PlacedUnit } from '@/components/admin/merge/group-units';
import { wordsOfSide } from '@/components/admin/merge/unit-words';
import type { UnitNames } from '@/components/admin/merge/use-unit-names.client';
import { DiffText } from '@/components/admin/revisions/diff-text';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import type { MergeUnit } from '@/lib/articles/editing/merging/merge-contents';
import { diffWords } from '@/lib/articles/revisions/diff-words';

interface SettledUnitsProps {
  units: readonly PlacedUnit[];
  names: UnitNames;
  theirName: string;
}

/** What needs no decision, in one line that opens: blocks that nobody or only one of the two changed. */
export function SettledUnits({ units, names, theirName }: SettledUnitsProps) {
  const t = useTranslations('desk.merge');
  const [isOpen, setIsOpen] = useState(false);
  const merged = units.filter(({ unit }) => unit.outcome !== 'same').length;
  const unchanged = units.length - merged;
  const summary = [
    merged > 0 && t('merged', { count: merged }),
    unchanged > 0 && t('unchanged', { count: unchanged }),
  ].filter(Boolean);
  return (
    <div className="merge-settled">
      <header>
        <DeskIcon name="check" isSmall />
        <span>{summary.join(t('listComma'))}</span>
        <span className="merge-space" />
        <button type="button" className="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? t('hide') : t('show')}
        </button>
      </header>
      {isOpen &&
        units.map(({ unit, place }) => (
          <section key={unit.id}>
            <h3>
              {names.titleOf(unit, place)} <small>{sourceOf(unit, t, theirName)}</small>
            </h3>
            <p className="merge-text" dir="auto">
              <SettledText unit={unit} names={names} />
            </p>
          </section>
        ))}
    </div>
  );
}

function sourceOf(
  { outcome }: MergeUnit,
  t: ReturnType<typeof useTranslations<'desk.merge'>>,
  theirName: string,
): string {
  if (outcome === 'mine') return t('from.mine');
  if (outcome === 'theirs') return t('from.theirs', { name: theirName });
  return outcome === 'both' ? t('from.both') : '';
}

function SettledText({ unit, names }: { unit: MergeUnit; names: UnitNames }) {
  const side = unit.outcome === 'theirs' ? 'theirs' : 'mine';
  const words = wordsOfSide(unit, side);
  if (words === null) return unit.kind === 'field' ? names.valueOf(unit, unit[side]) : null;
  return <DiffText runs={diffWords(wordsOfSide(unit, 'base') ?? [], words)} />;
}
