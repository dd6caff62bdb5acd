import { useTranslations } from 'next-intl';
import { type CurrentPlace, currentMark } from '@/components/site/current-section';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { Section } from '@/lib/sections/types';

interface SectionNavProps {
  context: EditionContext;
  sections: Section[];
  current: CurrentPlace;
}

/** More than a row on any screen: what follows stands in the footer's list. */
const MOST = 12;

/** The row of sections that stays at the top while reading. */
export function SectionNav({ context, sections, current }: SectionNavProps) {
  const t = useTranslations('site');
  return (
    <nav className="nav" aria-label={t('mainNavigation')}>
      <ul className="wrap">
        <li>
          <a href={context.prefix || '/'} aria-current={currentMark(current, 'front')}>
            {t('home')}
          </a>
        </li>
        {sections.slice(0, MOST).map((section) => (
          <li key={section.id}>
            <a href={encodePath(section.path)} aria-current={currentMark(current, section.id)}>
              {section.name}
            </a>
          </li>
        ))}
        {sections.length > MOST && (
          <li>
            <a href="#footer-sections">{t('allSections')}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
