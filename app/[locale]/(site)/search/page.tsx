import type { Metadata } from 'next';
import { cache } from 'react';
import { SEARCH_SORTS, type SearchSort } from '@/components/search/search-href';
import { SearchPage } from '@/components/search/search-page';
import { listLatest } from '@/lib/articles/queries';
import type { Edition } from '@/lib/i18n/editions';
import { cardTags, pressTag } from '@/lib/press/tags';
import { findArticles, MAX_RESULT_PAGE } from '@/lib/search/find-articles';
import { getSection, listSections } from '@/lib/sections/queries';
import { buildSearchMetadata } from '@/lib/seo/metadata/build-metadata';
import { MissingPage, notFoundMetadata } from '../_page/moved-or-missing';
import { firstValue, readParams, readQueryPage } from '../_page/read-params';
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
    page: readQueryPage(asked['page'], MAX_RESULT_PAGE),
  };
}

/** What is found, or null where there is no such page of it. */
const find = cache(
  async (
    edition: Edition,
    query: string,
    sectionId: number | undefined,
    order: SearchSort,
    page: number | null,
  ) => {
    if (page === null) return null;
    const found = query ? await findArticles({ edition, query, sectionId, order }, page) : NOTHING;
    return page > 1 && found.hits.length === 0 ? null : { ...found, page };
  },
);

async function load(props: Props) {
  const asked = await readAsk(props);
  const { context, query, section, sort, page } = asked;
  return { ...asked, found: await find(context.edition, query, section?.id, sort, page) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { context, query, found } = await load(props);
  return found ? buildSearchMetadata(context, query || null) : notFoundMetadata(context);
}

/** Search over headline, standfirst and text; `?q=&section=&sort=&page=`. */
export default async function SearchRoute(props: Props) {
  const { context, query, section, sort, found } = await load(props);
  const { edition } = context;
  if (!found) return <MissingPage context={context} tags={[pressTag.latest(edition)]} />;
  const sections = await listSections(edition);
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
        sections={sections}
        section={section}
        sort={sort}
        latest={latest}
      />
    </ReaderPage>
  );
}
