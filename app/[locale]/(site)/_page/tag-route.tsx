/** A tag's numbered pages: `/tag/{slug}` and `/tag/{slug}/page/{n}`. */
import type { Metadata } from 'next';
import { cache } from 'react';
import { TagPage } from '@/components/lists/tag-page';
import { JsonLd } from '@/components/seo/json-ld';
import { listTagArticles } from '@/lib/articles/queries';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { cardTags, pressTag } from '@/lib/press/tags';
import { buildTagMetadata } from '@/lib/seo/metadata/build-metadata';
import { tagJsonLd } from '@/lib/seo/structured-data/json-ld';
import { getTag } from '@/lib/tags/queries';
import { loadListPage } from './load-list';
import { followRedirect, MissingPage, notFoundMetadata } from './moved-or-missing';
import { ReaderPage } from './reader-page';

const load = cache(async (context: EditionContext, slug: string, page: number) => {
  const tag = await getTag(context.edition, slug);
  if (!tag) return null;
  const list = await loadListPage(page, (window) => listTagArticles(tag.id, window));
  return list.stories.length > 0 || page === 1 ? { tag, list } : null;
});

export async function tagMetadata(
  context: EditionContext,
  slug: string,
  page: number | null,
): Promise<Metadata> {
  const found = page === null ? null : await load(context, slug, page);
  return found ? buildTagMetadata(context, found.tag, found.list) : notFoundMetadata(context);
}

export async function TagRoute({
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
  const { tag, list } = found;
  return (
    <ReaderPage
      context={context}
      tags={[pressTag.tag(tag.id), pressTag.tagList(tag.id), ...cardTags(list.stories)]}
    >
      <TagPage context={context} tag={tag} list={list} />
      <JsonLd data={tagJsonLd(context, tag, list)} />
    </ReaderPage>
  );
}
