import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';

/**
 * «زر الذهاب إلى الأعلى»: an ordinary link to the top without JavaScript. The element shows it after one
 * screen of scrolling, fills its ring, and takes scroll and focus to the top.
 */
export function BackToTop() {
  const t = useTranslations('article');
  return (
    <nashra-back-to-top>
      <a className="back-to-top" href="#main">
        <svg className="back-to-top-ring" viewBox="0 0 52 52" aria-hidden="true">
          <circle cx="26" cy="26" r="24" />
          <circle cx="26" cy="26" r="24" />
        </svg>
        <Icon name="up" />
        <span className="back-to-top-words">{t('backToTop')}</span>
      </a>
    </nashra-back-to-top>
  );
}
