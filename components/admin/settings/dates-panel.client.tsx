'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/components/admin/newsroom/text-field.client';
import { Field } from '@/components/admin/ui/field';
import { toDigitStyle } from '@/lib/arabic/digits';
import { gregorianMonthName } from '@/lib/arabic/months';
import type { Edition } from '@/lib/i18n/editions';
import { DIGIT_STYLES, MONTH_STYLES } from '@/lib/settings/types';
import type { PanelProps } from './settings-values';

/** The edition's one clock: its zone, and how it is named to readers. */
export function ClockPanel({ values, change, errorOf, timeZones }: PanelProps & { timeZones: string[] }) {
  const t = useTranslations('desk.settings');
  return (
    <section className="panel settings-panel" aria-labelledby="settings-clock">
      <h2 id="settings-clock">{t('clock.title')}</h2>
      <p className="field-hint">{t('clock.lead')}</p>
      <div className="newsroom-pair">
        <TextField
          id="timeZone"
          label={t('clock.timeZone')}
          hint={t('clock.timeZoneHint')}
          dir="ltr"
          list="time-zones"
          isRequired
          value={values.timeZone}
          error={errorOf('choices.timeZone')}
          onChange={(timeZone) => change({ timeZone })}
        />
        <datalist id="time-zones">
          {timeZones.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <TextField
          id="clockName"
          label={t('clock.clockName')}
          hint={t('clock.clockNameHint')}
          isRequired
          value={values.clockName}
          error={errorOf('choices.clockName')}
          onChange={(clockName) => change({ clockName })}
        />
      </div>
    </section>
  );
}

/** Names of months, digits and the Hijri line; the first two are the Arabic edition's alone. */
export function DatesPanel({ edition, values, change }: PanelProps & { edition: Edition }) {
  const t = useTranslations('desk.settings');
  return (
    <section className="panel settings-panel" aria-labelledby="settings-dates">
      <h2 id="settings-dates">{t('dates.title')}</h2>
      {edition === 'ar' && (
        <>
          <fieldset className="field">
            <legend>{t('dates.months')}</legend>
            <div className="option-rows">
              {MONTH_STYLES.map((style) => (
                <label key={style} className="option-row">
                  <input
                    type="radio"
                    name="monthStyle"
                    checked={values.monthStyle === style}
                    onChange={() => change({ monthStyle: style })}
                  />
                  <span>{t(`dates.monthStyles.${style}`)}</span>
                  <span className="option-sample" lang="ar" dir="rtl">
                    {`23 ${gregorianMonthName(11, style)}، 14 ${gregorianMonthName(8, style)}`}
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
          <fieldset className="field">
            <legend>{t('dates.digits')}</legend>
            <div className="option-rows">
              {DIGIT_STYLES.map((style) => (
                <label key={style} className="option-row">
                  <input
                    type="radio"
                    name="digits"
                    checked={values.digits === style}
                    onChange={() => change({ digits: style })}
                  />
                  <span>{t(`dates.digitStyles.${style}`)}</span>
                  <span className="option-sample" dir="ltr">
                    {toDigitStyle('0123456789', style)}
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        </>
      )}
      <label className="choice">
        <input
          type="checkbox"
          checked={values.showsHijri}
          onChange={({ target }) => change({ showsHijri: target.checked })}
        />
        {t('dates.showsHijri')}
      </label>
      {values.showsHijri && (
        <Field id="hijriOffset" label={t('dates.hijriOffset')} hint={t('dates.hijriOffsetHint')}>
          <select
            id="hijriOffset"
            className="input"
            aria-describedby="hijriOffset-hint"
            value={values.hijriOffsetDays}
            onChange={({ target }) => change({ hijriOffsetDays: Number(target.value) })}
          >
            {[-2, -1, 0, 1, 2].map((days) => (
              <option key={days} value={days}>
                {days === 0
                  ? t('dates.noOffset')
                  : days < 0
                    ? t('dates.earlier', { days: -days })
                    : t('dates.later', { days })}
              </option>
            ))}
          </select>
        </Field>
      )}
    </section>
  );
}
