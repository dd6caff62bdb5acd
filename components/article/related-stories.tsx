import { useTranslations } from 'next-intl';
import { SectionHead } from '@/components/ui/section-head';
import { StoryCard } from '@/components/ui/story-card';
import type { ArticleCard } from '@/lib/articles/types';
import type { EditionContext } from '@/lib/i18n/edition-context';

/** «مقالات ذات صلة», chosen by tags, section and recency. */
export function RelatedStories({ context, cards }: { context: EditionContext; cards: ArticleCard[] }) {
  const t = useTranslations('article');
  if (cards.length === 0) return null;
  return (
    <section className="section-block related wrap" aria-labelledby="related">
      <SectionHead title={t('related')} id="related" />
      <div className={`cols cols-${cards.length} cards-to-rows`}>
        {cards.map((card) => (
          <StoryCard
            key={card.id}
            card={card}
            context={context}
            size="h4"
            label="section"
            hasStandfirst={!card.picture}
            meta={card.kind === 'opinion' ? ['authors', 'time'] : ['time', 'reading']}
            sizes="(min-width: 1000px) 304px, (min-width: 700px) 50vw, 116px"
            maxWidth={960}
          />
        ))}
      </div>
    </section>
  );
}
