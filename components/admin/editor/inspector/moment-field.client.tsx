'use client';

import { useState } from 'react';
import { Field } from '@/components/admin/ui/field';
import { momentAtWallTime, wallTimeOf } from '@/lib/i18n/wall-time';

interface MomentFieldProps {
  id: string;
  label: string;
  hint: string;
  /** ISO moment. */
  value: string | null;
  timeZone: string;
  isDisabled: boolean;
  onChange: (moment: string | null) => void;
}

/** A moment on the edition's own clock, wherever the person sits. */
export function MomentField({ id, label, hint, value, timeZone, isDisabled, onChange }: MomentFieldProps) {
  const shown = value === null ? '' : wallTimeOf(new Date(value), timeZone);
  // While somebody types a date it is not one yet.
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <Field id={id} label={label} hint={hint}>
      <input
        id={id}
        className="input"
        type="datetime-local"
        dir="ltr"
        value={draft ?? shown}
        disabled={isDisabled}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setDraft(event.target.value);
          const moment = momentAtWallTime(event.target.value, timeZone);
          if (moment) onChange(moment.toISOString());
          else if (event.target.validity.valid && event.target.value === '') onChange(null);
        }}
        onBlur={() => setDraft(null)}
      />
    </Field>
  );
}
