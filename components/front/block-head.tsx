import { useTranslations } from 'next-intl';
import { SectionHead } from '@/components/ui/section-head';
import type { Section } from '@/lib/sections/types';

/** Sub-sections named beside a section; more would wrap under it. */
const MOST_LINKS = 5;

interface BlockHeadProps {
  section: Section;
  /** In a narrow column there is room for the name alone. */
  isNarrow?: boolean;
}

/** The head of a section's block on the front. */
export function BlockHead({ section, isNarrow = false }: BlockHeadProps) {
  const t = useTranslations('front');
  return (
    <SectionHead
      id={`section-${section.id}`}
      title={section.name}
      path={section.path}
      links={isNarrow ? [] : section.children.slice(0, MOST_LINKS)}
      more={
        isNarrow ? undefined : { label: t('allOfSection', { section: section.name }), path: section.path }
      }
    />
  );
}
