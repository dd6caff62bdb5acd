'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { type PasskeyActions, PasskeyButton } from '@/components/admin/sign-in/passkey-button.client';
import { PasswordInput } from '@/components/admin/sign-in/password-input.client';
import { SignInAlert } from '@/components/admin/sign-in/sign-in-alert';
import { StepsMark } from '@/components/admin/sign-in/steps-mark';
import { Field } from '@/components/admin/ui/field';

export type SignInAnswer =
  | { ok: true; goTo: string }
  | { ok: false; code: 'wrong'; remaining: number }
  | { ok: false; code: 'locked'; minutes: number }
  | { ok: false; code: 'invalid-input' | 'unexpected' | 'offline' };

interface SignInFormProps extends PasskeyActions {
  signIn: (input: { email: string; password: string; next: string }) => Promise<SignInAnswer>;
  next: string;
  hasExpired: boolean;
}

/** The first step: who somebody is, and a password or a passkey. */
export function SignInForm({ signIn, next, hasExpired, ...passkey }: SignInFormProps) {
  const t = useTranslations('desk.sign-in');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isPending, setIsPending] = useState(false);
  const [answer, setAnswer] = useState<SignInAnswer | null>(null);
  const emailInput = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setIsPending(true);
    const given = await signIn({ email, password, next }).catch(
      () => ({ ok: false, code: 'offline' }) as const,
    );
    // A whole new page: its language may be another one.
    if (given.ok) return window.location.assign(given.goTo);
    setAnswer(given);
    setPassword('');
    setIsPending(false);
    emailInput.current?.focus();
  }

  if (answer?.ok === false && answer.code === 'locked')
    return (
      <section>
        <h1>{t('locked.title')}</h1>
        <SignInAlert icon="lock" title={t('locked.when', { minutes: answer.minutes })}>
          {t('locked.why')}
        </SignInAlert>
        <PasskeyButton {...passkey} next={next} />
        <button type="button" className="text-link" onClick={() => setAnswer(null)}>
          {t('back')}
        </button>
      </section>
    );

  const wrong = answer?.ok === false && answer.code === 'wrong' ? answer : null;
  return (
    <section>
      <StepsMark step={1} />
      <h1>{hasExpired ? t('expired.title') : t('title')}</h1>
      <p className="sign-in-lead">{hasExpired ? t('expired.lead') : t('lead')}</p>
      {wrong && (
        <SignInAlert title={t('wrong.title')}>{t('wrong.text', { count: wrong.remaining })}</SignInAlert>
      )}
      {answer?.ok === false && !wrong && (
        <SignInAlert title={t('failed.title')}>
          {answer.code === 'offline' ? t('failed.offline') : t('failed.text')}
        </SignInAlert>
      )}
      <form method="post" onSubmit={submit}>
        <Field id="email" label={t('email')} error={wrong ? t('wrong.hint') : undefined}>
          <input
            ref={emailInput}
            id="email"
            name="email"
            className="input"
            type="email"
            dir="ltr"
            autoComplete="username webauthn"
            required
            maxLength={254}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? 'email-error' : undefined}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </Field>
        <Field id="password" label={t('password')}>
          <PasswordInput id="password" value={password} onChange={setPassword} />
        </Field>
        <button type="submit" className="button button-primary" disabled={isPending}>
          {t('continue')}
        </button>
      </form>
      <p className="sign-in-or" aria-hidden="true">
        <i />
      </p>
      <PasskeyButton {...passkey} next={next} />
      <details className="sign-in-help">
        <summary>{t('forgotten.title')}</summary>
        <p>{t('forgotten.text')}</p>
      </details>
    </section>
  );
}
