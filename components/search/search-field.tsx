import { useTranslations } from 'next-intl';
import type { SearchSort } from '@/components/search/search-href';
import { Icon } from '@/components/ui/icon';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { SectionRef } from '@/lib/sections/types';

interface SearchFieldProps {
  query: string;
  section: SectionRef | null;
  sort: SearchSort;
  context: EditionContext;
}

/** The box of the search page; a new search keeps the section and order that were chosen. */
export function SearchField({ query, section, sort, context }: SearchFieldProps) {
  const t = useTranslations('search');
  return (
    <search>
      <form className="search-box search-box-wide" action={`${context.prefix}/search`}>
        <label className="visually-hidden" htmlFor="q">
          {t('label')}
        </label>
        <input
          id="q"
          type="search"
          name="q"
          defaultValue={query}
          maxLength={200}
          dir="auto"
          enterKeyHint="search"
          autoComplete="off"
          aria-describedby={query ? undefined : 'search-hint'}
        />
        {section && <input type="hidden" name="section" value={section.slug} />}
        {sort !== 'relevance' && <input type="hidden" name="sort" value={sort} />}
        <button type="submit" aria-label={t('submit')}>
          <Icon name="search" />
        </button>
      </form>
    </search>
  );
}
