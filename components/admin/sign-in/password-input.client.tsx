'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { describedBy } from '@/components/admin/ui/field';

interface PasswordInputProps {
  id: string;
  value: string;
  onChange: (value: string) => void;
  isNew?: boolean;
  hasHint?: boolean;
  hasError?: boolean;
}

/** A password that can be looked at, pasted and filled in by a password manager. */
export function PasswordInput({ id, value, onChange, isNew, hasHint, hasError }: PasswordInputProps) {
  const t = useTranslations('desk.common');
  const [isShown, setIsShown] = useState(false);
  return (
    <div className="password">
      <input
        {...describedBy(id, { hint: hasHint ?? false, error: hasError ?? false })}
        name={id}
        className="input"
        type={isShown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
        dir="auto"
        required
        maxLength={256}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={t('showPassword')}
        aria-pressed={isShown}
        aria-controls={id}
        onClick={() => setIsShown(!isShown)}
      >
        <DeskIcon name="eye" />
      </button>
    </div>
  );
}
