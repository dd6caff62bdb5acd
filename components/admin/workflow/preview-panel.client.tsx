'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { ArticleDocumentView } from '@/components/admin/saving/use-article-document.client';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { PreviewDialog } from '@/components/admin/ui/preview-dialog.client';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import { PreviewLinks } from '@/components/admin/workflow/preview-links.client';
import type { ShownPreviewLink, WorkflowActions } from '@/components/admin/workflow/workflow-types';
import { SHARED_LINK_HOURS } from '@/lib/articles/preview/link-life';

interface PreviewPanelProps {
  document: ArticleDocumentView;
  links: readonly ShownPreviewLink[];
  actions: Pick<WorkflowActions, 'sharePreview' | 'endPreviewLinks'>;
}

/** The real page before it is out: in a frame as wide as a phone or a desktop, and by a link for others. */
export function PreviewPanel({ document, links, actions }: PreviewPanelProps) {
  const t = useTranslations('desk.workflow.preview');
  const tPreview = useTranslations('desk.common.preview');
  const tWorkflow = useTranslations('desk.workflow.failures');
  const toast = useToast();
  const router = useRouter();
  const copyButton = useRef<HTMLButtonElement>(null);
  const { run, isPending } = useDeskAction(actions.sharePreview);
  const [path, setPath] = useState<string | null>(null);
  const isWithdrawn = document.article.status === 'withdrawn';

  const link = async (isShared: boolean) => {
    // The page shows what the server has.
    if (document.state !== 'lease-lost' && !(await document.saveNow())) {
      toast(tWorkflow('unsaved'), 'danger');
      return null;
    }
    const result = await run({ articleId: document.article.id, isShared });
    if (result.ok) return result.value;
    if (result.code === 'not-found') toast(tWorkflow('not-found'), 'danger');
    // Somebody withdrew it while it stood open here.
    if (result.code === 'withdrawn') toast(t('withdrawn'), 'danger');
    return null;
  };
  const open = async () => {
    const made = await link(false);
    if (made) setPath(made.path);
  };
  const copy = async () => {
    const made = await link(true);
    if (!made) return;
    router.refresh();
    await navigator.clipboard.writeText(made.url).then(
      () => toast(t('copied', { time: made.until })),
      () => toast(t('notCopied', { url: made.url }), 'danger'),
    );
  };
  return (
    <section className="inspector-section" aria-labelledby="preview-title">
      <h2 id="preview-title">{tPreview('title')}</h2>
      <div className="workflow-steps">
        <button type="button" className="button" disabled={isPending} onClick={() => void open()}>
          <DeskIcon name="eye" isSmall />
          {tPreview('open')}
        </button>
        {!isWithdrawn && (
          <button
            ref={copyButton}
            type="button"
            className="button"
            disabled={isPending}
            onClick={() => void copy()}
          >
            <DeskIcon name="link" isSmall />
            {t('copy')}
          </button>
        )}
      </div>
      <p className="field-hint">{isWithdrawn ? t('withdrawn') : t('hint', { hours: SHARED_LINK_HOURS })}</p>
      <PreviewLinks
        articleId={document.article.id}
        links={links}
        end={actions.endPreviewLinks}
        onEmpty={() => copyButton.current?.focus()}
      />
      {path !== null && <PreviewDialog path={path} onClose={() => setPath(null)} />}
    </section>
  );
}
