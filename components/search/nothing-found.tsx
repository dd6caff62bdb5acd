import { useTranslations } from 'next-intl';
import { searchHref, shorterQueries } from '@/components/search/search-href';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { SectionRef } from '@/lib/sections/types';

interface NothingFoundProps {
  query: string;
  section: SectionRef | null;
  context: EditionContext;
}

/** No results: what may be the matter, the search in all sections, and searches for fewer words. */
export function NothingFound({ query, section, context }: NothingFoundProps) {
  const t = useTranslations('search');
  const suggestions = shorterQueries(query);
  return (
    <section className="empty-state" aria-labelledby="nothing">
      <p className="empty-mark" aria-hidden="true">
        <i />
        <i />
        <i />
      </p>
      <h2 id="nothing">{t('empty.title', { query })}</h2>
      <p>{t('empty.text')}</p>
      {section && (
        <p>
          <a className="text-link" href={searchHref(context, { query })}>
            {t('empty.allSections')}
          </a>
        </p>
      )}
      {suggestions.length > 0 && (
        <nav className="search-suggestions" aria-labelledby="suggestions">
          <h3 id="suggestions">{t('empty.suggestions')}</h3>
          <ul>
            {suggestions.map((words) => (
              <li key={words}>
                <a className="search-filter" href={searchHref(context, { query: words })}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p>{t('hint')}</p>
    </section>
  );
}
