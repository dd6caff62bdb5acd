/**
 * What caches between press and reader may do. Browsers ask each time (an ETag makes it a 304). Shared caches
 * keep a copy for a moment, errors no longer than pages; an edge that purges by Surrogate-Key may be told to
 * keep it longer there (deploy/).
 */
const SHARED_SECONDS = 10;
const SHARED = `public, max-age=0, s-maxage=${SHARED_SECONDS}, must-revalidate`;

/** For a document that the press stores. Flat name, value …. */
export function sharedCacheHeaders(tags: string[]): string[] {
  return ['Cache-Control', SHARED, ...(tags.length > 0 ? ['Surrogate-Key', tags.join(' ')] : [])];
}

/** For one that it does not. */
export const UNSHARED_CACHE_HEADERS = ['Cache-Control', 'private, no-cache'];
