import type { DigitStyle } from '@/lib/settings/types';

const ARABIC_ZERO = 0x0660;
const ARABIC_DIGIT = /[\u0660-\u0669]/g;
const PERSIAN_DIGIT = /[\u06f0-\u06f9]/g;

/** Arabic-Indic (٠–٩) and Persian (۰–۹) digits as 0–9; everything else as it was. */
export function toLatinDigits(text: string): string {
  return text
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO))
    .replace(PERSIAN_DIGIT, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}

/** Every digit of a text in one style. Meant for dates and numbers we print, not for quoted text. */
export function toDigitStyle(text: string, style: DigitStyle): string {
  const latin = toLatinDigits(text);
  return style === 'latin'
    ? latin
    : latin.replace(/[0-9]/g, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)));
}
