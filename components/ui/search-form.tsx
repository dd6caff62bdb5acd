import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface SearchFormProps {
  context: EditionContext;
  /** `id` of the field; one page may hold two forms. */
  id?: string;
  /** What was searched for, to go on from. */
  query?: string;
}

/** The search box: an ordinary GET form. */
export function SearchForm({ context, id = 'q', query }: SearchFormProps) {
  const t = useTranslations('site');
  const label = t('searchPlaceholder', { siteName: context.settings.siteName });
  return (
    <search>
      <form className="search-box" action={`${context.prefix}/search`}>
        <label className="visually-hidden" htmlFor={id}>
          {label}
        </label>
        <input
          id={id}
          type="search"
          name="q"
          placeholder={label}
          defaultValue={query}
          enterKeyHint="search"
        />
        <button type="submit" aria-label={t('search')}>
          <Icon name="search" />
        </button>
      </form>
    </search>
  );
}
