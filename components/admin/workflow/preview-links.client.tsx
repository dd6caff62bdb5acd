'use client';

import { useTranslations } from 'next-intl';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import { useRefreshAfter } from '@/components/admin/ui/use-refresh-after.client';
import type { ShownPreviewLink, WorkflowActions } from '@/components/admin/workflow/workflow-types';
import { isolateInsert } from '@/lib/arabic/bidi';

interface PreviewLinksProps {
  articleId: number;
  links: readonly ShownPreviewLink[];
  end: WorkflowActions['endPreviewLinks'];
  /** The list is gone: the caller has a place for focus. */
  onEmpty: () => void;
}

/** Which links of the preview still open, whose they are, and a way to end each, or all at once. */
export function PreviewLinks({ articleId, links, end, onEmpty }: PreviewLinksProps) {
  const t = useTranslations('desk.workflow.preview');
  const tFailures = useTranslations('desk.workflow.failures');
  const toast = useToast();
  const refreshAfter = useRefreshAfter();
  const { run, isPending } = useDeskAction(end);
  if (links.length === 0) return null;

  const endLinks = async (linkId: number | null) => {
    const result = await run({ articleId, linkId });
    if (result.ok) {
      toast(t('ended', { count: result.value.ended }));
      if (linkId === null || links.length === 1) onEmpty();
    } else if (result.code === 'not-found') toast(tFailures('not-found'), 'danger');
    refreshAfter(result);
  };
  return (
    <div className="preview-links">
      <h3 id="preview-links-title">{t('links')}</h3>
      <ul className="notes-list" aria-labelledby="preview-links-title">
        {links.map(({ id, personName, time, until, mayEnd }) => (
          <li key={id} className="preview-link">
            <p>{t('link', { name: isolateInsert(personName), time, until: isolateInsert(until) })}</p>
            {mayEnd && (
              <button
                type="button"
                className="text-link"
                aria-label={t('endNamed', { name: personName, time })}
                disabled={isPending}
                onClick={() => void endLinks(id)}
              >
                {t('end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {links.length > 1 && links.every(({ mayEnd }) => mayEnd) && (
        <button type="button" className="button" disabled={isPending} onClick={() => void endLinks(null)}>
          {t('endAll')}
        </button>
      )}
    </div>
  );
}
