/** Where WordPress puts the texts of a category when permalinks are made of them: `/politics/gulf/…`. Pure. */

import { isEdition } from '@/lib/i18n/editions';
import type { Survey, SurveyedTerm } from '@/lib/imports/wxr/survey-wxr';
import type { WxrItem, WxrItemTerm } from '@/lib/imports/wxr/wxr-types';
import { categoryTree } from './category-tree';

/** The categories an item is in; some tools write them without their taxonomy. */
export function categoriesOf(item: WxrItem, survey: Pick<Survey, 'terms'>): WxrItemTerm[] {
  return item.terms.filter(
    (term) =>
      term.taxonomy === 'category' || (term.taxonomy === '' && survey.terms.get('category')?.has(term.name)),
  );
}

const known = new WeakMap<Map<string, SurveyedTerm>, Map<string, string>>();

/** `/politics/gulf` by raw slug, made once for a survey that is complete. */
function pathsBySlug(categories: Map<string, SurveyedTerm>): Map<string, string> {
  const paths =
    known.get(categories) ??
    new Map(categoryTree(categories).map((node) => [node.term.slug, `/${node.slugs.join('/')}`]));
  known.set(categories, paths);
  return paths;
}

/** The path of a category that an item names. */
export function categoryPath(term: WxrItemTerm, survey: Pick<Survey, 'terms'>): string | undefined {
  const categories = survey.terms.get('category');
  return categories && pathsBySlug(categories).get(term.slug || term.name);
}

/** A permalink without an edition's prefix, which languages of Polylang and WPML put before the category. */
const withoutEdition = (permalink: string) =>
  permalink.replace(/^\/([^/]+)(?=\/)/, (whole, first: string) => (isEdition(first) ? '' : whole));

/** The longest of these paths below which a permalink stands. */
export function pathAbove(permalink: string, paths: string[]): string | undefined {
  const bare = withoutEdition(permalink);
  return paths
    .filter((path) => bare.startsWith(`${path}/`))
    .sort((one, other) => other.length - one.length)[0];
}

/** The permalink itself and, when it stands below a category, below the other ones: WordPress answered there too. */
export function permalinksBelow(permalink: string, paths: string[]): string[] {
  const own = pathAbove(permalink, paths);
  if (own === undefined) return [permalink];
  const bare = withoutEdition(permalink);
  const prefix = permalink.slice(0, permalink.length - bare.length);
  return [permalink, ...paths.map((path) => `${prefix}${path}${bare.slice(own.length)}`)];
}
