import { useTranslations } from 'next-intl';

/** A one-time link that opens nothing: used, too old, or replaced by a newer one. */
export function VoidLink() {
  const t = useTranslations('desk.join.void');
  return (
    <section>
      <h1>{t('title')}</h1>
      <p className="sign-in-lead">{t('text')}</p>
      <a className="button button-primary" href="/admin/sign-in">
        {t('signIn')}
      </a>
    </section>
  );
}
