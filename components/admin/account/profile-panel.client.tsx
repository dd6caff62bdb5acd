'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '@/components/admin/ui/field';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import { EDITIONS, type Edition } from '@/lib/i18n/editions';

interface ProfilePanelProps {
  name: string;
  email: string;
  language: Edition;
  edit: (input: { name: string; language: Edition }) => Promise<DeskActionResult<null, never>>;
}

export function ProfilePanel({ name: known, email, language: spoken, edit }: ProfilePanelProps) {
  const t = useTranslations('desk.account');
  const { run, isPending } = useDeskAction(edit);
  const [name, setName] = useState(known);
  const [language, setLanguage] = useState(spoken);
  const [isWrong, setIsWrong] = useState(false);
  return (
    <section className="panel" aria-labelledby="profile-title">
      <h2 id="profile-title">{t('profile.title')}</h2>
      <form
        className="grid gap-3"
        onSubmit={async (event) => {
          event.preventDefault();
          const result = await run({ name, language });
          setIsWrong(!result.ok && result.code === 'invalid-input');
          // The whole desk, its direction too, may be another one now.
          if (result.ok) window.location.reload();
        }}
      >
        <Field
          id="account-name"
          label={t('profile.name')}
          error={isWrong ? t('profile.nameWrong') : undefined}
        >
          <input
            id="account-name"
            className="input"
            autoComplete="name"
            dir="auto"
            required
            maxLength={120}
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? 'account-name-error' : undefined}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Field id="account-email" label={t('profile.email')} hint={t('profile.emailHint')}>
          <input
            id="account-email"
            className="input"
            dir="ltr"
            readOnly
            aria-describedby="account-email-hint"
            value={email}
          />
        </Field>
        <Field id="account-language" label={t('profile.language')}>
          <select
            id="account-language"
            className="input"
            value={language}
            onChange={(event) => setLanguage(event.target.value as Edition)}
          >
            {EDITIONS.map((one) => (
              <option key={one} value={one} lang={one}>
                {LANGUAGE_NAMES[one]}
              </option>
            ))}
          </select>
        </Field>
        <button type="submit" className="button" disabled={isPending}>
          {t('save')}
        </button>
      </form>
    </section>
  );
}

const LANGUAGE_NAMES: Record<Edition, string> = { ar: 'العربية', en: 'English', fr: 'Français' };
