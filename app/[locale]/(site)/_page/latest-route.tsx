/** The newest of an edition: `/latest` and `/latest/page/{n}`. */
import type { Metadata } from 'next';
import { cache } from 'react';
import { LatestPage } from '@/components/lists/latest-page';
import { JsonLd } from '@/components/seo/json-ld';
import { listLatest } from '@/lib/articles/queries';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { cardTags, pressTag } from '@/lib/press/tags';
import { buildLatestMetadata } from '@/lib/seo/metadata/build-metadata';
import { listJsonLd } from '@/lib/seo/structured-data/json-ld';
import { loadListPage } from './load-list';
import { MissingPage, notFoundMetadata } from './moved-or-missing';
import { ReaderPage } from './reader-page';

const load = cache(async (context: EditionContext, page: number) => {
  const list = await loadListPage(page, (window) => listLatest(context.edition, window));
  return list.stories.length > 0 || page === 1 ? list : null;
});

export async function latestMetadata(context: EditionContext, page: number | null): Promise<Metadata> {
  const list = page === null ? null : await load(context, page);
  return list ? buildLatestMetadata(context, list) : notFoundMetadata(context);
}

export async function LatestRoute({ context, page }: { context: EditionContext; page: number | null }) {
  const list = page === null ? null : await load(context, page);
  if (!list) return <MissingPage context={context} />;
  return (
    <ReaderPage context={context} tags={[pressTag.latest(context.edition), ...cardTags(list.stories)]}>
      <LatestPage context={context} list={list} />
      <JsonLd data={listJsonLd(context, '/latest', list.stories)} />
    </ReaderPage>
  );
}
