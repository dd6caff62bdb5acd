import { type Edition, editionPrefix } from '@/lib/i18n/editions';

/** Decoded path at which readers find an author. */
export const authorPath = (edition: Edition, slug: string): string =>
  `${editionPrefix(edition)}/author/${slug}`;
