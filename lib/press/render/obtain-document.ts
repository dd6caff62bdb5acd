import { setTimeout as wait } from 'node:timers/promises';
import type { PressLimits } from '@/lib/press/press-settings';
import type { StoredDocument } from '@/lib/press/store/document';
import type { DocumentStore } from '@/lib/press/store/document-store';
import type { Renderer, RenderFailure, RenderOutcome } from './render-document';

export type Obtained =
  | { how: 'hit' | 'stale' | 'miss'; document: StoredDocument }
  | { how: 'failed'; reason: RenderFailure };

export interface ObtainParts {
  store: DocumentStore;
  renderer: Pick<Renderer, 'render'>;
  limits: Pick<PressLimits, 'missWait' | 'staleGrace' | 'staleWait' | 'rerenderInterval' | 'unheardLife'>;
  /** Whether somebody tells the press what changes. */
  isListening: () => boolean;
  now: () => number;
}

/**
 * Gets a document for a reader: fresh from the store, or rendered while the reader waits, or stale.
 *
 * A page stale for a moment is served at once while its render is under way; one stale for longer is worth
 * a short wait; when the render fails or takes too long, the stale page is still better than none.
 * What was withdrawn meanwhile is not in the store any more, and so is not served by any of these ways.
 */
export async function obtainDocument(key: string, parts: ObtainParts): Promise<Obtained> {
  const { store, renderer, limits, now } = parts;
  const stored = store.get(key);
  if (!stored) return waitForMiss(key, parts);

  const staleAt = staleSince(stored, parts);
  if (staleAt === null) return { how: 'hit', document: stored };
  if (now() < stored.retryAt) return { how: 'stale', document: stored };

  const isGraceOver = now() - staleAt >= limits.staleGrace;
  if (!isGraceOver && now() - stored.renderedAt < limits.rerenderInterval)
    return { how: 'stale', document: stored };
  const render = renderer.render(key, 'reader');
  if (!isGraceOver) return { how: 'stale', document: stored };
  const outcome = await within(render, limits.staleWait);
  if (outcome?.ok) return { how: 'miss', document: outcome.document };
  const remaining = store.get(key);
  if (remaining) return { how: 'stale', document: remaining };
  return waitForMiss(key, parts);
}

/** When this document became stale, or null while it is fresh. */
export function staleSince(
  document: StoredDocument,
  parts: Pick<ObtainParts, 'limits' | 'isListening' | 'now'>,
): number | null {
  const now = parts.now();
  if (document.freshUntil === 0) return document.staleSince;
  const unheardUntil = parts.isListening() ? Infinity : document.renderedAt + parts.limits.unheardLife;
  const freshUntil = Math.min(document.freshUntil, unheardUntil);
  return now < freshUntil ? null : freshUntil;
}

async function waitForMiss(key: string, { renderer, limits }: ObtainParts): Promise<Obtained> {
  const outcome = await within(renderer.render(key, 'reader'), limits.missWait);
  if (outcome === undefined) return { how: 'failed', reason: 'timeout' };
  return outcome.ok ? { how: 'miss', document: outcome.document } : { how: 'failed', reason: outcome.reason };
}

/** The outcome, or undefined when it takes longer than this many milliseconds. */
async function within(
  outcome: Promise<RenderOutcome>,
  milliseconds: number,
): Promise<RenderOutcome | undefined> {
  const patience = new AbortController();
  try {
    return await Promise.race([outcome, wait(milliseconds, undefined, { signal: patience.signal })]);
  } finally {
    patience.abort();
  }
}
