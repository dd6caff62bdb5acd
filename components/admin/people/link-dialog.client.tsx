'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { Dialog } from '@/components/admin/ui/dialog.client';

export interface HandedLink {
  path: string;
  email: string;
  delivery: 'sent' | 'shown' | 'failed';
}

/** A one-time link, shown this once, and how it gets to whom it is for. */
export function LinkDialog({ link, onClose }: { link: HandedLink | null; onClose: () => void }) {
  const t = useTranslations('desk.people.link');
  const [isCopied, setIsCopied] = useState(false);
  // The administrator's own way to the site is the one he knows to work.
  const url = link ? `${window.location.origin}${link.path}` : '';
  async function copy() {
    await navigator.clipboard?.writeText(url).catch(() => undefined);
    setIsCopied(true);
  }
  return (
    <Dialog isOpen={link !== null} title={t('title')} onClose={onClose}>
      {link && (
        <div className="grid gap-3">
          <p>{t(link.delivery, { email: `\u2066${link.email}\u2069` })}</p>
          <textarea
            className="input"
            readOnly
            dir="ltr"
            rows={3}
            aria-label={t('title')}
            value={url}
            onFocus={(event) => event.target.select()}
          />
          <button type="button" className="button button-primary" onClick={copy}>
            <DeskIcon name="link" isSmall />
            {t('copy')}
          </button>
          <p role="status" className="field-hint">
            {isCopied ? t('copied') : t('once')}
          </p>
        </div>
      )}
    </Dialog>
  );
}
