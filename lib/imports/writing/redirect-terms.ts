import { type Edition, editionPrefix } from '@/lib/i18n/editions';
import { categoryTree } from '@/lib/imports/mapping/category-tree';
import { freeAddresses } from '@/lib/imports/mapping/free-addresses';
import { decodeSlug } from '@/lib/imports/mapping/map-slug';
import {
  authorAddresses,
  categoryAddresses,
  isPortalAddress,
  type PortalAddresses,
  tagAddresses,
} from '@/lib/imports/mapping/old-addresses';
import type { SectionInfo, TermIds } from '@/lib/imports/mapping/term-targets';
import { addRedirects, type NewRedirect, type RedirectTargetRef } from '@/lib/redirects/add-redirects';
import type { TermDeps } from './bring-term';

/** Archives of categories, tags and authors lead to the new ones, where those do not stand at the same address. */
export async function redirectTerms(
  deps: TermDeps,
  targets: { sections: Map<string, SectionInfo>; tags: TermIds; authors: TermIds },
  portal: PortalAddresses,
): Promise<void> {
  const { db, survey, tally, edition } = deps;
  const { site } = survey;
  const wanted: NewRedirect[] = [];
  const add = (addresses: string[], to: RedirectTargetRef) => {
    wanted.push(...freeAddresses(addresses, { site, portal }).map((from) => ({ from, to })));
  };
  const preferred = (editions: Set<Edition>) =>
    editions.has(edition) ? edition : ([...editions][0] ?? edition);
  for (const node of categoryTree(survey.terms.get('category') ?? new Map())) {
    const info = targets.sections.get(`${preferred(node.term.editions)} ${node.term.slug}`);
    if (info) add(categoryAddresses({ id: node.term.id, slugs: node.slugs }), { sectionId: info.id });
  }
  for (const term of survey.terms.get('post_tag')?.values() ?? []) {
    const id = targets.tags.get(preferred(term.editions), term.slug);
    if (id) add(tagAddresses(decodeSlug(term.slug)), { tagId: id });
  }
  for (const author of survey.authors.values()) {
    const id = targets.authors.get(preferred(author.editions), author.login.toLowerCase());
    if (id) add(authorAddresses(author), { authorId: id });
  }
  for (const [year, month] of survey.lastMonths)
    add([`/${year}`], { toPath: `/archive/${year}/${month.slice(5)}` });
  // What needs no row below the front (feeds, months) needs none below the folder that leads to it.
  if (site.basePath !== '' && !isPortalAddress(site.basePath, portal))
    wanted.push({ from: site.basePath, to: { toPath: editionPrefix(edition) || '/' } });
  tally.addRedirects(await db.transaction((tx) => addRedirects(tx, wanted)));
}
