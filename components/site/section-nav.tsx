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
        {sections.map((section) => (
          <li key={section.id}>
            <a href={encodePath(section.path)} aria-current={currentMark(current, section.id)}>
              {section.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
