import type { GateFinding } from '@/lib/articles/gate/types';
import type { ArticleStatus } from '@/lib/articles/types';
import type { WorkflowRefusal } from '@/lib/articles/workflow/transitions';
import type { Actor } from '@/lib/auth/actor';

/** What every step of the workflow is asked with. */
export interface WorkflowRequest {
  actor: Actor;
  articleId: number;
  /** The version that whoever asks has seen; left out by the queue, which acts on what stands there. */
  expectedVersion?: number | undefined;
  now: Date;
}

/** Where the article stands afterwards. */
export interface WorkflowState {
  status: ArticleStatus;
  version: number;
}

export type WorkflowCode =
  | WorkflowRefusal
  | 'not-found'
  /** The text changed since: look at it first. */
  | 'conflict'
  /** The publish gate holds it back; `detail` says why. */
  | 'gate-blocked'
  /** The gate advises against it; may be asked again with `acceptsAdvice`. */
  | 'gate-advice'
  | 'time-passed'
  | 'reason-missing';

export type WorkflowOutcome<Value = WorkflowState> =
  | { ok: true; value: Value }
  | { ok: false; code: WorkflowCode; detail?: GateFinding[] };
