import 'server-only';
import { cookies } from 'next/headers';
import { DEFAULT_EDITION, type Edition, isEdition } from '@/lib/i18n/editions';

/** Holds `ar`, `en` or `fr`; set when somebody signs in or changes the language. */
export const DESK_LANGUAGE_COOKIE = 'nashra-desk-language';

/** The language of the desk for this request; Arabic until somebody chose otherwise. */
export async function getDeskLanguage(): Promise<Edition> {
  const chosen = (await cookies()).get(DESK_LANGUAGE_COOKIE)?.value;
  return isEdition(chosen) ? chosen : DEFAULT_EDITION;
}
