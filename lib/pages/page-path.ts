import { type Edition, editionPrefix } from '@/lib/i18n/editions';

/** Decoded path at which readers find a static page. */
export const pagePath = (edition: Edition, slug: string): string => `${editionPrefix(edition)}/about/${slug}`;
