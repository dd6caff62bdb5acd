'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AssignControl } from '@/components/admin/articles/assign-control.client';
import { BulkSteps } from '@/components/admin/articles/bulk-steps.client';
import { TagDialog } from '@/components/admin/articles/tag-dialog.client';
import type { DeskLine } from '@/components/admin/articles/to-desk-line';
import type { useBulkSteps } from '@/components/admin/articles/use-bulk-steps.client';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';

export interface BulkActions {
  assign: (input: {
    articleIds: number[];
    assigneeId: string | null;
  }) => Promise<DeskActionResult<{ assigned: number }, 'forbidden' | 'unknown-person'>>;
  tag: (input: {
    articleIds: number[];
    tagId: number;
  }) => Promise<DeskActionResult<{ tagged: number; left: number }, 'forbidden' | 'unknown-tag'>>;
}

interface BulkBarProps {
  id: string;
  /** In the order in which they were selected. */
  lines: DeskLine[];
  people: { id: string; name: string }[];
  canAssign: boolean;
  actions: BulkActions;
  clock: { timeZone: string; name: string };
  steps: ReturnType<typeof useBulkSteps>;
  onDone: () => void;
}

/** What can be done to all selected articles at once; stays in view at the foot of the screen. */
export function BulkBar(props: BulkBarProps) {
  const { id, lines, people, canAssign, actions, clock, steps, onDone } = props;
  const t = useTranslations('desk.articles.bulk');
  const tFailures = useTranslations('desk.workflow.failures');
  const toast = useToast();
  const assign = useDeskAction(actions.assign);
  const tag = useDeskAction(actions.tag);
  const [isTagging, setIsTagging] = useState(false);
  const articleIds = lines.map(({ id }) => id);
  const edition = lines[0]?.edition;
  return (
    <section id={id} className="bulk-bar" aria-label={t('label')} aria-busy={steps.isPending}>
      <strong aria-live="polite">{t('selected', { count: lines.length })}</strong>
      <BulkSteps lines={lines} clock={clock} isPending={steps.isPending} take={steps.take} />
      {canAssign && (
        <AssignControl
          people={people}
          isPending={assign.isPending}
          onAssign={async (assigneeId) => {
            const result = await assign.run({ articleIds, assigneeId });
            if (!result.ok) {
              if (result.code === 'unknown-person') toast(tFailures('unknown-person'), 'danger');
              return;
            }
            toast(t('assigned', { count: result.value.assigned }));
            onDone();
          }}
        />
      )}
      <button type="button" onClick={() => setIsTagging(true)}>
        {t('addTag')}
      </button>
      <button type="button" className="ms-auto" aria-label={t('drop')} onClick={onDone}>
        <DeskIcon name="close" isSmall />
      </button>
      {edition && (
        <TagDialog
          isOpen={isTagging}
          edition={edition}
          onClose={() => setIsTagging(false)}
          onPick={async (tagId) => {
            setIsTagging(false);
            const result = await tag.run({ articleIds, tagId });
            if (!result.ok) return;
            toast(t('tagged', { count: result.value.tagged }));
            if (result.value.left > 0) toast(t('notTagged', { count: result.value.left }), 'info');
            onDone();
          }}
        />
      )}
    </section>
  );
}
