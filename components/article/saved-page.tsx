import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { EditionContext } from '@/lib/i18n/edition-context';

/** The reading list: kept in the reader's own browser and printed there by the element `nashra-saved`. */
export function SavedPage({ context }: { context: EditionContext }) {
  const t = useTranslations('saved');
  const errors = useTranslations('errors');
  return (
    <div className="wrap saved">
      <div className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p className="saved-privacy">
            <Icon name="lock" size="small" />
            <span>{t('privacy')}</span>
          </p>
          <p className="no-js">{t('noScript')}</p>
        </div>
      </div>
      <nashra-saved class="needs-js">
        <template>
          <SavedLine />
        </template>
        <div data-filled hidden>
          <p className="saved-bar">
            <button type="button" className="text-link" data-clear>
              {t('clear')}
            </button>
          </p>
          <ol className="saved-list" />
        </div>
        <div className="saved-empty" data-empty hidden>
          <p className="three-nuqtas" aria-hidden="true">
            <i />
            <i />
            <i />
          </p>
          <h2 className="headline headline-h2">{t('empty.title')}</h2>
          <p className="standfirst standfirst-large">{t('empty.text')}</p>
          <p>
            <a className="button" href={context.prefix || '/'}>
              {errors('goToFront')}
            </a>
          </p>
        </div>
      </nashra-saved>
    </div>
  );
}

/** One line of the list; the element fills its parts from what was saved. */
function SavedLine() {
  const t = useTranslations('saved');
  return (
    <li>
      <span className="picture saved-picture">
        <img alt="" width="480" height="320" loading="lazy" decoding="async" />
      </span>
      <div>
        <p className="kicker">
          <bdi data-part="section" />
        </p>
        <h2 className="headline headline-h3">
          <a href="#main" data-part="headline" dir="auto">
            {t('title')}
          </a>
        </h2>
        <p className="meta parted">
          <bdi data-part="reading" />
          <button type="button" data-label={t.raw('remove')}>
            <Icon name="close" size="small" />
            {t('removeShort')}
          </button>
        </p>
      </div>
    </li>
  );
}
