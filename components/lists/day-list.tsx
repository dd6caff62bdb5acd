import { useTranslations } from 'next-intl';
import { monthPath } from '@/components/lists/archive-months';
import type { StoryGroup } from '@/components/lists/group-stories';
import { CardTime } from '@/components/ui/card-time';
import { Headline } from '@/components/ui/headline';
import { IsolatedText } from '@/components/ui/isolated-text';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface DayListProps {
  group: StoryGroup;
  /** Stories of the whole day; the page may show a part of them. */
  count: number | undefined;
  context: EditionContext;
}

/** A day of the archive: hour, headline, section. */
export function DayList({ group, count, context }: DayListProps) {
  const t = useTranslations('lists');
  const first = group.stories[0];
  const hijri = first ? context.format.hijriDate(first.publishedAt) : null;
  const [year = 0, month = 0, day] = group.key.split('-').map(Number);
  const path = `${monthPath({ year, month }, context)}/${String(day).padStart(2, '0')}`;
  return (
    <section aria-labelledby={`d-${group.key}`}>
      <div className="day-head">
        <h2 id={`d-${group.key}`}>
          <a href={path}>{group.label}</a>
        </h2>
        {hijri && <span>{hijri}</span>}
        <span className="day-count">{t('stories', { count: count ?? group.stories.length })}</span>
      </div>
      <ol className="day-list">
        {group.stories.map((story) => (
          <li key={story.id}>
            <CardTime at={story.publishedAt} context={context} isHourOnly />
            <Headline level={3} size="h5" path={story.path}>
              <IsolatedText text={story.headline} direction={context.direction} />
            </Headline>
            <span className="day-section">{story.section.name}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
