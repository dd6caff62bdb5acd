'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  choicesOf,
  type Decision,
  type Decisions,
  decide,
  nextOpen,
  type Picking,
} from '@/components/admin/merge/decisions';
import { grouped } from '@/components/admin/merge/group-units';
import { MergeAside } from '@/components/admin/merge/merge-aside';
import { MergeSection } from '@/components/admin/merge/merge-section.client';
import { SettledUnits } from '@/components/admin/merge/settled-units.client';
import { canKeepBoth, hasTwoTexts } from '@/components/admin/merge/unit-words';
import { useUnitNames } from '@/components/admin/merge/use-unit-names.client';
import type { Conflict } from '@/components/admin/saving/article-document';
import { clockTime } from '@/components/admin/saving/clock-time';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { ToastsOfDialog } from '@/components/admin/ui/toast.client';
import { UnsavedQuestion } from '@/components/admin/ui/unsaved-question.client';
import { useGuardedClosing } from '@/components/admin/ui/use-dialog-closing.client';
import type { ArticleContent } from '@/lib/articles/article-content';
import { assembleMerge, type MergeUnit, mergeContents } from '@/lib/articles/editing/merging/merge-contents';
import type { SectionChoice } from '@/lib/articles/editing/references/reference-types';

interface MergeScreenProps {
  conflict: Conflict;
  timeZone: string;
  sections: readonly SectionChoice[];
  /** What becomes of both versions, whatever is chosen. */
  kept: string;
  onClose: () => void;
  onMerged: (content: ArticleContent) => void;
}

/** Two texts of one article or page become one: what clashes is chosen block by block; saving waits for every block. */
export function MergeScreen(props: MergeScreenProps) {
  const { conflict, timeZone, sections, kept, onClose, onMerged } = props;
  const t = useTranslations('desk.merge');
  const saving = useTranslations('desk.saving');
  const merge = useMemo(
    () => mergeContents({ base: conflict.base, mine: conflict.mine, theirs: conflict.theirs.content }),
    [conflict],
  );
  const names = useUnitNames(merge.units, { timeZone, sections });
  const [decisions, setDecisions] = useState<Decisions>({});
  const dialog = useModal();
  const closing = useGuardedClosing({ element: dialog, isOpen: true, onClose });
  const { hold, askToClose } = closing.context;
  const hasDecided = Object.keys(decisions).length > 0;
  useEffect(() => hold('decisions', { isChanged: hasDecided }), [hold, hasDecided]);
  const theirName = conflict.theirs.editedByName ?? saving('somebody');
  const done = merge.conflicts.filter(({ id }) => decisions[id]).length;
  const isDone = done === merge.conflicts.length;
  const keep = (unit: MergeUnit, decision: Decision) =>
    setDecisions((all) => ({ ...all, [unit.id]: decision }));
  const save = () => isDone && onMerged(assembleMerge(merge, choicesOf(decisions)));

  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    closing.handlers.onKeyDown(event);
    if (closing.isAsking || event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return save();
    const isTyping =
      event.target instanceof HTMLElement && /^(textarea|input|select)$/i.test(event.target.tagName);
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-unit]')?.dataset.unit ?? null;
    if (event.code === 'KeyN') return focusUnit(dialog.current, nextOpen(merge, decisions, id)?.id);
    const unit = merge.conflicts.find((candidate) => candidate.id === id);
    const picking = KEYS[event.code];
    if (unit && picking && isOffered(unit, picking)) keep(unit, decide(unit, picking));
  };
  return (
    <dialog
      ref={dialog}
      className="merge"
      aria-labelledby="merge-title"
      {...closing.handlers}
      onKeyDown={onKeyDown}
    >
      <div className="contents" inert={closing.isAsking}>
        <header className="merge-bar">
          <button type="button" className="icon-button" aria-label={t('back')} onClick={askToClose}>
            <DeskIcon name="previous" />
          </button>
          <h1 id="merge-title">{t('title')}</h1>
          <span className="merge-space" />
          <button type="button" className="button button-primary" aria-disabled={!isDone} onClick={save}>
            {t('save')} <bdi>{`${done}/${merge.conflicts.length}`}</bdi>
          </button>
        </header>
        <div className="merge-body">
          <div className="merge-units">
            <div className="alert alert-warning">
              <DeskIcon name="warning" />
              <p>
                <strong>{t('lead', { version: conflict.theirs.version, name: theirName })}</strong>
                {`${t('auto', { count: countMerged(merge.units) })}${t('listComma')}${t('open', { count: merge.conflicts.length })}.`}
              </p>
            </div>
            {grouped(merge.units).map((group) =>
              group.isConflict ? (
                group.units.map(({ unit, place }) => (
                  <MergeSection
                    key={unit.id}
                    unit={unit}
                    title={names.titleOf(unit, place)}
                    names={names}
                    decision={decisions[unit.id]}
                    theirName={`${theirName} ${clockTime(conflict.theirs.editedAt, timeZone)}`}
                    onPick={(picking: Picking) => keep(unit, decide(unit, picking))}
                    onDecide={(decision) => keep(unit, decision)}
                  />
                ))
              ) : (
                <SettledUnits
                  key={group.units[0]?.unit.id}
                  units={group.units}
                  names={names}
                  theirName={theirName}
                />
              ),
            )}
            <p className="merge-keys">
              {(['mine', 'theirs', 'words', 'both', 'next', 'save'] as const).map((key) => (
                <span key={key}>
                  <kbd>{KEY_NAMES[key]}</kbd> {t(`keys.${key}`)}
                </span>
              ))}
            </p>
          </div>
          <MergeAside
            conflicts={grouped(merge.units).flatMap(({ isConflict, units }) => (isConflict ? units : []))}
            names={names}
            decisions={decisions}
            theirName={theirName}
            kept={kept}
            onGo={(id) => focusUnit(dialog.current, id)}
          />
        </div>
      </div>
      {closing.isAsking && <UnsavedQuestion onStay={closing.stay} onDiscard={closing.discard} />}
      <ToastsOfDialog />
    </dialog>
  );
}

const KEYS: Record<string, Picking | undefined> = {
  Digit1: 'mine',
  Digit2: 'theirs',
  Digit3: 'words',
  Digit4: 'both',
};
const KEY_NAMES = { mine: '1', theirs: '2', words: '3', both: '4', next: 'N', save: 'Ctrl ↵' } as const;

const isOffered = (unit: MergeUnit, picking: Picking) =>
  picking === 'words' ? hasTwoTexts(unit) : picking !== 'both' || canKeepBoth(unit);

function focusUnit(root: HTMLElement | null, id: string | undefined): void {
  root?.querySelector<HTMLElement>(`[data-unit="${id}"]`)?.focus();
}

const countMerged = (units: readonly MergeUnit[]) =>
  units.filter(({ outcome }) => outcome !== 'same' && outcome !== 'conflict').length;

/** Shown over the editor from the moment it is there; focus goes back where it was. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return dialog;
}
