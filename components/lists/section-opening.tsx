import type { SectionOpening as Opening } from '@/components/lists/split-section';
import { StoryCard } from '@/components/ui/story-card';
import type { ArticleCard } from '@/lib/articles/types';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { PHONE_COLUMN } from '@/lib/media/phone-column';

const LEAD_SIZES = `(min-width: 1360px) 700px, (min-width: 1000px) 52vw, ${PHONE_COLUMN}`;

interface SectionOpeningProps {
  opening: Opening;
  context: EditionContext;
}

/** The section's most recent stories: one with a large picture, four beside it. */
export function SectionOpening({ opening, context }: SectionOpeningProps) {
  return (
    <div className="cols section-opening">
      <StoryCard
        card={opening.lead}
        context={context}
        level={2}
        size="h1"
        ratio="16-9"
        sizes={LEAD_SIZES}
        label={labelOf(opening.lead)}
        hasStandfirst
        isPriority
        meta={['authors', 'time', 'reading']}
      />
      <div className="stack">
        {opening.beside.map((card) => (
          <StoryCard
            key={card.id}
            card={card}
            context={context}
            level={2}
            size="h3"
            layout="row"
            ratio="1-1"
            sizes="(min-width: 700px) 150px, 116px"
            label={labelOf(card)}
            hasStandfirst={card.picture === null}
            meta={['time']}
          />
        ))}
      </div>
    </div>
  );
}

/** Kicker, genre or sub-section; the section's own name stands at the head of the page. */
function labelOf(card: ArticleCard): 'kicker' | 'none' {
  return card.kicker || card.genre || card.section.parentId !== null ? 'kicker' : 'none';
}
