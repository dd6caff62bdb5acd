/** An author's numbered pages: `/author/{slug}` and `/author/{slug}/page/{n}`. */
import type { Metadata } from 'next';
import { cache } from 'react';
import { AuthorPage } from '@/components/lists/author-page';
import { JsonLd } from '@/components/seo/json-ld';
import { listAuthorArticles } from '@/lib/articles/queries';
import { getAuthor } from '@/lib/authors/queries';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { cardTags, pressTag } from '@/lib/press/tags';
import { buildAuthorMetadata } from '@/lib/seo/metadata/build-metadata';
import { authorJsonLd } from '@/lib/seo/structured-data/json-ld';
import { loadListPage } from './load-list';
import { followRedirect, MissingPage, notFoundMetadata } from './moved-or-missing';
import { ReaderPage } from './reader-page';

const load = cache(async (context: EditionContext, slug: string, page: number) => {
  const author = await getAuthor(context.edition, slug);
  if (!author) return null;
  const list = await loadListPage(page, (window) => listAuthorArticles(author.id, window));
  return list.stories.length > 0 || page === 1 ? { author, list } : null;
});

export async function authorMetadata(
  context: EditionContext,
  slug: string,
  page: number | null,
): Promise<Metadata> {
  const found = page === null ? null : await load(context, slug, page);
  return found ? buildAuthorMetadata(context, found.author, found.list) : notFoundMetadata(context);
}

export async function AuthorRoute({
  context,
  slug,
  page,
  path,
}: {
  context: EditionContext;
  slug: string;
  page: number | null;
  path: string;
}) {
  await followRedirect(context, path);
  const found = page === null ? null : await load(context, slug, page);
  if (!found) return <MissingPage context={context} />;
  const { author, list } = found;
  return (
    <ReaderPage
      context={context}
      tags={[
        pressTag.author(author.id),
        pressTag.authorList(author.id),
        ...(author.portrait ? [pressTag.media(author.portrait.id)] : []),
        ...cardTags(list.stories),
      ]}
    >
      <AuthorPage context={context} author={author} list={list} />
      <JsonLd data={authorJsonLd(context, author, list)} />
    </ReaderPage>
  );
}
