import { LRUCache } from 'lru-cache';
import type { PressMetrics } from '@/lib/press/metrics';
import type { PressLimits } from '@/lib/press/press-settings';
import type { Renderer } from '@/lib/press/render/render-document';
import type { StoredDocument } from '@/lib/press/store/document';
import type { DocumentStore } from '@/lib/press/store/document-store';
import { type ChangeJournal, type ChangeKind, EVERYTHING } from './change-journal';

/** What may still be said of a withdrawn story when Next cannot print its page. */
export interface Tombstone {
  headline: string | null;
  publishedText: string | null;
}

export interface FreshenerParts {
  store: DocumentStore;
  journal: ChangeJournal;
  renderer: Renderer;
  metrics: PressMetrics;
  limits: Pick<PressLimits, 'hotWindow' | 'rerenderBurst' | 'rerenderInterval'>;
  now: () => number;
}

const MOST_TOMBSTONES = 2_000;

/** Applies what the outbox tells: marks or drops documents, and prints those anew that readers are asking for. */
export class Freshener {
  readonly #parts: FreshenerParts;
  readonly #tombstones = new LRUCache<string, Tombstone>({ max: MOST_TOMBSTONES });
  readonly #scheduled = new Map<string, NodeJS.Timeout>();

  constructor(parts: FreshenerParts) {
    this.#parts = parts;
  }

  apply(kind: ChangeKind, tags: string[]): void {
    const { store, journal, metrics, now } = this.#parts;
    metrics.changes += 1;
    journal.record(kind, tags);
    if (kind === 'withdraw') {
      metrics.withdrawals += 1;
      const dropped = store.drop(tags);
      for (const document of dropped) this.#bury(document, tags);
      this.#printAnew(dropped);
    } else {
      this.#printAnew(store.markStale(tags, now()));
    }
  }

  /** Everything may have changed; with `isOther`, nothing in the store belongs to this site any more. */
  applyUnknown(isOther: boolean): void {
    this.apply(isOther ? 'withdraw' : 'invalidate', [EVERYTHING]);
  }

  tombstoneOf(key: string): Tombstone | undefined {
    return this.#tombstones.get(key);
  }

  /** The story is back. */
  forgetTombstone(key: string): void {
    this.#tombstones.delete(key);
  }

  stop(): void {
    for (const timer of this.#scheduled.values()) clearTimeout(timer);
    this.#scheduled.clear();
  }

  /** Only at the story's own address (`/{section}/{id}/{slug}`), not where it was quoted in full. */
  #bury(document: StoredDocument, tags: string[]): void {
    const segments = document.key.split('/');
    const isOwn = tags.some(
      (tag) => tag.startsWith('article:') && segments.includes(tag.slice('article:'.length)),
    );
    if (isOwn && document.status === 200) {
      this.#tombstones.set(document.key, {
        headline: document.headline,
        publishedText: document.publishedText,
      });
    }
  }

  #printAnew(documents: StoredDocument[]): void {
    const { limits, now } = this.#parts;
    const since = now() - limits.hotWindow;
    const hot = documents
      .filter((document) => document.lastServedAt > since)
      .sort((a, b) => b.lastServedAt - a.lastServedAt)
      .slice(0, limits.rerenderBurst);
    for (const document of hot) this.#schedule(document);
  }

  #schedule({ key, renderedAt }: StoredDocument): void {
    if (this.#scheduled.has(key)) return;
    const { limits, now } = this.#parts;
    const delay = Math.max(0, renderedAt + limits.rerenderInterval - now());
    this.#scheduled.set(
      key,
      setTimeout(() => void this.#render(key), delay),
    );
  }

  async #render(key: string): Promise<void> {
    this.#scheduled.delete(key);
    const { store, renderer } = this.#parts;
    if ((store.get(key)?.freshUntil ?? 0) > 0) return; // a reader was faster
    const outcome = await renderer.render(key, 'background');
    if (outcome.ok && outcome.document.status === 200) this.forgetTombstone(key);
    // A change that came during the render makes the new page stale from birth.
    if (outcome.ok && outcome.document.freshUntil === 0 && store.get(key) === outcome.document)
      this.#printAnew([outcome.document]);
  }
}
