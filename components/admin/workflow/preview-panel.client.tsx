'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { ArticleDocumentView } from '@/components/admin/saving/use-article-document.client';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { Dialog } from '@/components/admin/ui/dialog.client';
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

/** Widths of the frames, in CSS pixels. */
const WIDTHS = { phone: 390, desktop: 1360 } as const;
type Device = keyof typeof WIDTHS;
const DEVICES = Object.keys(WIDTHS) as Device[];

/** The real page before it is out: in a frame as wide as a phone or a desktop, and by a link for others. */
export function PreviewPanel({ document, links, actions }: PreviewPanelProps) {
  const t = useTranslations('desk.workflow.preview');
  const tWorkflow = useTranslations('desk.workflow.failures');
  const toast = useToast();
  const router = useRouter();
  const copyButton = useRef<HTMLButtonElement>(null);
  const { run, isPending } = useDeskAction(actions.sharePreview);
  const [path, setPath] = useState<string | null>(null);
  const [device, setDevice] = useState<Device>('phone');

  const link = async (isShared: boolean) => {
    // The page shows what the server has.
    if (document.state !== 'lease-lost' && !(await document.saveNow())) {
      toast(tWorkflow('unsaved'), 'danger');
      return null;
    }
    const result = await run({ articleId: document.article.id, isShared });
    if (result.ok) return result.value;
    if (result.code === 'not-found') toast(tWorkflow('not-found'), 'danger');
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
      <h2 id="preview-title">{t('title')}</h2>
      <div className="workflow-steps">
        <button type="button" className="button" disabled={isPending} onClick={() => void open()}>
          <DeskIcon name="eye" isSmall />
          {t('open')}
        </button>
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
      </div>
      <p className="field-hint">{t('hint', { hours: SHARED_LINK_HOURS })}</p>
      <PreviewLinks
        articleId={document.article.id}
        links={links}
        end={actions.endPreviewLinks}
        onEmpty={() => copyButton.current?.focus()}
      />
      {path !== null && (
        <Dialog isOpen isWide title={t('title')} onClose={() => setPath(null)}>
          <div className="preview">
            <div className="segments">
              {DEVICES.map((name) => (
                <button
                  key={name}
                  type="button"
                  aria-pressed={device === name}
                  onClick={() => setDevice(name)}
                >
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
                width={WIDTHS[device]}
              />
            </section>
          </div>
        </Dialog>
      )}
    </section>
  );
}
