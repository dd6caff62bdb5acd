import { useTranslations } from 'next-intl';
import { SEARCH_SORTS, type SearchSort, searchHref } from '@/components/search/search-href';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { SectionRef } from '@/lib/sections/types';

interface SearchFiltersProps {
  query: string;
  sections: SectionRef[];
  section: SectionRef | null;
  sort: SearchSort;
  context: EditionContext;
}

/** Order and section of the results, as plain links: they work without JavaScript and can be kept. */
export function SearchFilters({ query, sections, section, sort, context }: SearchFiltersProps) {
  const t = useTranslations('search');
  const chosen = section?.slug ?? null;
  return (
    <div className="search-filters">
      <nav aria-labelledby="sort">
        <h2 id="sort">{t('sort.label')}</h2>
        <ul>
          {SEARCH_SORTS.map((option) => (
            <li key={option}>
              <Filter
                href={searchHref(context, { query, section: chosen, sort: option })}
                isOn={option === sort}
              >
                {t(`sort.${option}`)}
              </Filter>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-labelledby="in-section">
        <h2 id="in-section">{t('section.label')}</h2>
        <ul>
          <li>
            <Filter href={searchHref(context, { query, sort })} isOn={section === null}>
              {t('section.all')}
            </Filter>
          </li>
          {sections.map((option) => (
            <li key={option.id}>
              <Filter
                href={searchHref(context, { query, section: option.slug, sort })}
                isOn={option.id === section?.id}
              >
                {option.name}
              </Filter>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function Filter({ href, isOn, children }: { href: string; isOn: boolean; children: string }) {
  return (
    <a className="search-filter" href={href} aria-current={isOn ? 'true' : undefined}>
      {children}
    </a>
  );
}
