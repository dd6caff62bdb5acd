'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { NewPasswordField } from '@/components/admin/sign-in/new-password-field.client';
import { PasswordInput } from '@/components/admin/sign-in/password-input.client';
import { Field } from '@/components/admin/ui/field';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import type { PasswordProblem } from '@/lib/auth/sign-in/password-rules';

type Failure = PasswordProblem | 'wrong-password' | 'locked';

interface PasswordPanelProps {
  about: readonly string[];
  change: (input: { current: string; password: string }) => Promise<DeskActionResult<null, Failure>>;
}

export function PasswordPanel({ about, change }: PasswordPanelProps) {
  const t = useTranslations('desk.account');
  const toast = useToast();
  const { run, isPending } = useDeskAction(change);
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const isConfirmationWrong = failure === 'wrong-password' || failure === 'locked';
  return (
    <section className="panel" aria-labelledby="password-title">
      <h2 id="password-title">{t('password.title')}</h2>
      <form
        className="grid gap-3"
        onSubmit={async (event) => {
          event.preventDefault();
          const result = await run({ current, password });
          setFailure(result.ok ? null : result.code);
          if (!result.ok) return;
          setCurrent('');
          setPassword('');
          toast(t('password.changed'));
        }}
      >
        <Field
          id="current-password"
          label={t('password.current')}
          error={isConfirmationWrong ? t(`confirm.${failure}`) : undefined}
        >
          <PasswordInput
            id="current-password"
            value={current}
            onChange={setCurrent}
            hasError={isConfirmationWrong}
          />
        </Field>
        <NewPasswordField
          label={t('password.new')}
          value={password}
          onChange={setPassword}
          about={about}
          problem={isProblem(failure) ? failure : null}
        />
        <button type="submit" className="button" disabled={isPending}>
          {t('password.submit')}
        </button>
      </form>
    </section>
  );
}

const isProblem = (code: string | null): code is PasswordProblem =>
  code === 'too-short' || code === 'too-long' || code === 'too-simple' || code === 'names-you';
