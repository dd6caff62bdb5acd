import type { Edition } from '@/lib/i18n/editions';

const ARABIC_TEXT = '/fonts/naskh-arabic.da8bb97d.woff2';
const LATIN_TEXT = '/fonts/naskh-latin.f10870e9.woff2';

/** The text face of an edition: the one font worth asking for before the style sheet is read. */
export const PRELOADED_FONT: Record<Edition, string> = { ar: ARABIC_TEXT, en: LATIN_TEXT, fr: LATIN_TEXT };
