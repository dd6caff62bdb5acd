import { type Edition, editionPrefix } from '@/lib/i18n/editions';

/** Decoded path at which readers find a section. */
export const sectionPath = (edition: Edition, slug: string): string => `${editionPrefix(edition)}/${slug}`;
