'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { PREVIEW_DEVICES, PREVIEW_WIDTHS, type PreviewDevice } from '@/components/admin/ui/preview-widths';

/** The real page before it is out, in a frame as wide as a phone or a desktop. @param path `/preview/{token}` */
export function PreviewDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const t = useTranslations('desk.common.preview');
  const [device, setDevice] = useState<PreviewDevice>('phone');
  return (
    <Dialog isOpen isWide title={t('title')} onClose={onClose}>
      <div className="preview-room">
        <div className="segments">
          {PREVIEW_DEVICES.map((name) => (
            <button key={name} type="button" aria-pressed={device === name} onClick={() => setDevice(name)}>
              <DeskIcon name={name} isSmall />
              {t(`devices.${name}`)}
            </button>
          ))}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <section className="preview-stage" tabIndex={0} aria-label={t('frame')}>
          <iframe
            className={`preview-frame preview-${device}`}
            src={path}
            title={t('frame')}
            width={PREVIEW_WIDTHS[device]}
          />
        </section>
      </div>
    </Dialog>
  );
}
