import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Edition } from '@/lib/i18n/editions';
import type { PictureUse } from '@/lib/media/types';

const HREFS: Record<PictureUse['place'], (id: number, edition: Edition) => string> = {
  hero: (id) => `/admin/articles/${id}`,
  body: (id) => `/admin/articles/${id}`,
  pending: (id) => `/admin/articles/${id}`,
  portrait: (id) => `/admin/authors/${id}`,
  page: (id) => `/admin/pages/${id}`,
  front: () => '/admin/front',
  logo: (_, edition) => `/admin/settings?edition=${edition}`,
};

/** Where a picture stands, so that nobody changes it unaware. */
export function PictureUses({ uses }: { uses: PictureUse[] }) {
  const t = useTranslations('desk');
  const nameless = (place: PictureUse['place']) => {
    if (place === 'front') return t('media.uses.theFront');
    return place === 'logo' ? t('media.uses.theLogo') : t('media.uses.untitled');
  };
  return (
    <section aria-labelledby="picture-uses">
      <h3 id="picture-uses">
        {t('media.uses.title')} <small>{t('media.uses.count', { count: uses.length })}</small>
      </h3>
      <ul className="picture-uses">
        {uses.map(({ place, id, name, status, edition }) => (
          <li key={`${place}-${id}-${edition}`}>
            <div>
              <Link href={HREFS[place](id, edition)} prefetch={false} dir="auto" className="text-link">
                {name || nameless(place)}
              </Link>
              <small>
                {t(`media.uses.places.${place}`)} <bdi lang={edition}>{edition.toUpperCase()}</bdi>
              </small>
            </div>
            {status && <span className={`status status-${status}`}>{t(`statuses.${status}`)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
