'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';

/** Backup codes, this once: to copy, to print or to keep as a file. */
export function BackupCodes({ codes, account }: { codes: readonly string[]; account: string }) {
  const t = useTranslations('desk.account.codes');
  const [isCopied, setIsCopied] = useState(false);
  const text = `${t('fileTitle', { account })}\n\n${codes.join('\n')}\n`;
  return (
    <div className="grid gap-3">
      <p>{t('text')}</p>
      <ul className="backup-codes" aria-label={t('title')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-2">
        <button
          type="button"
          className="button"
          onClick={async () => {
            await navigator.clipboard?.writeText(text).catch(() => undefined);
            setIsCopied(true);
          }}
        >
          <DeskIcon name="link" isSmall />
          {t('copy')}
        </button>
        <a
          className="button"
          download="nashra-backup-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          <DeskIcon name="download" isSmall />
          {t('download')}
        </a>
        <button type="button" className="button" onClick={() => window.print()}>
          {t('print')}
        </button>
      </p>
      <p role="status" className="field-hint">
        {isCopied && t('copied')}
      </p>
    </div>
  );
}
