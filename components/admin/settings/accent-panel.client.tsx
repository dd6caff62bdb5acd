'use client';

import { useTranslations } from 'next-intl';
import { nightAccent } from '@/lib/settings/accent/accent';
import { isHexColour } from '@/lib/settings/accent/contrast';
import { ColourField, Swatch } from './colour-field.client';
import { ContrastTable } from './contrast-table';
import type { PanelProps } from './settings-values';

/** `--color-red` of app/styles/tokens.css: what holds while the newsroom has chosen nothing, and where it begins. */
const HOUSE_RED = '#b0251a';

/** The paper's own colour for both themes, with its contrast while it is chosen. */
export function AccentPanel({ values, change, errorOf }: PanelProps) {
  const t = useTranslations('desk.settings.accent');
  const { accentColour: light, accentColourDark: dark } = values;
  const lightColour = light !== null && isHexColour(light) ? light : null;
  const darkColour = dark === null ? lightColour && nightAccent(lightColour) : dark;
  return (
    <section className="panel settings-panel" aria-labelledby="settings-accent">
      <h2 id="settings-accent">{t('title')}</h2>
      <p className="field-hint">{t('lead')}</p>
      <fieldset className="field">
        <legend>{t('which')}</legend>
        <div className="option-rows">
          <label className="option-row">
            <input
              type="radio"
              name="accent"
              checked={light === null}
              onChange={() => change({ accentColour: null, accentColourDark: null })}
            />
            <span>{t('house')}</span>
            <Swatch colour={HOUSE_RED} />
          </label>
          <label className="option-row">
            <input
              type="radio"
              name="accent"
              checked={light !== null}
              onChange={() => change({ accentColour: HOUSE_RED })}
            />
            <span>{t('own')}</span>
            {lightColour && <Swatch colour={lightColour} />}
          </label>
        </div>
      </fieldset>
      {light !== null && (
        <>
          <ColourField
            id="accentColour"
            label={t('light')}
            theme="light"
            value={light}
            error={errorOf('choices.accentColour')}
            onChange={(accentColour) => change({ accentColour })}
          />
          <label className="choice">
            <input
              type="checkbox"
              checked={dark === null}
              onChange={({ target }) =>
                change({ accentColourDark: target.checked ? null : nightAccent(lightColour ?? HOUSE_RED) })
              }
            />
            {t('derives')}
          </label>
          {dark !== null && (
            <ColourField
              id="accentColourDark"
              label={t('dark')}
              theme="dark"
              value={dark}
              error={errorOf('choices.accentColourDark')}
              onChange={(accentColourDark) => change({ accentColourDark })}
            />
          )}
          <div className="newsroom-pair">
            {lightColour && <ContrastTable theme="light" colour={lightColour} />}
            {darkColour && isHexColour(darkColour) && <ContrastTable theme="dark" colour={darkColour} />}
          </div>
        </>
      )}
    </section>
  );
}
