import type { GateFinding } from '@/lib/articles/gate/types';
import {
  refuseWorkflow,
  type WorkflowAction,
  type WorkflowSubject,
} from '@/lib/articles/workflow/transitions';
import type { WorkflowCode } from '@/lib/articles/workflow/types';
import type { Actor } from '@/lib/auth/actor';

/** More articles than this are never changed by one call. */
export const BULK_LIMIT = 100;

/**
 * Steps of the workflow that can be taken with many articles at once. What takes an article from readers is not
 * among them: each of those is decided on its own page.
 */
export const BULK_STEPS = [
  'submit',
  'approve',
  'publish',
  'schedule',
  'unschedule',
  'return',
] as const satisfies readonly WorkflowAction[];
export type BulkStep = (typeof BULK_STEPS)[number];

/** An article of the list, in the version that whoever asks has seen. */
export interface BulkTarget {
  articleId: number;
  expectedVersion: number;
}

export type BulkCode =
  | Extract<
      WorkflowCode,
      'forbidden' | 'not-found' | 'wrong-status' | 'conflict' | 'gate-blocked' | 'gate-advice' | 'time-passed'
    >
  /** It broke; the log has the reason. Those before and after it are not touched by that. */
  | 'unexpected';

export interface BulkRefusal {
  articleId: number;
  code: BulkCode;
  /** What the publish gate holds against it; empty for every other reason. */
  findings: GateFinding[];
}

/** What became of every article of a call. */
export interface BulkReport {
  done: number[];
  refused: BulkRefusal[];
}

/** The steps that `actor` may take with an article of the list as it stands. */
export function bulkStepsOf(actor: Actor, article: Omit<WorkflowSubject, 'firstPublishedAt'>): BulkStep[] {
  // When it was first published matters to deleting alone.
  const subject = { ...article, firstPublishedAt: null };
  return BULK_STEPS.filter((step) => refuseWorkflow(actor, step, subject) === null);
}

const MINUTE_MS = 60_000;

/** When each of `count` articles goes out: the first at `first`, each `everyMinutes` after the one before it. */
export function slotsFrom(first: Date, everyMinutes: number, count: number): Date[] {
  return Array.from({ length: count }, (_, at) => new Date(first.getTime() + at * everyMinutes * MINUTE_MS));
}
