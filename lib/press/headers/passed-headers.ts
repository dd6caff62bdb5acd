import type { OriginAnswer } from '@/lib/press/render/fetch-from-next';

/** Headers that a page or handler may set for readers; everything else of Next's stays inside. */
const PASSED = [
  'x-robots-tag',
  'content-disposition',
  'last-modified',
  'access-control-allow-origin',
  'retry-after',
];

/** Flat name, value …. */
export function passedHeaders(answer: OriginAnswer): string[] {
  return PASSED.flatMap((name) => {
    const value = answer.headers[name];
    return typeof value === 'string' ? [name, value] : [];
  });
}

/** What a route handler says that its answer shows, or null when it does not say. */
export function handlerTags(answer: OriginAnswer): string[] | null {
  const header = answer.headers['x-nashra-tags'];
  return header === undefined
    ? null
    : String(header)
        .split(/[\s,]+/)
        .filter(Boolean);
}
