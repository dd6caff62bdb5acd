'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { SignInAlert } from '@/components/admin/sign-in/sign-in-alert';
import { StepsMark } from '@/components/admin/sign-in/steps-mark';
import { describedBy, Field } from '@/components/admin/ui/field';

export type CodeAnswer =
  | { ok: true; goTo: string }
  | { ok: false; code: 'wrong'; remaining: number }
  | { ok: false; code: 'locked'; minutes: number }
  | { ok: false; code: 'expired' | 'invalid-input' | 'unexpected' | 'offline' };

interface CodeFormProps {
  confirm: (input: {
    code: string;
    isBackupCode: boolean;
    trustsDevice: boolean;
    next: string;
  }) => Promise<CodeAnswer>;
  email: string;
  next: string;
  trustedDays: number;
}

/** The second step: six digits of the app, or a backup code. */
export function CodeForm({ confirm, email, next, trustedDays }: CodeFormProps) {
  const t = useTranslations('desk.sign-in');
  const [isBackupCode, setIsBackupCode] = useState(false);
  const [code, setCode] = useState('');
  const [trustsDevice, setTrustsDevice] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const [answer, setAnswer] = useState<CodeAnswer | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const again = `/admin/sign-in?next=${encodeURIComponent(next)}`;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setIsPending(true);
    const given = await confirm({ code, isBackupCode, trustsDevice, next }).catch(
      () => ({ ok: false, code: 'offline' }) as const,
    );
    if (given.ok) return window.location.assign(given.goTo);
    setAnswer(given);
    setIsPending(false);
    input.current?.select();
    input.current?.focus();
  }

  if (answer?.ok === false && (answer.code === 'locked' || answer.code === 'expired'))
    return (
      <section>
        <h1>{answer.code === 'locked' ? t('locked.title') : t('codeExpired.title')}</h1>
        {answer.code === 'locked' ? (
          <SignInAlert icon="lock" title={t('locked.when', { minutes: answer.minutes })}>
            {t('locked.whyCode')}
          </SignInAlert>
        ) : (
          <p className="sign-in-lead">{t('codeExpired.text')}</p>
        )}
        <a className="button button-primary" href={again}>
          {t('again')}
        </a>
      </section>
    );

  const error =
    answer?.ok === false
      ? answer.code === 'wrong'
        ? isBackupCode
          ? t('wrongBackupCode')
          : t('wrongCode')
        : answer.code === 'offline'
          ? t('failed.offline')
          : t('failed.text')
      : undefined;
  return (
    <section>
      <StepsMark step={2} />
      <h1>{isBackupCode ? t('backupTitle') : t('codeTitle')}</h1>
      <p className="sign-in-lead">
        {isBackupCode ? t('backupLead') : t('codeLead')} <bdi dir="ltr">{email}</bdi>
      </p>
      <form method="post" onSubmit={submit}>
        <Field
          id="code"
          label={isBackupCode ? t('backupCode') : t('code')}
          hint={isBackupCode ? t('backupHint') : t('codeHint')}
          error={error}
        >
          <input
            ref={input}
            {...describedBy('code', { hint: true, error: error !== undefined })}
            key={isBackupCode ? 'backup' : 'app'}
            name="code"
            className={isBackupCode ? 'input' : 'input one-time-code'}
            dir="ltr"
            inputMode={isBackupCode ? 'text' : 'numeric'}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={isBackupCode ? 16 : 8}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </Field>
        <label className="choice">
          <input
            type="checkbox"
            checked={trustsDevice}
            onChange={(event) => setTrustsDevice(event.target.checked)}
          />
          <span>
            {t('trust', { days: trustedDays })}
            <small className="field-hint">{t('trustHint')}</small>
          </span>
        </label>
        <button type="submit" className="button button-primary" disabled={isPending}>
          {t('enter')}
        </button>
      </form>
      <p className="sign-in-links">
        <button
          type="button"
          className="text-link"
          onClick={() => {
            setIsBackupCode(!isBackupCode);
            setCode('');
            setAnswer(null);
          }}
        >
          {isBackupCode ? t('useApp') : t('useBackupCode')}
        </button>
        <a className="text-link" href={again}>
          {t('otherAccount')}
        </a>
      </p>
    </section>
  );
}
