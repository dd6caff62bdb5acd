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

/** Hour and headline, newest first and marked; where the list leaves today, each day is named once. */
export function LatestList({ cards, context, title, more }: LatestListProps) {
  const { format, now } = context;
  const days = [format.isoDay(now), ...cards.map((card) => format.isoDay(card.publishedAt))];
  return (
    <section className="latest">
      <div className="latest-head">
        <h2>{title}</h2>
        {more && <a href={encodePath(more.path)}>{more.label}</a>}
      </div>
      <ol className="latest-list">
        {cards.map((card, index) => (
          <li key={card.id} className={index === 0 ? 'newest' : undefined}>
            {days[index] !== days[index + 1] && <DayName at={card.publishedAt} context={context} />}
            <CardTime at={card.publishedAt} context={context} isHourOnly />
            <Headline level={3} size="h5" path={card.path}>
              <IsolatedText text={card.headline} direction={context.direction} />
            </Headline>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** «الأربعاء 25 نوفمبر/تشرين الثاني», with the year when it is another. */
function DayName({ at, context: { format, now } }: { at: Date; context: EditionContext }) {
  return (
    <time className="latest-day" dateTime={format.isoDay(at)}>
      {format.weekday(at)}{' '}
      {format.isoDay(at) === format.isoDay(now) ? format.dayMonth(at) : format.cardTime(at, now)}
    </time>
  );
}
