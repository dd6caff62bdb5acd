import { useTranslations } from 'next-intl';

/** Instead of a screen that this person's role does not open. */
export function NotForYou() {
  const t = useTranslations('desk.common');
  return (
    <section className="empty">
      <h1 className="dialog-title">{t('notForYou.title')}</h1>
      <p>{t('notForYou.text')}</p>
    </section>
  );
}
