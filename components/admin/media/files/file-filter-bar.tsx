import { useTranslations } from 'next-intl';
import { FILE_KINDS, type FileKind } from '@/lib/media/files/types';

/** Words of the name and the kind, as a form of the address. */
export function FileFilterBar({ words, kind }: { words: string; kind: FileKind | null }) {
  const t = useTranslations('desk.files.filters');
  return (
    <form className="desk-filters" action="/admin/media/files">
      <input
        className="input desk-filter-words"
        type="search"
        name="q"
        defaultValue={words}
        placeholder={t('words')}
        aria-label={t('words')}
        dir="auto"
      />
      <select className="input" name="kind" defaultValue={kind ?? ''} aria-label={t('kind')}>
        <option value="">{t('anyKind')}</option>
        {FILE_KINDS.map((name) => (
          <option key={name} value={name}>
            {t(`kinds.${name}`)}
          </option>
        ))}
      </select>
      <button type="submit" className="button">
        {t('apply')}
      </button>
    </form>
  );
}
