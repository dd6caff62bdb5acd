/**
 * What caches between press and reader may do. Browsers ask each time (an ETag makes it a 304). Shared caches
 * keep a copy for a moment, errors no longer than pages. An edge that can purge by tag announces itself by
 * `Surrogate-Capability` and gets `Surrogate-Key` (send-printed.ts); it may be told to keep pages longer.
 */
const SHARED_SECONDS = 10;

/** For a document that the press stores. Flat name, value …. */
export const SHARED_CACHE_HEADERS = [
  'Cache-Control',
  `public, max-age=0, s-maxage=${SHARED_SECONDS}, must-revalidate`,
];

/** For one that it does not. */
export const UNSHARED_CACHE_HEADERS = ['Cache-Control', 'private, no-cache'];
