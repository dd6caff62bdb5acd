import { useTranslations } from 'next-intl';
import type { Edition } from '@/lib/i18n/editions';

interface ListSearchProps {
  /** Where the screen is: `/admin/tags`. */
  path: string;
  label: string;
  words: string;
  edition?: Edition;
}

/** Search as a form of the address: it can be bookmarked, and works before any script has run. */
export function ListSearch({ path, label, words, edition }: ListSearchProps) {
  const t = useTranslations('desk.newsroom');
  return (
    <form className="list-search" action={path}>
      {edition && <input type="hidden" name="edition" value={edition} />}
      <input
        className="input"
        type="search"
        name="q"
        defaultValue={words}
        aria-label={label}
        placeholder={label}
        dir="auto"
      />
      <button type="submit" className="button">
        {t('search')}
      </button>
    </form>
  );
}
