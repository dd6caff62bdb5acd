/** Numbers skipped by more than this are not waited for: so many transactions are not under way at once. */
const MOST_GAPS = 10_000;

/**
 * Which outbox rows were seen. Ids are given when a row is written, but rows become visible when their
 * transaction ends: row 5 may appear after row 6. So every number that was skipped stays asked for; one that
 * was rolled back is forgotten when newer gaps push it out.
 */
export class OutboxCursor {
  #last = 0;
  readonly #gaps = new Set<number>();

  /** Begins behind the rows that exist; `ids` are the newest of them, in any order. */
  begin(ids: number[]): void {
    this.#gaps.clear();
    this.#last = Math.min(...ids, Infinity) - 1;
    if (ids.length === 0) this.#last = 0;
    for (const id of [...ids].sort((a, b) => a - b)) this.accept(id);
  }

  get last(): number {
    return this.#last;
  }

  /** Ids below `last` that were not seen. */
  get missing(): number[] {
    return [...this.#gaps];
  }

  /** Notes a row; false when it was seen before. */
  accept(id: number): boolean {
    if (id <= this.#last) return this.#gaps.delete(id);
    const firstGap = Math.max(this.#last + 1, id - MOST_GAPS);
    for (let gap = firstGap; gap < id; gap += 1) this.#gaps.add(gap);
    this.#last = id;
    for (const gap of this.#gaps) {
      if (this.#gaps.size <= MOST_GAPS) break;
      this.#gaps.delete(gap);
    }
    return true;
  }
}
