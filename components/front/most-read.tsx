import { useTranslations } from 'next-intl';
import { RankedList } from '@/components/ui/ranked-list';
import { SectionHead } from '@/components/ui/section-head';
import type { ArticleCard } from '@/lib/articles/types';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface MostReadProps {
  cards: ArticleCard[];
  context: EditionContext;
}

/** Most read across the page, with large numerals; nothing when nothing has been counted. */
export function MostRead({ cards, context }: MostReadProps) {
  const t = useTranslations('front');
  if (cards.length === 0) return null;
  return (
    <section className="section-block most-read" aria-labelledby="most-read">
      <SectionHead id="most-read" title={t('mostRead')} path={`${context.prefix}/most-read`} />
      <RankedList cards={cards} context={context} hasSections />
    </section>
  );
}

/** The same beside the lead, where “latest” alone would be too short for the column. */
export function MostReadAside({ cards, context }: MostReadProps) {
  const t = useTranslations('front');
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="most-read">
      <div className="latest-head">
        <h2 id="most-read">{t('mostRead')}</h2>
      </div>
      <RankedList cards={cards} context={context} />
    </section>
  );
}
