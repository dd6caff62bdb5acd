'use client';

import { useTranslations } from 'next-intl';
import { PasswordInput } from '@/components/admin/sign-in/password-input.client';
import { Field } from '@/components/admin/ui/field';
import {
  MIN_PASSWORD_CHARACTERS,
  type PasswordProblem,
  passwordStrength,
} from '@/lib/auth/sign-in/password-rules';

interface NewPasswordFieldProps {
  value: string;
  onChange: (value: string) => void;
  /** Name and e-mail: what the password must not be made of. */
  about: readonly string[];
  problem: PasswordProblem | null;
  label?: string;
}

/** A new password: its rules before typing, its strength while typing, what is wrong after sending. */
export function NewPasswordField({ value, onChange, about, problem, label }: NewPasswordFieldProps) {
  const t = useTranslations('desk.new-password');
  const strength = passwordStrength(value, about);
  return (
    <Field
      id="new-password"
      label={label ?? t('label')}
      hint={t('rules', { count: MIN_PASSWORD_CHARACTERS })}
      error={problem ? t(`problems.${problem}`, { count: MIN_PASSWORD_CHARACTERS }) : undefined}
    >
      <PasswordInput
        id="new-password"
        value={value}
        onChange={onChange}
        isNew
        hasHint
        hasError={problem !== null}
      />
      <p className="password-strength" aria-live="polite">
        {value !== '' && (
          <>
            {[1, 2, 3].map((step) => (
              <i key={step} className={strength >= step ? 'is-full' : undefined} />
            ))}
            {t(`strength.s${strength}`)}
          </>
        )}
      </p>
    </Field>
  );
}
