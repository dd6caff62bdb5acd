import { createTranslator, type Messages } from 'next-intl';
import type { Edition } from '@/lib/i18n/editions';
import ar from '@/messages/ar.json' with { type: 'json' };
import en from '@/messages/en.json' with { type: 'json' };
import fr from '@/messages/fr.json' with { type: 'json' };

const MESSAGES: Record<Edition, Messages> = { ar, en: en as Messages, fr: fr as Messages };

/** Words as the pages print them: browser tests never repeat wording. */
export function wording<Namespace extends keyof Messages>(edition: Edition, namespace: Namespace) {
  return createTranslator({ locale: edition, messages: MESSAGES[edition], namespace });
}
