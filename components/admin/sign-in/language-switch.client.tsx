'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Edition } from '@/lib/i18n/editions';

const NAMES: Record<Edition, string> = { ar: 'العربية', en: 'English', fr: 'Français' };

/** The language of the desk before anybody is signed in; afterwards it is the person's own. */
export function LanguageSwitch({ choose }: { choose: (input: { language: Edition }) => Promise<unknown> }) {
  const t = useTranslations('desk.common');
  const current = useLocale().slice(0, 2);
  return (
    <fieldset className="sign-in-languages">
      <legend className="visually-hidden">{t('language')}</legend>
      {(Object.keys(NAMES) as Edition[]).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={async () => {
            await choose({ language });
            // `<html lang dir>` is set by the server.
            window.location.reload();
          }}
        >
          {NAMES[language]}
        </button>
      ))}
    </fieldset>
  );
}
