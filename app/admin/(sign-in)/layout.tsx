import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '@/components/admin/sign-in/language-switch.client';
import { SignInFrame } from '@/components/admin/sign-in/sign-in-frame';
import { getDeskLanguage } from '@/lib/i18n/desk-language';
import { getEditionContext } from '@/lib/i18n/get-edition-context';
import { chooseLanguageAction } from './actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.sign-in');
  return { title: t('title') };
}

/** The frame of the doors: signing in, and what one-time links open. */
export default async function SignInLayout({ children }: { children: ReactNode }) {
  const { format, settings, now } = await getEditionContext(await getDeskLanguage());
  return (
    <SignInFrame
      siteName={settings.siteName}
      today={format.weekdayDate(now)}
      hijri={format.hijriDate(now)}
      time={format.time(now)}
      clockName={settings.clockName}
      languages={<LanguageSwitch choose={chooseLanguageAction} />}
    >
      {children}
    </SignInFrame>
  );
}
