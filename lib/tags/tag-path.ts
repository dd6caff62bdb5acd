import { type Edition, editionPrefix } from '@/lib/i18n/editions';

/** Decoded path at which readers find a tag. */
export const tagPath = (edition: Edition, slug: string): string => `${editionPrefix(edition)}/tag/${slug}`;
