'use client';

import { useTranslations } from 'next-intl';
import { createEditionFormat } from '@/lib/i18n/edition-format';
import type { Edition } from '@/lib/i18n/editions';
import type { EditionSettings } from '@/lib/settings/types';

interface DatePreviewProps {
  edition: Edition;
  settings: EditionSettings;
  /** The moment that is shown, in ms. */
  now: number;
}

/** Dates, clock and numbers as readers will see them, by the very functions that set reader pages. */
export function DatePreview({ edition, settings, now }: DatePreviewProps) {
  const t = useTranslations('desk.settings.preview');
  const moment = new Date(now);
  const lines = printed(edition, settings, moment);
  return (
    <aside className="panel settings-preview" aria-labelledby="settings-preview">
      <header>
        <h2 id="settings-preview">{t('title')}</h2>
      </header>
      <div lang={edition} dir={edition === 'ar' ? 'rtl' : 'ltr'} aria-live="polite">
        <p className="settings-preview-name">{settings.siteName}</p>
        <p className="settings-preview-tagline">{settings.tagline}</p>
        {lines?.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {lines === null && <p className="field-error">{t('noZone')}</p>}
    </aside>
  );
}

/** @returns null while the zone is none */
function printed(edition: Edition, settings: EditionSettings, moment: Date): string[] | null {
  try {
    const format = createEditionFormat(edition, settings);
    const { hijriDate } = format;
    return [
      format.weekdayDate(moment),
      hijriDate(moment) ?? '',
      format.fullDateTime(moment),
      format.dayMonth(new Date(moment.getTime() - 100 * 86_400_000)),
      format.number(12_345.5),
    ].filter(Boolean);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
