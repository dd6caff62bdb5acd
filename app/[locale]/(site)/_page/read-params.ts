import { decodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { DEFAULT_EDITION, isEdition } from '@/lib/i18n/editions';
import { getEditionContext } from '@/lib/i18n/get-edition-context';

/**
 * The edition's context and the address's own segments, decoded and NFC. Next hands segments over encoded
 * on some routes and decoded on others; a segment that cannot be decoded stays as it came and finds nothing.
 */
export async function readParams<Segment extends string = never>(
  params: Promise<{ locale: string } & Record<Segment, string>>,
): Promise<{ context: EditionContext } & Record<Segment, string>> {
  const { locale, ...segments } = await params;
  const context = await getEditionContext(isEdition(locale) ? locale : DEFAULT_EDITION);
  const decoded = Object.entries<string>(segments).map(([name, value]) => [name, decodeSegment(value)]);
  return { context, ...(Object.fromEntries(decoded) as Record<Segment, string>) };
}

export function decodeSegment(segment: string): string {
  return (decodePath(segment) ?? segment).normalize('NFC');
}

const PAGE_NUMBER = /^[1-9][0-9]{0,3}$/;

/** A page number from an address, 2 … `max`; null for anything else (page 1 has no number of its own). */
export function readPageNumber(segment: string, max: number): number | null {
  if (!PAGE_NUMBER.test(segment)) return null;
  const number = Number(segment);
  return number >= 2 && number <= max ? number : null;
}

/** The page that a query asks for: 1 where it names none, null beyond `max`, where there is no page. */
export function readQueryPage(value: string | string[] | undefined, max: number): number | null {
  const asked = firstValue(value) ?? '';
  const number = PAGE_NUMBER.test(asked) ? Number(asked) : 1;
  return number <= max ? number : null;
}

/** The first value of a query parameter. */
export function firstValue(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
