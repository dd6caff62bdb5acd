'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { describedBy, Field } from '@/components/admin/ui/field';
import type { WorkflowData } from '@/components/admin/workflow/workflow-types';
import { momentAtWallTime, wallTimeOf } from '@/lib/i18n/wall-time';

interface SchedulePickerProps {
  data: WorkflowData;
  scheduledAt: Date | null;
  isPending: boolean;
  /** An ISO moment. */
  onSchedule: (at: string) => void;
}

const ID = 'workflow-schedule';

/** Day and hour on the edition's own clock, wherever the editor sits. */
export function SchedulePicker({ data, scheduledAt, isPending, onSchedule }: SchedulePickerProps) {
  const t = useTranslations('desk.workflow');
  const planned = scheduledAt ? wallTimeOf(scheduledAt, data.timeZone) : '';
  const [wall, setWall] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  return (
    <form
      className="workflow-schedule"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const moment = momentAtWallTime(wall ?? planned, data.timeZone);
        if (!moment) setError(t('schedule.missing'));
        else if (moment.getTime() <= Date.now()) setError(t('failures.time-passed'));
        else onSchedule(moment.toISOString());
      }}
    >
      <Field id={ID} label={t('schedule.at', { clock: data.clockName })} error={error}>
        <input
          {...describedBy(ID, { error: error !== undefined })}
          className="input"
          type="datetime-local"
          dir="ltr"
          value={wall ?? planned}
          onChange={(event) => {
            setWall(event.target.value);
            setError(undefined);
          }}
        />
      </Field>
      <button type="submit" className="button" disabled={isPending}>
        <DeskIcon name="clock" isSmall />
        {scheduledAt ? t('steps.reschedule') : t('steps.schedule')}
      </button>
    </form>
  );
}
