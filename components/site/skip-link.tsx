import { useTranslations } from 'next-intl';

/** First stop of the keyboard on every page. */
export function SkipLink() {
  const t = useTranslations('site');
  return (
    <a className="skip-link" href="#main">
      {t('skipLink')}
    </a>
  );
}
