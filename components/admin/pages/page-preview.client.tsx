'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { PreviewDialog } from '@/components/admin/ui/preview-dialog.client';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { Edition } from '@/lib/i18n/editions';
import type { PageActions } from './page-actions';
import { type PageDocument, sentFields } from './use-page-document.client';

interface PagePreviewProps {
  document: PageDocument;
  edition: Edition;
  preview: PageActions['preview'];
}

/** The page as readers would see what stands in the editor now. */
export function PagePreview({ document, edition, preview }: PagePreviewProps) {
  const t = useTranslations('desk.pages');
  const tPreview = useTranslations('desk.common.preview');
  const toast = useToast();
  const { run, isPending } = useDeskAction(preview);
  const [path, setPath] = useState<string | null>(null);
  const open = async () => {
    const answer = await run({
      ...sentFields(document.fields, edition),
      edition,
      pageId: document.id,
    });
    if (answer.ok) setPath(answer.value.path);
    else if (answer.code === 'not-found') toast(t('problems.not-found'), 'danger');
    else if (answer.code === 'invalid-input') toast(t('preview.failed'), 'danger');
  };
  return (
    <section className="inspector-section" aria-labelledby="page-preview-title">
      <h2 id="page-preview-title">{tPreview('title')}</h2>
      <button type="button" className="button" disabled={isPending} onClick={() => void open()}>
        <DeskIcon name="eye" isSmall />
        {tPreview('open')}
      </button>
      <p className="field-hint">{t('preview.hint')}</p>
      {path !== null && <PreviewDialog path={path} onClose={() => setPath(null)} />}
    </section>
  );
}
