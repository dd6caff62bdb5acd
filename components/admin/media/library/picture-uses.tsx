import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { PictureUse } from '@/lib/media/types';

const HREFS: Record<PictureUse['place'], (id: number) => string> = {
  hero: (id) => `/admin/articles/${id}`,
  body: (id) => `/admin/articles/${id}`,
  pending: (id) => `/admin/articles/${id}`,
  portrait: (id) => `/admin/authors/${id}`,
  page: (id) => `/admin/pages/${id}`,
  front: () => '/admin/front',
};

/** Where a picture stands, so that nobody changes it unaware. */
export function PictureUses({ uses }: { uses: PictureUse[] }) {
  const t = useTranslations('desk');
  return (
    <section aria-labelledby="picture-uses">
      <h3 id="picture-uses">
        {t('media.uses.title')} <small>{t('media.uses.count', { count: uses.length })}</small>
      </h3>
      <ul className="picture-uses">
        {uses.map(({ place, id, name, status, edition }) => (
          <li key={`${place}-${id}`}>
            <div>
              <Link href={HREFS[place](id)} prefetch={false} dir="auto" className="text-link">
                {name || t(place === 'front' ? 'media.uses.theFront' : 'media.uses.untitled')}
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
