import type { Edition } from '@/lib/i18n/editions';
import type { EditionSettings } from '@/lib/settings/types';

const common = {
  timeZone: 'Etc/UTC',
  monthStyle: 'dual',
  digits: 'latin',
  hijriOffsetDays: 0,
  socialLinks: [],
  contactEmail: null,
  accentColour: null,
  accentColourDark: null,
  logoId: null,
  logoDarkId: null,
  blockedCrawlers: [],
  otherCrawlers: [],
  isHiddenFromSearch: false,
} as const satisfies Partial<EditionSettings>;

/** What an edition is before its newsroom decides otherwise; rows of `settings` override single keys. */
export const DEFAULT_SETTINGS: Record<Edition, EditionSettings> = {
  ar: {
    ...common,
    siteName: 'نشرة',
    tagline: 'صحيفة عربية مستقلة. نكتب ما نعرف، ونقول من أين عرفناه، ونصحّح حين نخطئ.',
    clockName: 'بتوقيت غرينتش',
    showsHijri: true,
    socialLinks: [],
    blockedCrawlers: [],
    otherCrawlers: [],
  },
  en: {
    ...common,
    siteName: 'Nashra',
    tagline:
      'An independent Arab newspaper. We write what we know, say how we know it, and correct our mistakes.',
    clockName: 'GMT',
    showsHijri: false,
    socialLinks: [],
    blockedCrawlers: [],
    otherCrawlers: [],
  },
  fr: {
    ...common,
    siteName: 'Nashra',
    tagline:
      'Un journal arabe indépendant. Nous écrivons ce que nous savons, nous disons d’où nous le tenons et nous corrigeons nos erreurs.',
    clockName: 'GMT',
    showsHijri: false,
    socialLinks: [],
    blockedCrawlers: [],
    otherCrawlers: [],
  },
};
