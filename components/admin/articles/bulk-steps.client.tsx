'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BulkSchedule } from '@/components/admin/articles/bulk-schedule.client';
import type { DeskLine } from '@/components/admin/articles/to-desk-line';
import type { BulkChoice } from '@/components/admin/articles/use-bulk-steps.client';
import { StepDialog } from '@/components/admin/workflow/step-dialog.client';
import { BULK_STEPS, type BulkStep } from '@/lib/articles/desk-list/bulk-steps';

interface BulkStepsProps {
  /** In the order in which they were selected. */
  lines: DeskLine[];
  clock: { timeZone: string; name: string };
  isPending: boolean;
  take: (step: BulkStep, choices: BulkChoice[], more?: { note?: string }) => Promise<boolean>;
}

/** Steps that ask for a time, for words, or once more because readers see them at once. */
const ASKED = ['publish', 'schedule', 'return'] as const satisfies readonly BulkStep[];
type Asked = (typeof ASKED)[number];
const isAsked = (step: BulkStep): step is Asked => (ASKED as readonly BulkStep[]).includes(step);

/** The steps of the workflow that at least one of the selected articles can take. */
export function BulkSteps({ lines, clock, isPending, take }: BulkStepsProps) {
  const t = useTranslations('desk');
  const [asked, setAsked] = useState<Asked | null>(null);
  const offered = BULK_STEPS.filter((step) => lines.some(({ steps }) => steps.includes(step)));
  const all = lines.map((line) => ({ line }));
  const count = lines.length;
  const close = () => setAsked(null);
  const go = (choices: BulkChoice[]) => {
    if (asked) void take(asked, choices);
    close();
  };
  return (
    <>
      {offered.map((step) => (
        <button
          key={step}
          type="button"
          disabled={isPending}
          onClick={() => (isAsked(step) ? setAsked(step) : void take(step, all))}
        >
          {t(`workflow.steps.${step}`)}
        </button>
      ))}
      {asked === 'publish' && (
        <StepDialog
          title={t('articles.bulk.publishing.title', { count })}
          hint={t('articles.bulk.publishing.hint')}
          confirm={t('workflow.steps.publish')}
          isPending={isPending}
          onConfirm={() => go(all)}
          onClose={close}
        />
      )}
      {asked === 'return' && (
        <StepDialog
          title={t('articles.bulk.returning.title', { count })}
          hint={t('articles.bulk.returning.hint')}
          text={{ label: t('workflow.returning.note'), missing: null, thing: 'step:return:several' }}
          confirm={t('workflow.steps.return')}
          isPending={isPending}
          onConfirm={async (note) => {
            const isAnswered = await take('return', all, { note });
            if (isAnswered) close();
            return isAnswered;
          }}
          onClose={close}
        />
      )}
      {asked === 'schedule' && <BulkSchedule lines={lines} clock={clock} onConfirm={go} onClose={close} />}
    </>
  );
}
