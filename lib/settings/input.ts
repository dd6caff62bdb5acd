import { z } from 'zod';
import { EDITIONS } from '@/lib/i18n/editions';
import { linksInput, optionalText, requiredLine } from '@/lib/platform/text-input';
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
  adsTxt: optionalText(20_000).pipe(z.string().refine(isAdsTxt, 'ads-txt').nullable()),
});
export type EditionSettingsInput = z.output<typeof editionSettingsInput>;

export const saveSettingsInput = z.object({
  edition: z.enum(EDITIONS),
  /** When the settings that the form began with were saved; null when never. */
  seenAt: z.iso.datetime().nullable(),
  choices: editionSettingsInput,
});
