import { Headline } from '@/components/ui/headline';
import { IsolatedText } from '@/components/ui/isolated-text';
import type { ArticleCard } from '@/lib/articles/types';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface RankedListProps {
  cards: ArticleCard[];
  context: EditionContext;
  /** Two columns of three from 700 px on; for lists of six. */
  isWide?: boolean;
  /** The section's name under each headline, where the list crosses sections. */
  hasSections?: boolean;
}

/** Most read: large numerals and headlines. */
export function RankedList({ cards, context, isWide = false, hasSections = false }: RankedListProps) {
  return (
    <ol className={isWide ? 'ranked ranked-2' : 'ranked'}>
      {cards.map((card) => (
        <li key={card.id}>
          <div>
            <Headline level={3} size="h4" path={card.path}>
              <IsolatedText text={card.headline} direction={context.direction} />
            </Headline>
            {hasSections && <p className="meta">{card.section.name}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
