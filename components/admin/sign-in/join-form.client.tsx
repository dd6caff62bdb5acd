'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { NewPasswordField } from '@/components/admin/sign-in/new-password-field.client';
import { SignInAlert } from '@/components/admin/sign-in/sign-in-alert';
import { Field } from '@/components/admin/ui/field';
import type { PasswordProblem } from '@/lib/auth/sign-in/password-rules';

export type JoinAnswer =
  | { ok: true; goTo: string }
  | {
      ok: false;
      code: PasswordProblem | 'link-void' | 'email-taken' | 'invalid-input' | 'unexpected' | 'offline';
      fields?: string[];
    };

interface JoinFormProps {
  /** `first`: name and e-mail are asked; `invited`: the e-mail is given; `reset`: only a password. */
  kind: 'first' | 'invited' | 'reset';
  token: string;
  name: string;
  email: string;
  join: (input: { token: string; name: string; email: string; password: string }) => Promise<JoinAnswer>;
}

const PROBLEMS: readonly string[] = ['too-short', 'too-long', 'too-simple', 'names-you'];

/** What a one-time link opens: who somebody is, and a password of his own. */
export function JoinForm({ kind, token, name: knownName, email: knownEmail, join }: JoinFormProps) {
  const t = useTranslations('desk.join');
  const [name, setName] = useState(knownName);
  const [email, setEmail] = useState(knownEmail);
  const [password, setPassword] = useState('');
  const [isPending, setIsPending] = useState(false);
  const [answer, setAnswer] = useState<JoinAnswer | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setIsPending(true);
    const given = await join({ token, name, email, password }).catch(
      () => ({ ok: false, code: 'offline' }) as const,
    );
    if (given.ok) return window.location.assign(given.goTo);
    setAnswer(given);
    setIsPending(false);
  }

  const failure = answer?.ok === false ? answer : null;
  const problem = failure && PROBLEMS.includes(failure.code) ? (failure.code as PasswordProblem) : null;
  const isWrong = (field: string) => failure?.fields?.includes(field) ?? false;
  const general = failure && !problem && failure.code !== 'email-taken' && failure.code !== 'invalid-input';
  return (
    <section>
      <h1>{t(`${kind}.title`)}</h1>
      <p className="sign-in-lead">{t(`${kind}.lead`)}</p>
      {general && (
        <SignInAlert title={t('failed')}>
          {failure.code === 'link-void'
            ? t('void.text')
            : failure.code === 'offline'
              ? t('offline')
              : t('unexpected')}
        </SignInAlert>
      )}
      <form method="post" onSubmit={submit}>
        {kind !== 'reset' && (
          <Field
            id="name"
            label={t('name')}
            hint={t('nameHint')}
            error={isWrong('name') ? t('nameWrong') : undefined}
          >
            <input
              id="name"
              className="input"
              autoComplete="name"
              dir="auto"
              required
              maxLength={120}
              aria-describedby={isWrong('name') ? 'name-hint name-error' : 'name-hint'}
              aria-invalid={isWrong('name') || undefined}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
        )}
        <Field
          id="email"
          label={t('email')}
          error={
            failure?.code === 'email-taken' ? t('emailTaken') : isWrong('email') ? t('emailWrong') : undefined
          }
        >
          <input
            id="email"
            className="input"
            type="email"
            dir="ltr"
            autoComplete="username"
            required
            maxLength={254}
            readOnly={kind !== 'first'}
            aria-describedby={failure?.code === 'email-taken' || isWrong('email') ? 'email-error' : undefined}
            aria-invalid={failure?.code === 'email-taken' || isWrong('email') || undefined}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </Field>
        <NewPasswordField value={password} onChange={setPassword} about={[name, email]} problem={problem} />
        <button type="submit" className="button button-primary" disabled={isPending}>
          {t(`${kind}.submit`)}
        </button>
      </form>
    </section>
  );
}
