import type { Edition } from '@/lib/i18n/editions';

const ARABIC = [
  '/fonts/naskh-arabic.da8bb97d.woff2',
  '/fonts/ui.eca0612d.woff2',
  '/fonts/naskh-figures.8708280a.woff2',
];
const LATIN = ['/fonts/naskh-latin.f10870e9.woff2', '/fonts/ui-latin.98aaaf54.woff2'];

/**
 * What the first screen of an edition is set in. All of it is asked for before the style sheet is read: a face that
 * came later would lay the page out a second time. The text face stands first.
 */
export const PRELOADED_FONTS: Record<Edition, readonly string[]> = { ar: ARABIC, en: LATIN, fr: LATIN };
