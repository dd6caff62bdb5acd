import type { EditionSettings } from '@/lib/settings/types';

/** What the form holds: every field as it is typed. */
export type SettingsValues = Omit<EditionSettings, 'contactEmail' | 'adsTxt' | 'otherCrawlers'> & {
  contactEmail: string;
  adsTxt: string;
  /** One a line. */
  otherCrawlers: string;
};

export interface PanelProps {
  values: SettingsValues;
  change: (values: Partial<SettingsValues>) => void;
  errorOf: (field: string) => string | undefined;
}

export function toSettingsValues(settings: EditionSettings): SettingsValues {
  return {
    siteName: settings.siteName,
    tagline: settings.tagline,
    timeZone: settings.timeZone,
    clockName: settings.clockName,
    monthStyle: settings.monthStyle,
    digits: settings.digits,
    showsHijri: settings.showsHijri,
    hijriOffsetDays: settings.hijriOffsetDays,
    socialLinks: settings.socialLinks,
    contactEmail: settings.contactEmail ?? '',
    accentColour: settings.accentColour,
    accentColourDark: settings.accentColourDark,
    logoId: settings.logoId,
    logoDarkId: settings.logoDarkId,
    blockedCrawlers: settings.blockedCrawlers,
    otherCrawlers: settings.otherCrawlers.join('\n'),
    isHiddenFromSearch: settings.isHiddenFromSearch,
    adsTxt: settings.adsTxt ?? '',
  };
}
