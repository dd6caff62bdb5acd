/** The language editions of the paper. Arabic is the first and has no address prefix. */
export const EDITIONS = ['ar', 'en', 'fr'] as const;
export type Edition = (typeof EDITIONS)[number];
export const DEFAULT_EDITION: Edition = 'ar';

const DIRECTION: Record<Edition, 'rtl' | 'ltr'> = { ar: 'rtl', en: 'ltr', fr: 'ltr' };

export function isEdition(value: unknown): value is Edition {
  return typeof value === 'string' && (EDITIONS as readonly string[]).includes(value);
}

/** The writing direction of an edition, for `<html dir>`. */
export function directionOf(edition: Edition): 'rtl' | 'ltr' {
  return DIRECTION[edition];
}

/** What precedes every path of an edition: '' for Arabic, '/en', '/fr'. */
export function editionPrefix(edition: Edition): '' | `/${Edition}` {
  return edition === DEFAULT_EDITION ? '' : `/${edition}`;
}

/** Whether a decoded path is the front of an edition: `/`, `/en`, `/fr`. */
export function isFrontPath(path: string): boolean {
  return EDITIONS.some((edition) => path === (editionPrefix(edition) || '/'));
}
