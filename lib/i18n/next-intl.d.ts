import type { MessageLocale } from '@/lib/i18n/message-locale';

declare module 'next-intl' {
  interface AppConfig {
    Locale: MessageLocale;
    // Keys are held by scripts/check-messages.mjs, arguments and unused ones too. As types of the compiler the
    // same 1,500 keys made unions «too complex to represent» and a check of seconds one of minutes.
  }
}
