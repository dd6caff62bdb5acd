import { useTranslations } from 'next-intl';
import { Pagination } from '@/components/lists/pagination';
import { NothingFound } from '@/components/search/nothing-found';
import { SearchField } from '@/components/search/search-field';
import { SearchFilters } from '@/components/search/search-filters';
import { type SearchSort, searchHref } from '@/components/search/search-href';
import { type SearchHit, SearchResult } from '@/components/search/search-result';
import { LatestList } from '@/components/ui/latest-list';
import type { ArticleCard } from '@/lib/articles/types';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { SectionRef } from '@/lib/sections/types';

export interface SearchPageProps {
  /** What was asked, trimmed; '' before anything was. */
  query: string;
  /** One page of what was found, best first. */
  hits: SearchHit[];
  total: number;
  /** Whether more was found than is counted: `total` is a lower bound. */
  isCapped: boolean;
  page: number;
  hasNext: boolean;
  /** Sections that the search can be narrowed to. */
  sections: SectionRef[];
  /** The section it is narrowed to. */
  section: SectionRef | null;
  sort: SearchSort;
  /** The newest stories, shown where there are no results. */
  latest: ArticleCard[];
  context: EditionContext;
}

/** Search: a GET form and its results, complete without JavaScript. */
export function SearchPage(props: SearchPageProps) {
  const { query, hits, section, latest, context } = props;
  const t = useTranslations('search');
  const site = useTranslations('site');
  return (
    <div className="wrap">
      <div className="search-head">
        <h1 className={query ? 'visually-hidden' : undefined}>
          {query ? t('titleFor', { query }) : t('title')}
        </h1>
        <SearchField query={query} section={section} sort={props.sort} context={context} />
      </div>
      {hits.length > 0 ? (
        <Results {...props} />
      ) : (
        <div className="list-columns">
          {query ? (
            <NothingFound query={query} section={section} context={context} />
          ) : (
            <div className="search-start">
              <p>{t('start')}</p>
              <p id="search-hint">{t('hint')}</p>
            </div>
          )}
          {latest.length > 0 && <LatestList cards={latest} context={context} title={site('latest')} />}
        </div>
      )}
    </div>
  );
}

function Results(props: SearchPageProps) {
  const { query, hits, total, isCapped, page, hasNext, section, sort, context } = props;
  const t = useTranslations('search');
  return (
    <div className="search-columns">
      <SearchFilters
        query={query}
        sections={props.sections}
        section={section}
        sort={sort}
        context={context}
      />
      <section aria-labelledby="found">
        <h2 id="found" className="search-count">
          {t.rich(isCapped ? 'foundAtLeast' : 'found', {
            count: total,
            query,
            b: (words) => <b>{words}</b>,
          })}
        </h2>
        <ol className="river">
          {hits.map((hit) => (
            <SearchResult key={hit.card.id} hit={hit} context={context} />
          ))}
        </ol>
        <Pagination
          page={page}
          hasNext={hasNext}
          hrefOf={(number) =>
            searchHref(context, { query, section: section?.slug ?? null, sort, page: number })
          }
          wording="results"
          context={context}
        />
      </section>
    </div>
  );
}
