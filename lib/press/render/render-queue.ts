/**
 * For whom something is rendered, in the order in which they get a free place: an editor looking at a preview; a
 * reader waiting for a page; a reader waiting for the answer to a query; nobody, to keep a hot page fresh.
 */
const PRIORITIES = ['preview', 'reader', 'query', 'background'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What one priority may take. Of previews' and queries' addresses anybody can make up any number. */
export interface RenderShare {
  /** Places that it may hold at once. */
  places: number;
  /** More than these in line are refused. */
  waiting: number;
}

interface Ticket {
  priority: Priority;
}

/** The line is full; who asks is asked to come back. */
export class QueueFullError extends Error {
  override name = 'QueueFullError';
}

/** Lets a bounded number of renders run at once, the most urgent first, each priority within its share. */
export class RenderQueue {
  readonly #running: Record<Priority, number> = { preview: 0, reader: 0, query: 0, background: 0 };
  readonly #waiting: { ticket: Ticket; start: () => void }[] = [];
  #free: number;
  readonly #shares: Record<Priority, RenderShare>;

  constructor(places: number, shares: Record<Priority, RenderShare>) {
    this.#free = places;
    this.#shares = shares;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /** Does the work once there is a place for it. @throws QueueFullError */
  async run<Result>(ticket: Ticket, work: () => Promise<Result>): Promise<Result> {
    const priority = await this.#enter(ticket);
    try {
      return await work();
    } finally {
      this.#running[priority] -= 1;
      this.#free += 1;
      this.#admit();
    }
  }

  /** A reader waits for what nobody waited for. It is a page that exists: it goes before what others may have made up. */
  raise(ticket: Ticket): void {
    ticket.priority = 'reader';
    const index = this.#waiting.findIndex((waiting) => waiting.ticket === ticket);
    if (index < 0) return;
    this.#waiting.unshift(...this.#waiting.splice(index, 1));
    this.#admit();
  }

  /** Starts who may start now. */
  #admit(): void {
    for (const priority of PRIORITIES) {
      while (this.#hasPlaceFor(priority)) {
        const index = this.#waiting.findIndex(({ ticket }) => ticket.priority === priority);
        if (index < 0) break;
        this.#take(priority);
        this.#waiting.splice(index, 1)[0]?.start();
      }
    }
  }

  /** Takes a place; resolves when it has one, with the priority that holds it. */
  #enter(ticket: Ticket): Promise<Priority> {
    const { priority } = ticket;
    if (this.#hasPlaceFor(priority)) {
      this.#take(priority);
      return Promise.resolve(priority);
    }
    const inLine = this.#waiting.filter((waiting) => waiting.ticket.priority === priority).length;
    if (inLine >= this.#shares[priority].waiting) return Promise.reject(new QueueFullError());
    return new Promise((resolve) => {
      this.#waiting.push({ ticket, start: () => resolve(ticket.priority) });
    });
  }

  #take(priority: Priority): void {
    this.#running[priority] += 1;
    this.#free -= 1;
  }

  #hasPlaceFor(priority: Priority): boolean {
    return this.#free > 0 && this.#running[priority] < this.#shares[priority].places;
  }
}
