'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DeskLine } from '@/components/admin/articles/to-desk-line';
import type { BulkChoice } from '@/components/admin/articles/use-bulk-steps.client';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { DialogCancel } from '@/components/admin/ui/dialog-closing.client';
import { describedBy, Field } from '@/components/admin/ui/field';
import { toLatinDigits } from '@/lib/arabic/digits';
import { slotsFrom } from '@/lib/articles/desk-list/bulk-steps';
import { momentAtWallTime, wallTimeOf } from '@/lib/i18n/wall-time';

interface BulkScheduleProps {
  lines: DeskLine[];
  /** Of the edition: times are meant on it, wherever the editor sits. */
  clock: { timeZone: string; name: string };
  onConfirm: (choices: BulkChoice[]) => void;
  onClose: () => void;
}

const AT = 'bulk-schedule-at';
const EVERY = 'bulk-schedule-every';
const DAY_MINUTES = 24 * 60;

/** One time for all, or a first one and the minutes between them; shows what goes out when before it is done. */
export function BulkSchedule({ lines, clock, onConfirm, onClose }: BulkScheduleProps) {
  const t = useTranslations('desk');
  const [wall, setWall] = useState('');
  const [every, setEvery] = useState('0');
  const [wrong, setWrong] = useState<{ at?: string; every?: string }>({});
  const first = momentAtWallTime(wall, clock.timeZone);
  const latin = toLatinDigits(every);
  const minutes = /^\d{1,4}$/.test(latin) ? Number(latin) : Number.NaN;
  const isInterval = minutes >= 0 && minutes <= DAY_MINUTES;
  const slots = first && isInterval ? slotsFrom(first, minutes, lines.length) : [];
  const plan = lines.flatMap((line, index) => {
    const at = slots[index];
    return at ? [{ line, at }] : [];
  });

  function submit() {
    const found = {
      ...(first === null
        ? { at: t('workflow.schedule.missing') }
        : first.getTime() <= Date.now()
          ? { at: t('workflow.failures.time-passed') }
          : {}),
      ...(isInterval
        ? {}
        : { every: t('articles.bulk.scheduling.wrongInterval', { most: String(DAY_MINUTES) }) }),
    };
    setWrong(found);
    if (found.at ?? found.every) {
      document.getElementById(found.at ? AT : EVERY)?.focus();
      return;
    }
    onConfirm(plan.map(({ line, at }) => ({ line, at: at.toISOString() })));
  }

  return (
    <Dialog isOpen title={t('articles.bulk.scheduling.title', { count: lines.length })} onClose={onClose}>
      <form
        className="step-dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field id={AT} label={t('articles.bulk.scheduling.first', { clock: clock.name })} error={wrong.at}>
          <input
            {...describedBy(AT, { error: wrong.at !== undefined })}
            className="input"
            type="datetime-local"
            dir="ltr"
            value={wall}
            onChange={({ target }) => setWall(target.value)}
          />
        </Field>
        {lines.length > 1 && (
          <Field
            id={EVERY}
            label={t('articles.bulk.scheduling.every')}
            hint={t('articles.bulk.scheduling.everyHint')}
            error={wrong.every}
          >
            <input
              {...describedBy(EVERY, { hint: true, error: wrong.every !== undefined })}
              className="input"
              inputMode="numeric"
              dir="ltr"
              value={every}
              onChange={({ target }) => setEvery(target.value.trim())}
            />
          </Field>
        )}
        {plan.length > 1 && (
          <div>
            <p className="field-hint">{t('articles.bulk.scheduling.order')}</p>
            <ol className="bulk-slots">
              {plan.map(({ line, at }) => (
                <li key={line.id}>
                  <bdi dir="ltr">{slotLabel(wallTimeOf(at, clock.timeZone), wall)}</bdi>
                  <span dir="auto">{line.headline || t('articles.untitled')}</span>
                </li>
              ))}
            </ol>
          </div>
        )}
        <p className="step-dialog-buttons">
          <button type="submit" className="button button-primary">
            {t('workflow.steps.schedule')}
          </button>
          <DialogCancel>{t('workflow.cancel')}</DialogCancel>
        </p>
      </form>
    </Dialog>
  );
}

/** `18:30`, with day and month where it is another day than the first one's. */
function slotLabel(wall: string, first: string): string {
  const [, month, day] = wall.slice(0, 10).split('-');
  const time = wall.slice(11, 16);
  return wall.slice(0, 10) === first.slice(0, 10) ? time : `${day}/${month} ${time}`;
}
