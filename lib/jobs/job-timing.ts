/** Times of the queue; pure. */

const SECOND_MS = 1000;
export const HOUR_MS = 3600 * SECOND_MS;

/** A running job says this often that its worker lives. */
export const HEARTBEAT_MS = 10 * SECOND_MS;
/** Without a heartbeat for this long the worker counts as dead: several missed beats, so a busy machine is not taken for a dead one. */
export const STUCK_AFTER_MS = 60 * SECOND_MS;

/**
 * Punctual jobs take a moment: one that is silent for two beats has lost its worker, and somebody waits for it.
 * Trying it again does no harm: the article's own state says whether it is done.
 */
export const PUNCTUAL_STUCK_AFTER_MS = 2 * HEARTBEAT_MS;
export const PUNCTUAL_SLEEP_MS = 5 * SECOND_MS;
/**
 * Kinds that readers wait for at a named moment: quick, and in a lane of their own, so that no picture or import
 * makes them late.
 */
export const PUNCTUAL_KINDS: readonly string[] = ['publish-scheduled', 'expire-article', 'publish-front'];
/** One of them that begins later than this was late (the newsroom's promise). */
export const LATE_AFTER_MS = 2 * SECOND_MS;
/** The others stand in line: pictures of a whole report, or a first index, take their time. Then somebody should look. */
export const DELAYED_AFTER_MS = 10 * 60 * SECOND_MS;

/**
 * How long to wait before trying again.
 * @param attempts how often it has been tried, from 1
 * @returns 10 s, 40 s, 160 s, … at most an hour
 */
export function backoffMs(attempts: number): number {
  return Math.min(10 * SECOND_MS * 4 ** Math.max(0, attempts - 1), HOUR_MS);
}
