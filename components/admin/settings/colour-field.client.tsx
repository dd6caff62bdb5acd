'use client';

import { useTranslations } from 'next-intl';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { describedBy, Field } from '@/components/admin/ui/field';
import {
  isReadableAccent,
  LEAST_CONTRAST,
  leastContrast,
  nearestReadable,
  type Theme,
} from '@/lib/settings/accent/accent';
import { isHexColour, saidRatio } from '@/lib/settings/accent/contrast';

interface ColourFieldProps {
  id: string;
  label: string;
  theme: Theme;
  value: string;
  /** What the server said of it. */
  error: string | undefined;
  onChange: (colour: string) => void;
}

/** A colour by eye or by its code; one that could not be read says so at once, and which nearest one could. */
export function ColourField({ id, label, theme, value, error, onChange }: ColourFieldProps) {
  const t = useTranslations('desk.settings.accent');
  const isColour = isHexColour(value);
  const isFaint = isColour && !isReadableAccent(theme, value);
  const nearest = isFaint ? nearestReadable(theme, value) : null;
  const said = nearest
    ? t('faint', { ratio: ratioText(leastContrast(theme, value)), least: ratioText(LEAST_CONTRAST) })
    : isColour
      ? undefined
      : error;
  return (
    <Field id={id} label={label} error={said}>
      <span className="colour-field">
        <input
          type="color"
          aria-label={t('byEye', { label })}
          value={isColour ? value.toLowerCase() : '#000000'}
          onChange={({ target }) => onChange(target.value)}
        />
        <input
          {...describedBy(id, { error: said !== undefined })}
          className="input"
          dir="ltr"
          maxLength={7}
          spellCheck={false}
          autoComplete="off"
          value={value}
          onChange={({ target }) => onChange(target.value.trim())}
        />
        {nearest && (
          <button type="button" className="button" onClick={() => onChange(nearest)}>
            <Swatch colour={nearest} />
            {t('useNearest')} <bdi dir="ltr">{nearest}</bdi>
          </button>
        )}
        {isColour && !isFaint && (
          <span className="colour-verdict">
            <DeskIcon name="check" isSmall />
            {t('readable')}
          </span>
        )}
      </span>
    </Field>
  );
}

/** A square of the colour; an attribute of SVG, since style attributes would need another policy. */
export function Swatch({ colour }: { colour: string }) {
  return (
    <svg className="colour-swatch" viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" fill={colour} />
    </svg>
  );
}

/** «4.52:1», rounded down, in the digits of the standard. */
export const ratioText = (ratio: number): string => `\u2066${saidRatio(ratio).toFixed(2)}:1\u2069`;
