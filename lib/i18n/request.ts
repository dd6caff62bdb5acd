import { locale as rootLocale } from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { getDeskLanguage } from '@/lib/i18n/desk-language';
import { DEFAULT_EDITION, type Edition, isEdition } from '@/lib/i18n/editions';
import { messageLocale } from '@/lib/i18n/message-locale';
import { MESSAGES } from '@/lib/i18n/messages';
import { getEditionSettings } from '@/lib/settings/queries';

/**
 * The edition that a page speaks: the `[locale]` of its root layout. The desk has none and speaks the
 * language that its person chose (a cookie, so that the sign-in page knows it too).
 * Route handlers and server actions have no root parameters at all (Next 16.4 throws): they must name their
 * edition, `getTranslations({ locale: edition, namespace })`.
 */
async function editionOfPage(): Promise<Edition> {
  const locale: unknown = await rootLocale();
  return isEdition(locale) ? locale : getDeskLanguage();
}

/** Accepts an edition or the pinned locale made from one (`ar-u-nu-latn`), as next-intl hands it back. */
function editionOfLocale(locale: string): Edition {
  const language = locale.split('-', 1)[0];
  return isEdition(language) ? language : DEFAULT_EDITION;
}

export default getRequestConfig(async ({ locale }) => {
  const edition = locale === undefined ? await editionOfPage() : editionOfLocale(locale);
  const settings = await getEditionSettings(edition);
  return {
    locale: messageLocale(edition, settings.digits),
    messages: MESSAGES[edition],
    timeZone: settings.timeZone,
  };
});
