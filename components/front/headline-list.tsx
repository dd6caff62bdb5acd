import { Headline } from '@/components/ui/headline';
import { IsolatedText } from '@/components/ui/isolated-text';
import type { ArticleCard } from '@/lib/articles/types';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface HeadlineListProps {
  cards: ArticleCard[];
  context: EditionContext;
}

/** The close of a column: linked headlines between hairlines. */
export function HeadlineList({ cards, context }: HeadlineListProps) {
  if (cards.length === 0) return null;
  return (
    <ul className="headline-list">
      {cards.map((card) => (
        <li key={card.id}>
          <Headline level={3} size="h5" path={card.path}>
            <IsolatedText text={card.headline} direction={context.direction} />
          </Headline>
        </li>
      ))}
    </ul>
  );
}
