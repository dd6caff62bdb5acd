/**
 * What a link answered. `broken`: a clear no (404, 410, no such server). `doubtful`: a server that may be away
 * for a moment, or turns machines away; nobody is warned of it. `private`: an address that readers cannot reach.
 */
export const LINK_OUTCOMES = ['fine', 'broken', 'doubtful', 'private'] as const;
export type LinkOutcome = (typeof LINK_OUTCOMES)[number];

/** Answers are asked for again after this long. */
export const LINK_CHECK_LIFE_MS = 24 * 3_600_000;
/** Longer addresses are not checked: they would not fit the index of what is known. */
export const LINK_MAX_BYTES = 2_000;
