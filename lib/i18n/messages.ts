import type { Edition } from '@/lib/i18n/editions';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';
import fr from '@/messages/fr.json';

/** The shape of all wording; Arabic is its source. */
export type Messages = typeof ar;

/** The wording of every edition. `scripts/check-messages.mjs` holds the three files to the same keys. */
export const MESSAGES: Record<Edition, Messages> = { ar, en, fr };
