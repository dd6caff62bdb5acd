/** A reader waits for the first kind; the second keeps hot pages fresh and yields to it. */
export type Priority = 'reader' | 'background';

interface Waiting {
  start: () => void;
  priority: Priority;
}

/** The queue is full; the reader is asked to come back. */
export class QueueFullError extends Error {
  override name = 'QueueFullError';
}

/**
 * Lets a bounded number of renders run at once, readers' first. One place is never given to the background,
 * so that a reader's miss does not wait for a wave of re-renders.
 */
export class RenderQueue {
  #running = 0;
  readonly #waiting: Waiting[] = [];
  readonly #places: number;
  readonly #maxWaiting: number;

  constructor(places: number, maxWaiting: number) {
    this.#places = places;
    this.#maxWaiting = maxWaiting;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /** Takes a place; resolves when it is free. Give it back with `leave`. @throws QueueFullError */
  async enter(ticket: { priority: Priority }): Promise<void> {
    if (this.#hasPlaceFor(ticket.priority)) {
      this.#running += 1;
      return;
    }
    if (this.#waiting.length >= this.#maxWaiting) throw new QueueFullError();
    await new Promise<void>((start) => {
      this.#waiting.push(Object.assign(ticket, { start }));
    });
  }

  leave(): void {
    this.#running -= 1;
    this.admit();
  }

  /** Starts who may start now; also called when a waiting ticket's priority was raised. */
  admit(): void {
    for (const priority of ['reader', 'background'] as const) {
      while (this.#hasPlaceFor(priority)) {
        const index = this.#waiting.findIndex((waiting) => waiting.priority === priority);
        if (index < 0) break;
        const [next] = this.#waiting.splice(index, 1);
        this.#running += 1;
        next?.start();
      }
    }
  }

  #hasPlaceFor(priority: Priority): boolean {
    return this.#running < (priority === 'reader' ? this.#places : Math.max(1, this.#places - 1));
  }
}
