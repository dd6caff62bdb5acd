'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { Decision, Picking } from '@/components/admin/merge/decisions';
import {
  canKeepBoth,
  choiceOfText,
  hasTwoTexts,
  isOneText,
  wordsOfChoice,
  wordsOfSide,
} from '@/components/admin/merge/unit-words';
import type { UnitNames } from '@/components/admin/merge/use-unit-names.client';
import { DiffText } from '@/components/admin/revisions/diff-text';
import type { MergeUnit } from '@/lib/articles/editing/merging/merge-contents';
import { diffWords } from '@/lib/articles/revisions/diff-words';
import { textOfWords } from '@/lib/articles/revisions/words';

interface MergeSectionProps {
  unit: MergeUnit;
  title: string;
  names: UnitNames;
  decision: Decision | undefined;
  /** Whose the other version is. */
  theirName: string;
  onPick: (picking: Picking) => void;
  onDecide: (decision: Decision) => void;
}

/** One clash: the two versions, the text both began with folded away, and the result under a heavy rule. */
export function MergeSection({
  unit,
  title,
  names,
  decision,
  theirName,
  onPick,
  onDecide,
}: MergeSectionProps) {
  const t = useTranslations('desk.merge');
  const titleId = useId();
  return (
    <section
      className={decision ? 'merge-unit' : 'merge-unit merge-unit-open'}
      aria-labelledby={titleId}
      data-unit={unit.id}
      tabIndex={-1}
    >
      <header className="merge-head">
        <h2 id={titleId}>{title}</h2>
        <span className={decision ? 'merge-done' : 'merge-waits'}>
          {decision ? t('resolved') : t('waiting')}
        </span>
        <span className="merge-space" />
        {hasTwoTexts(unit) && <PickButton by="words" chosen={decision?.by} keys="3" onPick={onPick} />}
        {canKeepBoth(unit) && <PickButton by="both" chosen={decision?.by} keys="4" onPick={onPick} />}
      </header>
      <div className="merge-sides">
        {(['mine', 'theirs'] as const).map((side) => (
          <div key={side} className={`merge-side merge-${side}${decision?.by === side ? ' is-chosen' : ''}`}>
            <h3>{side === 'mine' ? t('yours') : theirName}</h3>
            <div className="merge-text" dir="auto">
              <SideText unit={unit} side={side} names={names} />
            </div>
            <PickButton by={side} chosen={decision?.by} keys={side === 'mine' ? '1' : '2'} onPick={onPick} />
          </div>
        ))}
      </div>
      <details className="merge-ancestor">
        <summary>{t('ancestor')}</summary>
        <p dir="auto">{textOfSide(unit, 'base', names) || t('noAncestor')}</p>
      </details>
      <MergeResult {...{ unit, decision, theirName, names, onDecide }} />
    </section>
  );
}

function PickButton({
  by,
  chosen,
  keys,
  onPick,
}: {
  by: Picking;
  chosen: Decision['by'] | undefined;
  keys: string;
  onPick: (picking: Picking) => void;
}) {
  const t = useTranslations('desk.merge');
  return (
    <button type="button" className="button" aria-pressed={chosen === by} onClick={() => onPick(by)}>
      {t(`picks.${by}`)} <kbd>{keys}</kbd>
    </button>
  );
}

function SideText({ unit, side, names }: { unit: MergeUnit; side: 'mine' | 'theirs'; names: UnitNames }) {
  const t = useTranslations('desk.merge');
  const words = wordsOfSide(unit, side);
  if (words === null) return unit.kind === 'field' ? names.valueOf(unit, unit[side]) : null;
  const runs = diffWords(wordsOfSide(unit, 'base') ?? [], words);
  const isGone = unit.kind === 'block' ? unit[side].length === 0 : words.length === 0;
  return (
    <>
      {isGone && <strong className="merge-gone">{unit.kind === 'block' ? t('deleted') : t('empty')}</strong>}{' '}
      <DiffText runs={runs} />
    </>
  );
}

function textOfSide(unit: MergeUnit, side: 'base' | 'mine' | 'theirs', names: UnitNames): string {
  const words = wordsOfSide(unit, side);
  if (words === null) return unit.kind === 'field' ? names.valueOf(unit, unit[side]) : '';
  return textOfWords(words);
}

function MergeResult({
  unit,
  decision,
  theirName,
  names,
  onDecide,
}: Pick<MergeSectionProps, 'unit' | 'decision' | 'theirName' | 'names' | 'onDecide'>) {
  const t = useTranslations('desk.merge');
  const [isEditing, setIsEditing] = useState(false);
  const words = decision ? wordsOfChoice(unit, decision.choice) : [];
  return (
    <div className="merge-result">
      <header>
        <h3>{t('result')}</h3>
        <small>{t(`from.${decision?.by ?? 'none'}`, { name: theirName })}</small>
        {decision && isOneText(unit) && !isEditing && (
          <button type="button" className="text-link" onClick={() => setIsEditing(true)}>
            {t('edit')}
          </button>
        )}
      </header>
      {!decision && <p className="merge-hint">{t('chooseHint')}</p>}
      {decision && isEditing && (
        <textarea
          className="input merge-text"
          dir="auto"
          rows={4}
          aria-label={t('resultLabel')}
          defaultValue={textOfWords(words)}
          onChange={(event) =>
            onDecide({ by: 'edited', choice: choiceOfText(unit, words, event.target.value), runs: null })
          }
        />
      )}
      {decision && !isEditing && (
        <p className="merge-text" dir="auto">
          {decision.runs?.map((run, index) => (
            <span key={index} className={`merge-owner-${run.owner}`}>
              {textOfWords(run.words)}
            </span>
          )) ??
            (isValue(unit)
              ? names.valueOf(unit, decision.by === 'theirs' ? unit.theirs : unit.mine)
              : textOfWords(words) || t('deleted'))}
        </p>
      )}
    </div>
  );
}

const isValue = (unit: MergeUnit): unit is Extract<MergeUnit, { kind: 'field' }> =>
  unit.kind === 'field' && !isOneText(unit);
