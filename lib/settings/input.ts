import { z } from 'zod';
import { EDITIONS } from '@/lib/i18n/editions';
import { linksInput, optionalText, requiredLine } from '@/lib/platform/text-input';
import { isReadableAccent, type Theme } from '@/lib/settings/accent/accent';
import { isHexColour } from '@/lib/settings/accent/contrast';
import { AI_CRAWLER_NAMES, crawlerNamesOf } from '@/lib/settings/crawlers';
import { DIGIT_STYLES, MONTH_STYLES } from '@/lib/settings/types';

/** Whether this is a zone that the clock knows: `Africa/Cairo`, `Etc/UTC`. Offsets (`+02:00`) are no zones. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * Lines of ads.txt (IAB Tech Lab, version 1.1): `domain, account, DIRECT or RESELLER[, certification]`, a variable
 * (`CONTACT=…`), or a comment.
 */
export function isAdsTxt(text: string): boolean {
  return text.split('\n').every((line) => {
    const said = line.replace(/#.*/, '').trim();
    return (
      said === '' ||
      /^[A-Z]+=\S.*$/i.test(said) ||
      /^[^\s,]+\.[^\s,]+\s*,\s*[^,]+,\s*(?:DIRECT|RESELLER)\s*(?:,\s*[^\s,]+\s*)?$/i.test(said)
    );
  });
}

/** A colour that is read as text in a theme, in lower case; null where none was chosen. */
const accent = (theme: Theme) =>
  z
    .string()
    .transform((text) => text.trim().toLowerCase())
    .pipe(
      z
        .string()
        .refine(isHexColour, { error: 'colour', abort: true })
        .refine((colour) => isReadableAccent(theme, colour), 'contrast'),
    )
    .nullable();

/** Everything that the settings screen writes for one edition. */
export const editionSettingsInput = z.object({
  siteName: requiredLine(40),
  tagline: requiredLine(200),
  timeZone: z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().min(1, 'required').max(64, 'zone').refine(isTimeZone, 'zone')),
  clockName: requiredLine(40),
  monthStyle: z.enum(MONTH_STYLES),
  digits: z.enum(DIGIT_STYLES),
  showsHijri: z.boolean(),
  hijriOffsetDays: z.number().int().min(-2).max(2),
  socialLinks: linksInput(12),
  contactEmail: z
    .string()
    .transform((text) => text.trim() || null)
    .pipe(z.email('email').max(254, 'too-long').nullable()),
  accentColour: accent('light'),
  accentColourDark: accent('dark'),
  logoId: z.number().int().positive().nullable(),
  logoDarkId: z.number().int().positive().nullable(),
  blockedCrawlers: z.array(z.enum(AI_CRAWLER_NAMES)).max(AI_CRAWLER_NAMES.length, 'too-many'),
  otherCrawlers: z
    .string()
    .max(4_000, 'too-long')
    .transform((text, context) => {
      const names = crawlerNamesOf(text);
      if (!names) context.addIssue({ code: 'custom', message: 'crawler' });
      return names ?? [];
    })
    .pipe(z.array(z.string()).max(60, 'too-many')),
  isHiddenFromSearch: z.boolean(),
  adsTxt: optionalText(20_000).pipe(z.string().refine(isAdsTxt, 'ads-txt').nullable()),
});
export type EditionSettingsInput = z.output<typeof editionSettingsInput>;

export const saveSettingsInput = z.object({
  edition: z.enum(EDITIONS),
  /** When the settings that the form began with were saved; null when never. */
  seenAt: z.iso.datetime().nullable(),
  choices: editionSettingsInput,
});
