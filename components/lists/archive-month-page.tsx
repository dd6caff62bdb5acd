import { useTranslations } from 'next-intl';
import { ArchiveCalendar } from '@/components/lists/archive-calendar';
import { ArchiveMonths, type MonthRef, monthPath } from '@/components/lists/archive-months';
import { DayList } from '@/components/lists/day-list';
import { groupByDay } from '@/components/lists/group-stories';
import { ListHeader } from '@/components/lists/list-header';
import { type ListPage, numberedByQuery } from '@/components/lists/page-window';
import { Pagination } from '@/components/lists/pagination';
import { River } from '@/components/lists/river';
import { Icon } from '@/components/ui/icon';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';

export interface ArchiveSpan {
  year: number;
  /** 1–12 */
  month: number;
  /** Null for the whole month. */
  day: number | null;
}

export interface ArchiveMonthPageProps {
  span: ArchiveSpan;
  list: ListPage;
  /** `yyyy-mm-dd` on the edition's clock → number of stories, for the whole month. */
  days: ReadonlyMap<string, number>;
  /** Months that hold stories, newest first. */
  months: readonly MonthRef[];
  context: EditionContext;
}

/** A month of the paper with its calendar, or one of its days in full. */
export function ArchiveMonthPage({ span, list, days, months, context }: ArchiveMonthPageProps) {
  const t = useTranslations('lists');
  const { format } = context;
  const month = format.monthYear(span.year, span.month);
  const first = list.stories[0];
  const isDay = span.day !== null && first !== undefined;
  const count = isDay ? days.get(format.isoDay(first.publishedAt)) : sum(days.values());
  const path = monthPath(span, context) + (span.day === null ? '' : `/${String(span.day).padStart(2, '0')}`);
  return (
    <div className="wrap">
      <ListHeader
        kicker={isDay && <a href={monthPath(span, context)}>{t('archive.title', { month })}</a>}
        title={isDay ? format.weekdayDate(first.publishedAt) : t('archive.title', { month })}
        introduction={t('stories', { count: count ?? list.stories.length })}
      />
      <div className="archive">
        <aside aria-label={t('archive.calendar')}>
          <ArchiveCalendar span={span} days={days} context={context} />
          <ArchiveMonths span={span} months={months} context={context} />
        </aside>
        <div>
          {isDay ? (
            <River stories={list.stories} context={context} level={2} time="hour" />
          ) : (
            groupByDay(list.stories, format).map((group) => (
              <DayList key={group.key} group={group} count={days.get(group.key)} context={context} />
            ))
          )}
          <Pagination
            page={list.page}
            hasNext={list.hasNext}
            hrefOf={numberedByQuery(path)}
            context={context}
          />
          {!isDay && <NeighbourMonths span={span} months={months} context={context} />}
        </div>
      </div>
    </div>
  );
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

interface NeighbourMonthsProps {
  span: ArchiveSpan;
  months: readonly MonthRef[];
  context: EditionContext;
}

/** From month to month through those that hold stories. */
function NeighbourMonths({ span, months, context }: NeighbourMonthsProps) {
  const t = useTranslations('lists.archive');
  const index = months.findIndex((month) => month.year === span.year && month.month === span.month);
  const newer = index > 0 ? months[index - 1] : undefined;
  const older = index >= 0 ? months[index + 1] : undefined;
  if (!newer && !older) return null;
  const nameOf = (month: MonthRef) => context.format.monthYear(month.year, month.month);
  return (
    <nav className="pager" aria-label={t('neighbours')}>
      {newer && (
        <a className="pager-newer" rel="prev" href={encodePath(monthPath(newer, context))}>
          <Icon name="previous" size="small" />
          <span className="visually-hidden">{t('nextMonth')} </span>
          {nameOf(newer)}
        </a>
      )}
      {older && (
        <a className="pager-older" rel="next" href={encodePath(monthPath(older, context))}>
          <span className="visually-hidden">{t('previousMonth')} </span>
          {nameOf(older)}
          <Icon name="next" size="small" />
        </a>
      )}
    </nav>
  );
}
