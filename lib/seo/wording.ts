import type { EditionContext } from '@/lib/i18n/edition-context';
import { type MessageLocale, messageLocale } from '@/lib/i18n/message-locale';
import { MESSAGES, type Messages } from '@/lib/i18n/messages';

/**
 * For what is printed outside components (titles, descriptions, feeds, structured data): the same messages
 * as on the page, in the edition's digits. Used as `createTranslator({ ...wording(context), namespace: 'seo' })`.
 */
export function wording({ edition, settings }: Pick<EditionContext, 'edition' | 'settings'>): {
  locale: MessageLocale;
  messages: Messages;
} {
  return { locale: messageLocale(edition, settings.digits), messages: MESSAGES[edition] };
}
