import type { SurveyedTerm } from '@/lib/imports/wxr/survey-wxr';
import { decodeSlug } from './map-slug';

export interface CategoryNode {
  term: SurveyedTerm;
  /** The top category above it, null for a top one. */
  root: SurveyedTerm | null;
  /** 0 for a top category. */
  depth: number;
  /** Decoded slugs from the top down to its own. */
  slugs: string[];
  isUncategorised: boolean;
  /** Why it is taken for a top one although the file names a parent: ancestors in a circle, or no such category. */
  astray: 'circle' | 'missing-parent' | null;
}

const UNCATEGORISED_SLUGS = new Set([
  'uncategorized',
  'uncategorised',
  'غير-مصنف',
  'غير-مصنفة',
  'non-classe',
  'non-classé',
  'بدون-تصنيف',
]);
const UNCATEGORISED_NAMES = /^(?:uncategori[sz]ed|غير مصنفة?|بدون تصنيف|non classée?)$/i;

/** Categories with parents before children. A parent that is missing or leads in a circle counts as none. */
export function categoryTree(categories: Map<string, SurveyedTerm>): CategoryNode[] {
  const all = [...categories.values()];
  const namesParent = (term: SurveyedTerm) => term.parent !== '' && term.parent !== '0';
  const parentOf = (term: SurveyedTerm) =>
    !namesParent(term)
      ? undefined
      : (categories.get(term.parent) ??
        all.find((other) => other.id === term.parent || other.name === term.parent));
  const nodes = all.map((term): CategoryNode => {
    const chain = [term];
    for (let parent = parentOf(term); parent && !chain.includes(parent); parent = parentOf(parent))
      chain.push(parent);
    const top = chain.at(-1) ?? term;
    // The walk up ends at one without a parent, or where it would come round again.
    const isInCircle = parentOf(top) !== undefined;
    return {
      term,
      root: isInCircle || top === term ? null : top,
      depth: isInCircle ? 0 : chain.length - 1,
      slugs: chain.map((part) => decodeSlug(part.slug)).reverse(),
      isUncategorised:
        UNCATEGORISED_SLUGS.has(decodeSlug(term.slug)) || UNCATEGORISED_NAMES.test(term.name.trim()),
      astray: isInCircle ? 'circle' : top === term && namesParent(term) ? 'missing-parent' : null,
    };
  });
  return nodes.sort((left, right) => left.depth - right.depth);
}
