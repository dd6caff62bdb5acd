import { type Edition, editionPrefix } from '@/lib/i18n/editions';
import { shortCode } from './short-code';

/** The canonical decoded path of an article. Id first: the slug may change, the address still arrives. */
export function articlePath(article: {
  edition: Edition;
  sectionSlug: string;
  id: number;
  slug: string;
}): string {
  return `${editionPrefix(article.edition)}/${article.sectionSlug}/${article.id}/${article.slug}`;
}

/** `/n/{code}`, the same for every edition, for ever. */
export function shortPath(id: number): string {
  return `/n/${shortCode(id)}`;
}
