import type { Edition } from '@/lib/i18n/editions';
import type { DigitStyle } from '@/lib/settings/types';

/**
 * The locale that messages are formatted with: the edition with its digits pinned, so that a «#» in a plural
 * is set in the newsroom's digits and never in whatever ICU takes for the language's own.
 */
export type MessageLocale = Edition | `${Edition}-u-nu-${'latn' | 'arab'}`;

/** Arabic-Indic digits belong to the Arabic edition only. */
export function messageLocale(edition: Edition, digits: DigitStyle): MessageLocale {
  return `${edition}-u-nu-${edition === 'ar' && digits === 'arabic' ? 'arab' : 'latn'}`;
}
