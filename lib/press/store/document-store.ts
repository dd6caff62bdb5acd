import { LRUCache } from 'lru-cache';
import { EVERYTHING } from '@/lib/press/freshness/change-journal';
import type { StoredDocument } from './document';

/** Rough bytes of a document's parts that are not bodies: entry, headers, key, tags in the index. */
const ENTRY_BYTES = 3_000;
const TAG_BYTES = 100;

/**
 * Finished documents in memory, bounded in bytes, found by key and by tag.
 *
 * Two shelves: pages, and what only passes (404s, redirects, answers to a query). Any number of junk
 * addresses fills the second and leaves the first alone.
 */
export class DocumentStore {
  readonly #pages: LRUCache<string, StoredDocument>;
  readonly #passing: LRUCache<string, StoredDocument>;
  readonly #byTag = new Map<string, Set<StoredDocument>>();

  constructor(limits: { pageStoreBytes: number; passingStoreBytes: number }) {
    this.#pages = this.#shelf(limits.pageStoreBytes);
    this.#passing = this.#shelf(limits.passingStoreBytes);
  }

  get(key: string): StoredDocument | undefined {
    return this.#pages.get(key) ?? this.#passing.get(key);
  }

  put(document: StoredDocument): void {
    const [shelf, other] = isPassing(document) ? [this.#passing, this.#pages] : [this.#pages, this.#passing];
    other.delete(document.key);
    shelf.set(document.key, document);
    if (shelf.peek(document.key) !== document) return; // larger than the whole shelf
    for (const tag of document.tags) {
      const carriers = this.#byTag.get(tag);
      if (carriers) carriers.add(document);
      else this.#byTag.set(tag, new Set([document]));
    }
  }

  /** Makes the carriers of any of these tags stale from `now` on, and returns them. */
  markStale(tags: Iterable<string>, now: number): StoredDocument[] {
    const documents = this.#carriers(tags);
    for (const document of documents) {
      // Staleness counts from the first change that the page lacks.
      if (document.freshUntil > now) document.staleSince = now;
      else if (document.freshUntil > 0) document.staleSince = document.freshUntil;
      document.freshUntil = 0;
    }
    return documents;
  }

  /** Drops the carriers of any of these tags for good, and returns them. */
  drop(tags: Iterable<string>): StoredDocument[] {
    const documents = this.#carriers(tags);
    for (const document of documents) {
      this.#pages.delete(document.key);
      this.#passing.delete(document.key);
    }
    return documents;
  }

  get size(): { documents: number; passing: number; bytes: number; tags: number } {
    return {
      documents: this.#pages.size,
      passing: this.#passing.size,
      bytes: this.#pages.calculatedSize + this.#passing.calculatedSize,
      tags: this.#byTag.size,
    };
  }

  #carriers(tags: Iterable<string>): StoredDocument[] {
    const carriers = new Set<StoredDocument>();
    for (const tag of tags) {
      if (tag === EVERYTHING) return [...this.#pages.values(), ...this.#passing.values()];
      for (const document of this.#byTag.get(tag) ?? []) carriers.add(document);
    }
    return [...carriers];
  }

  #shelf(maxSize: number): LRUCache<string, StoredDocument> {
    return new LRUCache({
      maxSize,
      sizeCalculation: bytesOf,
      dispose: (document) => this.#unindex(document),
    });
  }

  #unindex(document: StoredDocument): void {
    for (const tag of document.tags) {
      const carriers = this.#byTag.get(tag);
      carriers?.delete(document);
      if (carriers?.size === 0) this.#byTag.delete(tag);
    }
  }
}

/** Answers that anybody can ask for in any number. */
function isPassing(document: StoredDocument): boolean {
  return document.status !== 200 || document.class === 'query';
}

function bytesOf(document: StoredDocument): number {
  const bodies = [document.br, document.gzip, document.identity];
  return bodies.reduce(
    (total, representation) => total + (representation?.body?.length ?? 0),
    ENTRY_BYTES + document.tags.length * TAG_BYTES,
  );
}
