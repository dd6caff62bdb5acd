import { SLUG_MAX_BYTES, slugFromHeadline } from '@/lib/arabic/slug';
import { decodeLeniently } from '@/lib/i18n/address';

const bytes = (text: string) => Buffer.byteLength(text);

/** A slug as WordPress stores it, decoded: letters, digits, `-` and `_`; empty when nothing of it is left. */
export function decodeSlug(raw: string): string {
  return decodeLeniently(raw.trim())
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** At most as many bytes as an address may have, cut at a hyphen where there is one. */
export function fitSlug(slug: string, maxBytes = SLUG_MAX_BYTES): string {
  if (bytes(slug) <= maxBytes) return slug;
  let cut = '';
  for (const character of slug) {
    if (bytes(cut + character) > maxBytes) break;
    cut += character;
  }
  const hyphen = slug[cut.length] === '-' ? cut.length : cut.lastIndexOf('-');
  return (hyphen > 0 ? cut.slice(0, hyphen) : cut).replace(/-+$/, '');
}

/** The slug of an article: the old one when somebody could read it, else made of the headline. */
export function articleSlug(name: string, headline: string): string {
  const old = decodeSlug(name);
  const isReal = /\p{L}{2}/u.test(old) && !/^(?:auto-draft|post|draft|مسودة)(?:-\d+)?$/.test(old);
  return isReal ? fitSlug(old) : slugFromHeadline(headline);
}

/** A slug of this name that is not taken: the name itself, else with a number at its end. */
export function freeSlug(wanted: string, isTaken: (slug: string) => boolean): string {
  const base = fitSlug(wanted, SLUG_MAX_BYTES - 6);
  if (!isTaken(base)) return base;
  for (let number = 2; ; number += 1) {
    const candidate = `${base}-${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}
