import { useTranslations } from 'next-intl';
import { type CurrentPlace, currentMark } from '@/components/site/current-section';
import { SHOWN_SECTIONS } from '@/components/site/shown-sections';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { Section } from '@/lib/sections/types';

interface SectionNavProps {
  context: EditionContext;
  sections: Section[];
  current: CurrentPlace;
}

/** The row of sections that stays at the top while reading: the first ones, and where the reader is. */
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
        {rowOf(sections, current).map((section) => (
          <li key={section.id}>
            <a href={encodePath(section.path)} aria-current={currentMark(current, section.id)}>
              {section.name}
            </a>
          </li>
        ))}
        {sections.length > SHOWN_SECTIONS && (
          <li>
            <a href="#more-sections">{t('allSections')}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function rowOf(sections: Section[], current: CurrentPlace): Section[] {
  return sections.filter(
    (section, index) => index < SHOWN_SECTIONS || currentMark(current, section.id) !== undefined,
  );
}
