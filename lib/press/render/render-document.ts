import type { Logger } from 'pino';
import type { ChangeJournal } from '@/lib/press/freshness/change-journal';
import type { PressMetrics } from '@/lib/press/metrics';
import { printDocument } from '@/lib/press/print/print-document';
import { isQueryKey, type StoredDocument } from '@/lib/press/store/document';
import type { PrintContext } from '@/lib/press/store/document-entry';
import type { DocumentStore } from '@/lib/press/store/document-store';
import { type OriginClient, OriginError } from './fetch-from-next';
import { type Priority, QueueFullError, type RenderQueue } from './render-queue';

/** A render that failed: why, for the status of the page that the reader gets instead. */
export type RenderFailure = 'unreachable' | 'timeout' | 'error' | 'busy' | 'withdrawn';

export type RenderOutcome = { ok: true; document: StoredDocument } | { ok: false; reason: RenderFailure };

interface Flight {
  priority: Priority;
  outcome: Promise<RenderOutcome>;
}

/** A page is asked for again when its text was withdrawn while it was rendered; more often is not chance. */
const ATTEMPTS = 3;

export interface RendererParts {
  origin: OriginClient;
  queue: RenderQueue;
  store: DocumentStore;
  journal: ChangeJournal;
  metrics: PressMetrics;
  logger: Logger;
  context: PrintContext;
  limits: { retryAfterFailure: number };
  now: () => number;
}

/** Renders documents, each key at most once at a time, and puts them into the store. */
export class Renderer {
  readonly #parts: RendererParts;
  readonly #flights = new Map<string, Flight>();
  readonly #reportedFlaws = new Set<string>();

  constructor(parts: RendererParts) {
    this.#parts = parts;
  }

  get load(): { flights: number; queued: number } {
    return { flights: this.#flights.size, queued: this.#parts.queue.length };
  }

  /** Joins the flight of this key or starts one; never rejects. */
  render(key: string, asked: 'reader' | 'background'): Promise<RenderOutcome> {
    const priority = isQueryKey(key) ? 'query' : asked;
    const running = this.#flights.get(key);
    if (running) {
      if (priority === 'reader' && running.priority === 'background') this.#parts.queue.raise(running);
      return running.outcome;
    }
    const flight = { priority } as Flight;
    flight.outcome = this.#fly(key, flight).finally(() => this.#flights.delete(key));
    this.#flights.set(key, flight);
    return flight.outcome;
  }

  async #fly(key: string, flight: Flight): Promise<RenderOutcome> {
    try {
      return await this.#parts.queue.run(flight, () => this.#renderStanding(key));
    } catch (error) {
      if (error instanceof QueueFullError) return { ok: false, reason: 'busy' };
      return this.#failed(key, error);
    }
  }

  async #renderStanding(key: string): Promise<RenderOutcome> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const outcome = await this.#renderOnce(key);
      if (outcome.ok || outcome.reason !== 'withdrawn') return outcome;
    }
    return { ok: false, reason: 'withdrawn' };
  }

  async #renderOnce(key: string): Promise<RenderOutcome> {
    const { journal, metrics, now } = this.#parts;
    const startedAt = now();
    const mark = journal.open();
    try {
      const answer = await this.#parts.origin.fetch(key);
      const print = await printDocument(key, answer, startedAt, this.#parts.context);
      metrics.rendered(print?.document.class ?? 'page', now() - startedAt);
      if (!print) return this.#failed(key, new Error(`Next answered ${answer.status}`));

      // From here to `put` nothing awaits: no change can slip in between.
      const standing = journal.standing(mark, print.tags);
      if (standing === 'withdrawn') return { ok: false, reason: 'withdrawn' };
      const { document } = print;
      if (standing === 'changed') {
        document.freshUntil = 0;
        document.staleSince = now();
      }
      if (print.flaws.length === 0) this.#keep(document);
      else this.#report(key, print.flaws);
      return { ok: true, document };
    } finally {
      journal.close(mark);
    }
  }

  #keep(document: StoredDocument): void {
    const earlier = this.#parts.store.get(document.key);
    document.lastServedAt = earlier?.lastServedAt ?? document.renderedAt;
    if (!this.#parts.context.isDevelopment) this.#parts.store.put(document);
  }

  #failed(key: string, error: unknown): RenderOutcome {
    const { store, metrics, logger, limits, now } = this.#parts;
    const stale = store.get(key);
    if (stale) stale.retryAt = now() + limits.retryAfterFailure;
    metrics.renderFailures += 1;
    logger.error(
      { key, error: error instanceof Error ? error.message : error },
      'a document could not be rendered',
    );
    const reason = error instanceof OriginError && error.reason !== 'too-large' ? error.reason : 'error';
    return { ok: false, reason };
  }

  /** Once a key, so that a page with a mistake does not fill the log. */
  #report(key: string, flaws: string[]): void {
    if (this.#reportedFlaws.size > 1_000) this.#reportedFlaws.clear();
    if (this.#reportedFlaws.has(key)) return;
    this.#reportedFlaws.add(key);
    this.#parts.logger.warn({ key, flaws }, 'a document is served but not stored');
  }
}
