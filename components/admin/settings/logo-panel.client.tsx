'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MediaPicker } from '@/components/admin/media/media-picker.client';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { markPath, markSize } from '@/lib/media/picture-mark';
import type { Picture } from '@/lib/media/types';
import type { SettingsValues } from './settings-values';

interface LogoPanelProps {
  values: SettingsValues;
  change: (values: Partial<SettingsValues>) => void;
  /** The pictures that are chosen as this screen opens. */
  pictures: Picture[];
}
type LogoField = 'logoId' | 'logoDarkId';

/** The paper's logo in place of the wordmark: one for white paper, and one for black where it needs another. */
export function LogoPanel({ values, change, pictures }: LogoPanelProps) {
  const t = useTranslations('desk.settings.logo');
  const [known, setKnown] = useState(() => new Map(pictures.map((picture) => [picture.id, picture])));
  const [picking, setPicking] = useState<LogoField | null>(null);
  const slot = (field: LogoField) => (
    <LogoSlot
      field={field}
      picture={(values[field] !== null && known.get(values[field])) || null}
      isMissing={values[field] !== null && !known.has(values[field])}
      siteName={values.siteName}
      onChoose={() => setPicking(field)}
      onRemove={() => change(field === 'logoId' ? { logoId: null, logoDarkId: null } : { logoDarkId: null })}
    />
  );
  return (
    <section className="panel settings-panel" aria-labelledby="settings-logo">
      <h2 id="settings-logo">{t('title')}</h2>
      <p className="field-hint">{t('lead')}</p>
      <div className="newsroom-pair">
        {slot('logoId')}
        {values.logoId !== null && slot('logoDarkId')}
      </div>
      <MediaPicker
        isForLogo
        isOpen={picking !== null}
        onClose={() => setPicking(null)}
        onPick={(picture) => {
          setKnown((before) => new Map(before).set(picture.id, picture));
          if (picking) change({ [picking]: picture.id });
          setPicking(null);
        }}
      />
    </section>
  );
}

interface LogoSlotProps {
  field: LogoField;
  picture: Picture | null;
  /** One is chosen that is not in the library any more. */
  isMissing: boolean;
  siteName: string;
  onChoose: () => void;
  onRemove: () => void;
}

function LogoSlot({ field, picture, isMissing, siteName, onChoose, onRemove }: LogoSlotProps) {
  const t = useTranslations('desk.settings.logo');
  const tErrors = useTranslations('desk.newsroom.errors');
  const [opaqueId, setOpaqueId] = useState<number | null>(null);
  const isOpaque = picture !== null && picture.id === opaqueId;
  return (
    <fieldset className="field logo-slot">
      <legend>{t(`${field}.title`)}</legend>
      {picture && !isOpaque && (
        <p className={`logo-sample logo-sample-${field}`}>
          <img
            key={picture.id}
            src={markPath(picture.hash)}
            alt={siteName}
            {...markSize(picture)}
            onError={() => setOpaqueId(picture.id)}
          />
        </p>
      )}
      {(isOpaque || isMissing) && (
        <div className="alert alert-danger" role="alert">
          <DeskIcon name="warning" />
          <p>{tErrors(isOpaque ? 'logo-opaque' : 'logo-missing')}</p>
        </div>
      )}
      {!picture && !isMissing && <p className="field-hint">{t(`${field}.none`)}</p>}
      <p className="logo-actions">
        <button type="button" className="button" onClick={onChoose}>
          {t(picture || isMissing ? `${field}.change` : `${field}.choose`)}
        </button>
        {(picture || isMissing) && (
          <button type="button" className="button button-quiet" onClick={onRemove}>
            {t(`${field}.remove`)}
          </button>
        )}
      </p>
    </fieldset>
  );
}
