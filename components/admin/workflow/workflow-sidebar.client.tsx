'use client';

import type { ArticleDocumentView } from '@/components/admin/saving/use-article-document.client';
import { CorrectionsPanel } from '@/components/admin/workflow/corrections-panel.client';
import { GatePanel } from '@/components/admin/workflow/gate-panel.client';
import { NotesPanel } from '@/components/admin/workflow/notes-panel.client';
import { PreviewPanel } from '@/components/admin/workflow/preview-panel.client';
import { StepsPanel } from '@/components/admin/workflow/steps-panel.client';
import { useGate } from '@/components/admin/workflow/use-gate.client';
import type {
  WorkflowActions,
  WorkflowData,
  WorkflowPermissions,
} from '@/components/admin/workflow/workflow-types';
import { mendContent } from '@/lib/articles/gate/mend';

export interface WorkflowSidebarProps {
  document: ArticleDocumentView;
  actions: WorkflowActions;
  permissions: WorkflowPermissions;
  data: WorkflowData;
}

/**
 * The top of the inspector: the publish gate, the next steps, preview, notes and corrections. The page gives it
 * what `loadWorkflow` (app/admin/(desk)/articles/workflow/load-workflow.ts) answers; wording is in
 * `desk.workflow`, `desk.gate` and `desk.statuses`.
 */
export function WorkflowSidebar({ document, actions, permissions, data }: WorkflowSidebarProps) {
  const { article, content } = document;
  const openNotes = data.notes.filter(({ isResolved }) => !isResolved).length;
  const gate = useGate({
    articleId: article.id,
    content,
    role: permissions.role,
    askGate: actions.askGate,
    openNotes,
  });
  const mayMend = article.viewer.mayEdit && document.state !== 'lease-lost';
  const hasPublicLife = article.status === 'published' || data.corrections.length > 0;
  return (
    <>
      <GatePanel {...gate} mend={mayMend ? (name) => document.rewrite(mendContent(content, name)) : null} />
      <StepsPanel document={document} actions={actions} permissions={permissions} data={data} />
      {permissions.mayPreview && (
        <PreviewPanel document={document} links={data.previewLinks} actions={actions} />
      )}
      <NotesPanel articleId={article.id} notes={data.notes} mayNote={permissions.mayNote} actions={actions} />
      {hasPublicLife && (
        <CorrectionsPanel
          articleId={article.id}
          corrections={data.corrections}
          mayCorrect={permissions.mayCorrect}
          actions={actions}
        />
      )}
    </>
  );
}
