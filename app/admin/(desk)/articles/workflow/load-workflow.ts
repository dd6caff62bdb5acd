import 'server-only';
import type {
  WorkflowActions,
  WorkflowData,
  WorkflowPermissions,
} from '@/components/admin/workflow/workflow-types';
import type { EditingArticle } from '@/lib/articles/editing/types';
import { listNotes } from '@/lib/articles/notes/queries';
import { listPreviewLinks } from '@/lib/articles/preview/link-queries';
import { getWorkflowView } from '@/lib/articles/workflow/queries';
import type { PersonActor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { listArticleCorrections } from '@/lib/corrections/desk-queries';
import { getDeskContext } from '@/lib/i18n/get-desk-context';
import { getEditionContext } from '@/lib/i18n/get-edition-context';
import { listPeopleNames } from '@/lib/people/name-queries';
import * as actions from './actions';
import { endPreviewLinksAction, sharePreviewAction } from './preview-actions';

/** A moment longer than the queue needs, so that nobody is alarmed while it works. */
const OVERDUE_AFTER_MS = 5_000;

/** Everything that `<WorkflowSidebar>` is given besides the document: spread it into the editor's page. */
export async function loadWorkflow(
  actor: PersonActor,
  article: EditingArticle,
): Promise<{ actions: WorkflowActions; permissions: WorkflowPermissions; data: WorkflowData }> {
  const { settings, now } = await getEditionContext(article.edition);
  const { format } = await getDeskContext(actor.language, article.edition);
  const time = (moment: Date) => format.fullDateTime(moment);
  const mayAssign = can(actor, 'article.assign');
  const [view, notes, corrections, previewLinks, people] = await Promise.all([
    getWorkflowView(actor, article.id, now),
    listNotes(actor, article.id),
    listArticleCorrections(actor, article.id),
    listPreviewLinks(actor, article, now),
    mayAssign ? listPeopleNames() : [],
  ]);
  return {
    actions: WORKFLOW_ACTIONS,
    permissions: {
      role: actor.role,
      steps: view?.steps ?? [],
      mayNote: can(actor, 'article.note', article),
      mayCorrect: can(actor, 'article.correct', article) && article.status === 'published',
      mayAssign,
      mayPreview: can(actor, 'article.preview', article),
    },
    data: {
      edition: article.edition,
      timeZone: settings.timeZone,
      clockName: settings.clockName,
      times: {
        published: article.publishedAt && time(article.publishedAt),
        scheduled: article.scheduledAt && time(article.scheduledAt),
        withdrawn: article.withdrawnAt && time(article.withdrawnAt),
      },
      isOverdue:
        article.status === 'scheduled' &&
        article.scheduledAt !== null &&
        now.getTime() - article.scheduledAt.getTime() > OVERDUE_AFTER_MS,
      printedHeadline: view?.printedHeadline ?? null,
      isYoung: view?.isYoung ?? false,
      assigneeId: view?.assigneeId ?? null,
      people,
      notes: notes.map(({ createdAt, resolvedAt, ...note }) => ({
        ...note,
        time: format.cardTime(createdAt, now),
        isResolved: resolvedAt !== null,
        resolvedTime: resolvedAt && format.cardTime(resolvedAt, now),
      })),
      previewLinks: previewLinks.map(({ createdAt, expiresAt, ...link }) => ({
        ...link,
        time: format.cardTime(createdAt, now),
        until: time(expiresAt),
      })),
      corrections: corrections.map(({ correctedAt, ...correction }) => ({
        ...correction,
        time: time(correctedAt),
      })),
    },
  };
}

const WORKFLOW_ACTIONS: WorkflowActions = {
  submit: actions.submitForReviewAction,
  return: actions.returnToDraftAction,
  approve: actions.approveArticleAction,
  publish: actions.publishArticleAction,
  publishChanges: actions.publishChangesAction,
  discardChanges: actions.discardChangesAction,
  schedule: actions.scheduleArticleAction,
  unschedule: actions.unscheduleArticleAction,
  unpublish: actions.unpublishArticleAction,
  withdraw: actions.withdrawArticleAction,
  reopen: actions.reopenArticleAction,
  delete: actions.deleteDraftAction,
  askGate: actions.askGateAction,
  assign: actions.assignArticleAction,
  addNote: actions.addNoteAction,
  resolveNote: actions.resolveNoteAction,
  addCorrection: actions.addCorrectionAction,
  editCorrection: actions.editCorrectionAction,
  removeCorrection: actions.removeCorrectionAction,
  sharePreview: sharePreviewAction,
  endPreviewLinks: endPreviewLinksAction,
};
