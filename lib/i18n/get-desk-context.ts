import 'server-only';
import { createEditionFormat } from '@/lib/i18n/edition-format';
import { getEditionSettings } from '@/lib/settings/queries';
import type { EditionContext } from './edition-context';
import type { Edition } from './editions';
import { getEditionContext } from './get-edition-context';

/**
 * What a screen of the desk about one edition is set with: the words and digits of the language that somebody
 * works in, the clock of the edition that he works on. So an article never has two times on two screens.
 */
export async function getDeskContext(language: Edition, edition: Edition): Promise<EditionContext> {
  const [words, { timeZone, clockName }] = await Promise.all([
    getEditionContext(language),
    getEditionSettings(edition),
  ]);
  const settings = { ...words.settings, timeZone, clockName };
  return { ...words, settings, format: createEditionFormat(language, settings) };
}
