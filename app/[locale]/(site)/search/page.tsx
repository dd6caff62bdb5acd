import type { Metadata } from 'next';
import { SEARCH_SORTS, type SearchSort } from '@/components/search/search-href';
import { SearchPage } from '@/components/search/search-page';
import { listLatest } from '@/lib/articles/queries';
import { cardTags, pressTag } from '@/lib/press/tags';
import { findArticles, MAX_RESULT_PAGE } from '@/lib/search/find-articles';
import { getSection, listSections } from '@/lib/sections/queries';
import { buildSearchMetadata } from '@/lib/seo/metadata/build-metadata';
import { MissingPage } from '../_page/moved-or-missing';
import { firstValue, readPageNumber, readParams } from '../_page/read-params';
import { ReaderPage } from '../_page/reader-page';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const NOTHING = { hits: [], total: 0, isCapped: false, hasNext: false };

async function readAsk({ params, searchParams }: Props) {
  const { context } = await readParams(params);
  const asked = await searchParams;
  const sort: SearchSort = SEARCH_SORTS.find((known) => known === firstValue(asked['sort'])) ?? 'relevance';
  return {
    context,
    query: (firstValue(asked['q']) ?? '').trim(),
    section: await getSection(context.edition, firstValue(asked['section']) ?? ''),
    sort,
    page: readPageNumber(firstValue(asked['page']) ?? '', MAX_RESULT_PAGE) ?? 1,
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { context, query } = await readAsk(props);
  return buildSearchMetadata(context, query || null);
}

/** Search over headline, standfirst and text; `?q=&section=&sort=&page=`. */
export default async function SearchRoute(props: Props) {
  const { context, query, section, sort, page } = await readAsk(props);
  const { edition } = context;
  const [found, sections] = await Promise.all([
    query ? findArticles({ edition, query, sectionId: section?.id, order: sort }, page) : NOTHING,
    listSections(edition),
  ]);
  if (page > 1 && found.hits.length === 0)
    return <MissingPage context={context} tags={[pressTag.latest(edition)]} />;
  const latest = found.hits.length === 0 ? await listLatest(edition, { limit: 6 }) : [];
  return (
    <ReaderPage
      context={context}
      tags={[
        pressTag.latest(edition),
        // Passages of their texts: withdrawing one of them must drop the page hard.
        ...found.hits.map((hit) => pressTag.article(hit.card.id)),
        ...cardTags([...found.hits.map((hit) => hit.card), ...latest]),
      ]}
    >
      <SearchPage
        {...found}
        context={context}
        query={query}
        page={page}
        sections={sections}
        section={section}
        sort={sort}
        latest={latest}
      />
    </ReaderPage>
  );
}
