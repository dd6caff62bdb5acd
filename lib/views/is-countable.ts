/** Crawlers that run scripts say what they are; the rest never get here. */
const MACHINE = /bot|crawl|spider|slurp|preview|headless|lighthouse|pingdom|monitor|curl|wget|python|java\//i;

/**
 * Whether a beacon comes from somebody who reads: sent by a page of our own, and not by a machine that calls
 * itself one. Prefetched and prerendered pages send none before they are seen.
 */
export function isCountable(headers: Headers): boolean {
  const agent = headers.get('user-agent');
  if (!agent || MACHINE.test(agent)) return false;
  const site = headers.get('sec-fetch-site');
  return site === null || site === 'same-origin';
}

const WINDOW_MS = 60_000;
/** Nobody opens a page a second for a minute. */
const MOST_A_MINUTE = 60;
/** Addresses that are told apart in a minute; should there be more, what comes from new ones is not counted. */
const MOST_ADDRESSES = 50_000;

/** Counts requests by address for a minute, in memory only, and forgets them. */
export class AddressLimit {
  #seen = new Map<string, number>();
  #began = 0;

  /** Whether this address may be counted once more. */
  admits(address: string, now: number): boolean {
    if (now - this.#began > WINDOW_MS) {
      this.#seen = new Map();
      this.#began = now;
    }
    const count = (this.#seen.get(address) ?? 0) + 1;
    if (count === 1 && this.#seen.size >= MOST_ADDRESSES) return false;
    this.#seen.set(address, count);
    return count <= MOST_A_MINUTE;
  }
}
