/** How often one may try before it takes a pause; pure. Durations in milliseconds. */

const MINUTE_MS = 60_000;

export interface AttemptPolicy {
  /** A pause follows every so many failures. */
  limit: number;
  /** The first pause; each later one is twice as long, up to `longestPauseMs`. */
  pauseMs: number;
  longestPauseMs: number;
  /** Counting begins anew this long after the first failure. */
  windowMs: number;
}

/** One e-mail address from one place, or on one known device. Also codes of the second step. */
export const PERSON_POLICY: AttemptPolicy = {
  limit: 5,
  pauseMs: 15 * MINUTE_MS,
  longestPauseMs: 4 * 60 * MINUTE_MS,
  windowMs: 24 * 60 * MINUTE_MS,
};
/** One place, over all e-mail addresses: a whole newsroom may sit behind it. */
export const PLACE_POLICY: AttemptPolicy = {
  limit: 50,
  pauseMs: 15 * MINUTE_MS,
  longestPauseMs: 15 * MINUTE_MS,
  windowMs: 15 * MINUTE_MS,
};

export interface AttemptState {
  failures: number;
  firstAt: Date;
  lockedUntil: Date | null;
}

export type AttemptRuling =
  | { isAllowed: false; until: Date }
  /** `state` counts this attempt as failed already: many at once get no more than the limit. */
  | { isAllowed: true; state: AttemptState; remaining: number };

/** Whether one more attempt may be made at `now`, and what is remembered unless it succeeds. */
export function countAttempt(known: AttemptState | null, now: Date, policy: AttemptPolicy): AttemptRuling {
  if (known?.lockedUntil && known.lockedUntil > now) return { isAllowed: false, until: known.lockedUntil };
  const isOver = known === null || now.getTime() - known.firstAt.getTime() > policy.windowMs;
  const before = isOver ? { failures: 0, firstAt: now } : known;
  const failures = before.failures + 1;
  const pauses = Math.floor(failures / policy.limit);
  const isFull = failures % policy.limit === 0;
  const pauseMs = Math.min(policy.pauseMs * 2 ** Math.min(pauses - 1, 30), policy.longestPauseMs);
  return {
    isAllowed: true,
    state: {
      failures,
      firstAt: before.firstAt,
      lockedUntil: isFull ? new Date(now.getTime() + pauseMs) : null,
    },
    remaining: policy.limit - (failures % policy.limit || policy.limit),
  };
}
