import { CardTime } from '@/components/ui/card-time';
import { Headline } from '@/components/ui/headline';
import { IsolatedText } from '@/components/ui/isolated-text';
import type { ArticleCard } from '@/lib/articles/types';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface LatestListProps {
  cards: ArticleCard[];
  context: EditionContext;
  title: string;
  /** A link at the end of the head line. */
  more?: { label: string; path: string };
}

/** Time and headline, newest first and marked. */
export function LatestList({ cards, context, title, more }: LatestListProps) {
  const { format, now } = context;
  // A date does not fit into the column of hours: then times stand above their headlines.
  const isDated = cards.some((card) => format.isoDay(card.publishedAt) !== format.isoDay(now));
  return (
    <section className="latest">
      <div className="latest-head">
        <h2>{title}</h2>
        {more && <a href={encodePath(more.path)}>{more.label}</a>}
      </div>
      <ol className={isDated ? 'latest-list latest-dated' : 'latest-list'}>
        {cards.map((card, index) => (
          <li key={card.id} className={index === 0 ? 'newest' : undefined}>
            <CardTime at={card.publishedAt} context={context} isRelative={false} />
            <Headline level={3} size="h5" path={card.path}>
              <IsolatedText text={card.headline} direction={context.direction} />
            </Headline>
          </li>
        ))}
      </ol>
    </section>
  );
}
