import { useTranslations } from 'next-intl';
import { encodePath } from '@/lib/i18n/address';
import type { Section, SectionRef } from '@/lib/sections/types';

interface SubsectionNavProps {
  root: Section;
  current: SectionRef;
}

/** The sub-sections of a section; nothing where there are none. */
export function SubsectionNav({ root, current }: SubsectionNavProps) {
  const t = useTranslations('lists.section');
  if (root.children.length === 0) return null;
  const links = [{ id: root.id, name: t('all'), path: root.path }, ...root.children];
  return (
    <nav className="subsection-nav" aria-label={t('subsections', { section: root.name })}>
      {links.map((link) => (
        <a
          key={link.id}
          href={encodePath(link.path)}
          aria-current={link.id === current.id ? 'page' : undefined}
        >
          {link.name}
        </a>
      ))}
    </nav>
  );
}
