'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Picture } from '@/lib/media/types';
import { useEditorSurroundings } from '../editor-context.client';
import { AutoTextarea } from '../paper/auto-textarea.client';

export interface PictureWordsValue {
  alt: string;
  caption?: string | null | undefined;
  credit?: string | null | undefined;
}

interface PictureWordsProps {
  value: PictureWordsValue;
  picture: Picture | null | undefined;
  onChange: (patch: Partial<PictureWordsValue>) => void;
}

/**
 * Caption, credit and alternative text of a picture where it stands. What the article leaves open comes from
 * the library; a missing credit or alternative text is said at once, not at the gate.
 */
export function PictureWords({ value, picture, onChange }: PictureWordsProps) {
  const t = useTranslations('desk.editor.picture');
  const { edition, hasTypingAids, isReadOnly } = useEditorSurroundings();
  const id = useId();
  const caption = value.caption ?? picture?.caption ?? '';
  const credit = value.credit ?? picture?.credit ?? '';
  const aids = hasTypingAids ? edition.edition : null;
  const fields = [
    { name: 'caption', text: caption, isMissing: false },
    { name: 'credit', text: credit, isMissing: credit.trim() === '' },
    { name: 'alt', text: value.alt, isMissing: value.alt.trim() === '' },
  ] as const;
  return (
    <div className="picture-words">
      {fields.map(({ name, text, isMissing }) => (
        <div key={name} className="picture-words-field">
          <label htmlFor={`${id}-${name}`}>{t(`fields.${name}`)}</label>
          <AutoTextarea
            id={`${id}-${name}`}
            value={text}
            onText={(words) => onChange({ [name]: words })}
            aids={aids}
            isOneLine
            readOnly={isReadOnly}
            maxLength={2_000}
            placeholder={t(`placeholders.${name}`)}
            aria-required={name !== 'caption'}
            aria-invalid={isMissing || undefined}
            aria-describedby={isMissing ? `${id}-${name}-missing` : undefined}
            dir={text === '' ? edition.direction : 'auto'}
            lang={edition.edition}
          />
          {isMissing && (
            <p id={`${id}-${name}-missing`} className="field-error">
              {t(`missing.${name as 'alt' | 'credit'}`)}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}
