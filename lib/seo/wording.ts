import { createTranslator } from 'next-intl';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { messageLocale } from '@/lib/i18n/message-locale';
import { MESSAGES, type Messages } from '@/lib/i18n/messages';

/** What of a context wording depends on. */
export type WordingContext = Pick<EditionContext, 'edition' | 'settings'>;

/**
 * Wording for what is printed outside components: titles, descriptions, feeds, structured data.
 * The same messages as on the page, in the edition's digits.
 */
export function wording<Namespace extends keyof Messages>(context: WordingContext, namespace: Namespace) {
  return createTranslator({
    locale: messageLocale(context.edition, context.settings.digits),
    messages: MESSAGES[context.edition],
    namespace,
  });
}
