'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ArticleDocumentView } from '@/components/admin/saving/use-article-document.client';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import { useRefreshAfter } from '@/components/admin/ui/use-refresh-after.client';
import { GateFindings } from '@/components/admin/workflow/gate-panel.client';
import { SchedulePicker } from '@/components/admin/workflow/schedule-picker.client';
import { StepDialog } from '@/components/admin/workflow/step-dialog.client';
import { useSteps } from '@/components/admin/workflow/use-steps.client';
import type {
  WorkflowActions,
  WorkflowData,
  WorkflowPermissions,
} from '@/components/admin/workflow/workflow-types';
import { TRANSITIONS, type WorkflowAction } from '@/lib/articles/workflow/transitions';

interface StepsPanelProps {
  document: ArticleDocumentView;
  actions: WorkflowActions;
  permissions: WorkflowPermissions;
  data: WorkflowData;
}

/** Steps that ask for words or once more before they are taken. */
type Asked = 'return' | 'withdraw' | 'unpublish' | 'delete' | 'discard-changes';

/** What a state leads to first: the one step in ink, if the person may take it. */
const PRIMARY = {
  draft: ['publish', 'submit'],
  in_review: ['approve', 'publish'],
  approved: ['publish'],
  scheduled: ['publish'],
  published: ['publish-changes'],
  withdrawn: ['reopen'],
} as const satisfies Record<string, readonly WorkflowAction[]>;

/** Where the article stands in the workflow, and every step that the person may take from there. */
export function StepsPanel({ document, actions, permissions, data }: StepsPanelProps) {
  const t = useTranslations('desk.workflow');
  const tStatus = useTranslations('desk.statuses');
  const router = useRouter();
  const steps = useSteps(document);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { article, content } = document;
  const headlineChanged = data.printedHeadline !== null && data.printedHeadline !== content.headline;
  const [renewsChosen, setRenewsChosen] = useState<boolean | null>(null);
  const renewsAddress = headlineChanged && (renewsChosen ?? data.isYoung);
  // Changes come while the page is open; what is on its way to the server counts.
  const hasChanges =
    article.status === 'published' &&
    (article.hasPendingChanges ||
      document.version !== article.version ||
      document.state === 'unsaved' ||
      document.state === 'saving');
  const offered = permissions.steps.filter(
    (action) => hasChanges || (action !== 'publish-changes' && action !== 'discard-changes'),
  );
  const primary = PRIMARY[article.status].find((action) => offered.includes(action));

  const send: Record<Exclude<WorkflowAction, 'schedule'>, (words: string) => Promise<boolean>> = {
    submit: () => steps.take('submit', actions.submit),
    return: (note) => steps.take('return', (basis) => actions.return({ ...basis, note })),
    approve: () => steps.take('approve', actions.approve),
    unschedule: () => steps.take('unschedule', actions.unschedule),
    publish: () => steps.take('publish', actions.publish),
    'publish-changes': () =>
      steps.take('publish-changes', (basis) => actions.publishChanges({ ...basis, renewsAddress })),
    'discard-changes': () => steps.take('discard-changes', actions.discardChanges),
    unpublish: (note) => steps.take('unpublish', (basis) => actions.unpublish({ ...basis, note })),
    withdraw: (reason) => steps.take('withdraw', (basis) => actions.withdraw({ ...basis, reason })),
    reopen: () => steps.take('reopen', actions.reopen),
    delete: async () => {
      const isGone = await steps.take('delete', actions.delete);
      if (isGone) router.push('/admin/articles');
      return isGone;
    },
  };
  const ask = (action: Exclude<WorkflowAction, 'schedule'>) =>
    isAsked(action) ? setAsked(action) : void send[action]('');
  const button = (action: Exclude<WorkflowAction, 'schedule'>) => (
    <button
      key={action}
      type="button"
      className={buttonClass(action, primary)}
      disabled={steps.pending !== null}
      onClick={() => ask(action)}
    >
      {t(`steps.${action}`)}
    </button>
  );
  const others = offered.filter((action) => action !== 'schedule' && action !== primary);
  return (
    <section className="inspector-section workflow" aria-labelledby="workflow-title">
      <h2 id="workflow-title" className="visually-hidden">
        {t('label')}
      </h2>
      <p className="workflow-status">
        <span className={`status status-${article.status}`}>{tStatus(article.status)}</span>
        <StatusTime document={document} data={data} />
      </p>
      {data.isOverdue && data.times.scheduled && (
        <p className="alert alert-danger" role="alert">
          <DeskIcon name="clock" isSmall />
          {t('schedule.overdue', { time: data.times.scheduled })}
        </p>
      )}
      {hasChanges && (
        <div className="alert alert-warning">
          <DeskIcon name="edit" isSmall />
          <div>
            <strong>{t('pending.title')}</strong>
            <p>{t('pending.hint')}</p>
            {headlineChanged && offered.includes('publish-changes') && (
              <label className="choice">
                <input
                  type="checkbox"
                  checked={renewsAddress}
                  onChange={(event) => setRenewsChosen(event.target.checked)}
                />
                {t('pending.renew')}
              </label>
            )}
          </div>
        </div>
      )}
      {primary && button(primary)}
      {permissions.steps.includes('schedule') && (
        <SchedulePicker
          data={data}
          scheduledAt={article.scheduledAt}
          isPending={steps.pending !== null}
          onSchedule={(at) => void steps.take('schedule', (basis) => actions.schedule({ ...basis, at }))}
        />
      )}
      {others.length > 0 && (
        <div className="workflow-steps">
          {others.map((action) => action !== 'schedule' && button(action))}
        </div>
      )}
      {permissions.mayAssign && <Assignee articleId={article.id} data={data} assign={actions.assign} />}
      {asked && (
        <AskedDialog
          articleId={article.id}
          action={asked}
          isPending={steps.pending !== null}
          onClose={() => setAsked(null)}
          onConfirm={async (words) => {
            const isTaken = await send[asked](words);
            if (isTaken) setAsked(null);
            return isTaken;
          }}
        />
      )}
      {steps.advice && (
        <StepDialog
          title={t('advice.title')}
          hint={t('advice.hint')}
          confirm={t('advice.accept')}
          isPending={steps.pending !== null}
          onConfirm={steps.advice.go}
          onClose={steps.dropAdvice}
        >
          <GateFindings findings={steps.advice.findings} />
        </StepDialog>
      )}
    </section>
  );
}

function StatusTime({ document: { article }, data }: { document: ArticleDocumentView; data: WorkflowData }) {
  const t = useTranslations('desk.workflow');
  const { status } = article;
  if (status === 'scheduled' && data.times.scheduled && !data.isOverdue)
    return <span className="field-hint">{t('schedule.set', { time: data.times.scheduled })}</span>;
  if (status === 'withdrawn' && data.times.withdrawn)
    return (
      <span className="field-hint">
        {t('withdrawn', { time: data.times.withdrawn, reason: article.withdrawnReason ?? '' })}
      </span>
    );
  if (status !== 'published' || !data.times.published) return null;
  return (
    <span className="field-hint">
      {t('published', { time: data.times.published })}{' '}
      {article.path && (
        <a className="text-link" href={encodeURI(article.path)} target="_blank" rel="noopener">
          {t('openPage')}
        </a>
      )}
    </span>
  );
}

function Assignee({
  articleId,
  data,
  assign,
}: {
  articleId: number;
  data: WorkflowData;
  assign: WorkflowActions['assign'];
}) {
  const t = useTranslations('desk.workflow');
  const toast = useToast();
  const refreshAfter = useRefreshAfter();
  const { run, isPending } = useDeskAction(assign);
  const current = data.assigneeId ?? '';
  // What a colleague has chosen meanwhile stands here until another name is.
  const [choice, setChoice] = useState<string | null>(null);
  const chosen = choice ?? current;

  async function give() {
    const result = await run({ articleId, assigneeId: chosen || null });
    if (result.ok) {
      setChoice(null);
      toast(t('assigned'));
    } else if (result.code === 'unknown-person') toast(t('failures.unknown-person'), 'danger');
    refreshAfter(result);
  }

  return (
    <form
      className="field workflow-assignee"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== current) void give();
      }}
    >
      <label htmlFor="workflow-assignee">{t('assignee')}</label>
      <select
        id="workflow-assignee"
        className="input"
        value={chosen}
        disabled={isPending}
        onChange={({ target }) => setChoice(target.value)}
      >
        <option value="">{t('nobody')}</option>
        {data.people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className="button" disabled={isPending || chosen === current}>
        {t('assign')}
      </button>
    </form>
  );
}

function AskedDialog({
  articleId,
  action,
  isPending,
  onConfirm,
  onClose,
}: {
  articleId: number;
  action: Asked;
  isPending: boolean;
  onConfirm: (words: string) => Promise<boolean>;
  onClose: () => void;
}) {
  const t = useTranslations('desk.workflow');
  const shared = { isPending, onConfirm, onClose, confirm: t(`steps.${action}`) };
  const thing = `step:${action}:${articleId}`;
  switch (action) {
    case 'return':
      return (
        <StepDialog
          {...shared}
          title={t('returning.title')}
          hint={t('returning.hint')}
          text={{ label: t('returning.note'), missing: null, thing }}
        />
      );
    case 'withdraw':
      return (
        <StepDialog
          {...shared}
          title={t('withdrawing.title')}
          hint={t('withdrawing.hint')}
          text={{ label: t('withdrawing.reason'), missing: t('failures.reason-missing'), thing }}
          isDangerous
        />
      );
    case 'unpublish':
      return (
        <StepDialog
          {...shared}
          title={t('unpublishing.title')}
          hint={t('unpublishing.hint')}
          text={{ label: t('unpublishing.note'), missing: null, thing }}
          isDangerous
        />
      );
    case 'delete':
      return <StepDialog {...shared} title={t('deleting.title')} hint={t('deleting.hint')} isDangerous />;
    case 'discard-changes':
      return <StepDialog {...shared} title={t('discarding.title')} hint={t('discarding.hint')} isDangerous />;
  }
}

const ASKED: readonly WorkflowAction[] = ['return', 'withdraw', 'unpublish', 'delete', 'discard-changes'];
const isAsked = (action: WorkflowAction): action is Asked => ASKED.includes(action);

function buttonClass(action: WorkflowAction, primary: WorkflowAction | undefined): string {
  if (action === primary) return 'button button-primary';
  return TRANSITIONS[action].to === null || action === 'withdraw' ? 'button workflow-danger' : 'button';
}
