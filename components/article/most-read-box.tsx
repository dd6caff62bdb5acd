import { useTranslations } from 'next-intl';
import { RankedList } from '@/components/ui/ranked-list';
import type { ArticleCard } from '@/lib/articles/types';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { SectionRef } from '@/lib/sections/types';

interface MostReadBoxProps {
  context: EditionContext;
  cards: ArticleCard[];
  section: SectionRef;
}

/** What others read in the section; nothing where nothing has been counted yet. */
export function MostReadBox({ context, cards, section }: MostReadBoxProps) {
  const t = useTranslations('article');
  return (
    <div className="side">
      {cards.length > 0 && (
        <section aria-labelledby="most-read">
          <h2 id="most-read">{t('mostReadInSection', { section: section.name })}</h2>
          <RankedList cards={cards} context={context} />
        </section>
      )}
    </div>
  );
}
