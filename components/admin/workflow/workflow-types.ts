import type { ArticleContent } from '@/lib/articles/article-content';
import type { GateFacts } from '@/lib/articles/gate/types';
import type { WorkflowAction } from '@/lib/articles/workflow/transitions';
import type { WorkflowCode, WorkflowState } from '@/lib/articles/workflow/types';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import type { Role } from '@/lib/auth/roles';
import type { CorrectionKind } from '@/lib/corrections/types';
import type { Edition } from '@/lib/i18n/editions';

type Call<Input, Value, Code extends string> = (input: Input) => Promise<DeskActionResult<Value, Code>>;
interface Step {
  articleId: number;
  expectedVersion: number;
}
interface Gated extends Step {
  acceptsAdvice?: boolean;
}
type CorrectionCall<Input> = Call<
  Input & { articleId: number },
  { correctionId: number },
  'forbidden' | 'not-found' | 'not-published' | 'empty' | 'conflict'
>;

/** The server actions of the panel, as the page hands them down. */
export interface WorkflowActions {
  submit: Call<Step, WorkflowState, WorkflowCode>;
  return: Call<Step & { note?: string }, WorkflowState, WorkflowCode>;
  approve: Call<Step, WorkflowState, WorkflowCode>;
  publish: Call<Gated, WorkflowState, WorkflowCode>;
  publishChanges: Call<Gated & { renewsAddress?: boolean }, WorkflowState, WorkflowCode>;
  discardChanges: Call<Step, WorkflowState, WorkflowCode>;
  schedule: Call<Gated & { at: string }, WorkflowState, WorkflowCode>;
  unschedule: Call<Step, WorkflowState, WorkflowCode>;
  unpublish: Call<Step & { note?: string }, WorkflowState, WorkflowCode>;
  withdraw: Call<Step & { reason: string }, WorkflowState, WorkflowCode>;
  reopen: Call<Step, WorkflowState, WorkflowCode>;
  delete: Call<Step, { articleId: number }, WorkflowCode>;
  askGate: Call<{ articleId: number; content: ArticleContent }, GateFacts, 'forbidden' | 'not-found'>;
  assign: Call<
    { articleId: number; assigneeId: string | null },
    { assigned: number },
    'forbidden' | 'unknown-person'
  >;
  addNote: Call<
    { articleId: number; text: string; quote?: string | null },
    { noteId: number },
    'forbidden' | 'not-found' | 'empty'
  >;
  resolveNote: Call<{ noteId: number; isResolved: boolean }, { noteId: number }, 'forbidden' | 'not-found'>;
  addCorrection: CorrectionCall<{ kind: CorrectionKind; text: string }>;
  editCorrection: CorrectionCall<{
    correctionId: number;
    kind: CorrectionKind;
    text: string;
    seen: { kind: CorrectionKind; text: string };
  }>;
  removeCorrection: CorrectionCall<{ correctionId: number }>;
  sharePreview: Call<
    { articleId: number; isShared: boolean },
    { path: string; url: string; until: string },
    'forbidden' | 'not-found' | 'withdrawn'
  >;
  endPreviewLinks: Call<
    { articleId: number; linkId: number | null },
    { ended: number },
    'forbidden' | 'not-found'
  >;
}

/** What a person may do besides the steps; screens only leave out what would be refused. */
export interface WorkflowPermissions {
  role: Role;
  steps: readonly WorkflowAction[];
  mayNote: boolean;
  mayCorrect: boolean;
  mayAssign: boolean;
  mayPreview: boolean;
}

export interface ShownNote {
  id: number;
  text: string;
  quote: string | null;
  personName: string;
  /** On the edition's clock, in the person's language. */
  time: string;
  isResolved: boolean;
  /** When it was settled, and by whom as far as it is known. */
  resolvedTime: string | null;
  resolvedByName: string | null;
}
/** A link of the preview that was given away and still opens. */
export interface ShownPreviewLink {
  id: number;
  personName: string;
  time: string;
  until: string;
  mayEnd: boolean;
}
export interface ShownCorrection {
  id: number;
  kind: CorrectionKind;
  text: string;
  time: string;
}

/** What the panel shows besides the text; times are worded on the server. */
export interface WorkflowData {
  edition: Edition;
  timeZone: string;
  clockName: string;
  times: { published: string | null; scheduled: string | null; withdrawn: string | null };
  /** Its hour has come and it is not out. */
  isOverdue: boolean;
  printedHeadline: string | null;
  isYoung: boolean;
  assigneeId: string | null;
  /** Whom it can be given to; empty for who may not. */
  people: { id: string; name: string }[];
  notes: ShownNote[];
  previewLinks: ShownPreviewLink[];
  corrections: ShownCorrection[];
}
