/** What an outbox row does to the documents that carry one of its tags. */
export type ChangeKind = 'invalidate' | 'withdraw';

/** How a render stands to the changes that arrived since it began. */
export type Standing = 'current' | 'changed' | 'withdrawn';

/** The tag that every document carries unsaid. */
export const EVERYTHING = '*';

interface Change {
  order: number;
  kind: ChangeKind;
  tags: ReadonlySet<string>;
}

/**
 * Remembers changes for as long as a render that began before them is under way: its page may still show
 * what was there before, and must not be stored as fresh, nor, after a withdrawal, at all.
 */
export class ChangeJournal {
  #order = 0;
  #changes: Change[] = [];
  readonly #open: number[] = [];

  /** Call when a render starts; give the mark to `standing` and at last to `close`. */
  open(): number {
    this.#open.push(this.#order);
    return this.#order;
  }

  record(kind: ChangeKind, tags: Iterable<string>): void {
    this.#order += 1;
    if (this.#open.length > 0) this.#changes.push({ order: this.#order, kind, tags: new Set(tags) });
  }

  /** `tags` null: nobody knows what the page shows, so any withdrawal may concern it. */
  standing(mark: number, tags: readonly string[] | null): Standing {
    let standing: Standing = 'current';
    for (const change of this.#changes) {
      if (change.order <= mark) continue;
      const isConcerned =
        tags === null || change.tags.has(EVERYTHING) || tags.some((tag) => change.tags.has(tag));
      if (!isConcerned) continue;
      if (change.kind === 'withdraw') return 'withdrawn';
      standing = 'changed';
    }
    return standing;
  }

  close(mark: number): void {
    this.#open.splice(this.#open.indexOf(mark), 1);
    const oldest = this.#open.reduce((least, open) => Math.min(least, open), this.#order);
    this.#changes = this.#changes.filter((change) => change.order > oldest);
  }
}
