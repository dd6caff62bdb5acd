import { useTranslations } from 'next-intl';
import { type LibraryAddress, ORIENTATIONS } from '@/lib/media/library/filter';

/** Filters as a form of the address: they can be bookmarked, and work before any script has run. */
export function LibraryFilterBar({ address }: { address: LibraryAddress }) {
  const t = useTranslations('desk.media.filters');
  return (
    <form className="desk-filters" action="/admin/media">
      <input
        className="input desk-filter-words"
        type="search"
        name="q"
        defaultValue={address.q}
        placeholder={t('words')}
        aria-label={t('words')}
        dir="auto"
      />
      <select className="input" name="state" defaultValue={address.state ?? ''} aria-label={t('state')}>
        <option value="">{t('anyState')}</option>
        <option value="incomplete">{t('states.incomplete')}</option>
        <option value="no-alt">{t('states.no-alt')}</option>
        <option value="no-credit">{t('states.no-credit')}</option>
        <option value="expiring">{t('states.expiring')}</option>
        <option value="expired">{t('states.expired')}</option>
      </select>
      <select
        className="input"
        name="orientation"
        defaultValue={address.orientation ?? ''}
        aria-label={t('orientation')}
      >
        <option value="">{t('anyOrientation')}</option>
        {ORIENTATIONS.map((orientation) => (
          <option key={orientation} value={orientation}>
            {t(`orientations.${orientation}`)}
          </option>
        ))}
      </select>
      <label className="choice">
        <input type="checkbox" name="mine" value="1" defaultChecked={address.mine === '1'} />
        {t('mine')}
      </label>
      <button type="submit" className="button">
        {t('apply')}
      </button>
    </form>
  );
}
