import { mergedTags, tags } from '@/db/schema';
import { slugFromHeadline } from '@/lib/arabic/slug';
import { plainText } from '@/lib/articles/from-html/plain-text';
import { decodeSlug } from '@/lib/imports/mapping/map-slug';
import type { TermIds } from '@/lib/imports/mapping/term-targets';
import { tagPath } from '@/lib/tags/tag-path';
import type { TermDeps } from './bring-term';
import { importNamed } from './import-named';

/** Tags by their names; addresses keep their slugs. */
export async function importTags(deps: TermDeps): Promise<TermIds> {
  const terms = [...(deps.survey.terms.get('post_tag')?.values() ?? [])].map((term) => {
    const name = plainText(term.name) || decodeSlug(term.slug).replace(/-/g, ' ') || term.slug;
    const slug = decodeSlug(term.slug) || slugFromHeadline(name);
    return { key: term.slug, name, slug, editions: term.editions };
  });
  const merged = await deps.db.select().from(mergedTags);
  const heirs = new Map(merged.map(({ tagId, intoId }) => [tagId, intoId]));
  return importNamed({ kind: 'tag', table: tags, pathOf: tagPath, heirs }, terms, deps);
}
