import { authors } from '@/db/schema';
import { slugFromHeadline } from '@/lib/arabic/slug';
import { authorPath } from '@/lib/authors/author-path';
import { decodeSlug } from '@/lib/imports/mapping/map-slug';
import { publicName } from '@/lib/imports/mapping/public-name';
import type { TermIds } from '@/lib/imports/mapping/term-targets';
import type { TermDeps } from './bring-term';
import { importNamed } from './import-named';

/** Authors with their public names; logins and addresses stay private. */
export function importAuthors(deps: TermDeps): Promise<TermIds> {
  const terms = [...deps.survey.authors.values()].map((author) => {
    const { login, editions } = author;
    const name = publicName(author);
    const nicename = login.includes('@') ? '' : decodeSlug(login);
    return { key: login.toLowerCase(), name, slug: nicename || slugFromHeadline(name), editions };
  });
  return importNamed({ kind: 'author', table: authors, pathOf: authorPath }, terms, deps);
}
