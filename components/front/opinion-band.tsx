import { useTranslations } from 'next-intl';
import { OpinionGrid } from '@/components/lists/opinion-grid';
import { SectionHead } from '@/components/ui/section-head';
import type { ArticleCard } from '@/lib/articles/types';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { Section } from '@/lib/sections/types';

interface OpinionBandProps {
  pieces: ArticleCard[];
  /** Null in an edition without a section of opinion: the band has a title then, but leads nowhere. */
  section: Section | null;
  context: EditionContext;
}

/** Opinion on newsprint, across the page: its own voice, in light weight. */
export function OpinionBand({ pieces, section, context }: OpinionBandProps) {
  const t = useTranslations('front');
  return (
    <section className="opinion-band" aria-labelledby="opinion">
      <div className="wrap">
        <SectionHead
          id="opinion"
          title={section?.name ?? t('opinion')}
          path={section?.path}
          links={section?.children ?? []}
          more={
            section ? { label: t('allOfSection', { section: section.name }), path: section.path } : undefined
          }
        />
        <OpinionGrid pieces={pieces} context={context} />
      </div>
    </section>
  );
}
