import type { MessageLocale } from '@/lib/i18n/message-locale';
import type { Messages } from '@/lib/i18n/messages';

declare module 'next-intl' {
  interface AppConfig {
    Locale: MessageLocale;
    Messages: Messages;
  }
}
