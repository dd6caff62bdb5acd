import { useTranslations } from 'next-intl';
import type { ArchiveSpan } from '@/components/lists/archive-month-page';
import { monthPath } from '@/components/lists/archive-months';
import { FIRST_WEEKDAY, monthWeeks, weekdayOrder } from '@/components/lists/month-weeks';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface ArchiveCalendarProps {
  span: ArchiveSpan;
  /** `yyyy-mm-dd` → number of stories */
  days: ReadonlyMap<string, number>;
  context: EditionContext;
}

const WEEKDAY_KEYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** The month as a calendar: under each day how much was published, and the way to it. */
export function ArchiveCalendar({ span, days, context }: ArchiveCalendarProps) {
  const t = useTranslations('lists.weekdays');
  const first = FIRST_WEEKDAY[context.edition];
  return (
    <table className="calendar">
      <caption>{context.format.monthYear(span.year, span.month)}</caption>
      <thead>
        <tr>
          {weekdayOrder(first).map((weekday) => (
            <th key={weekday} scope="col">
              {t(WEEKDAY_KEYS[weekday] ?? 'sunday')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthWeeks(span.year, span.month, first).map((week, row) => (
          <tr key={week.find((day) => day !== null) ?? row}>
            {week.map((day, column) => (
              <td key={weekdayOrder(first)[column]}>
                {day !== null && <CalendarDay day={day} span={span} days={days} context={context} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CalendarDay({ day, span, days, context }: ArchiveCalendarProps & { day: number }) {
  const t = useTranslations('lists');
  const { format } = context;
  const digits = String(day).padStart(2, '0');
  const isoDay = `${String(span.year).padStart(4, '0')}-${String(span.month).padStart(2, '0')}-${digits}`;
  const count = days.get(isoDay);
  if (!count) return <span>{format.number(day)}</span>;
  // Noon UTC lies on this day in every zone from −12 to +11.
  const date = format.dayMonth(new Date(`${isoDay}T12:00:00Z`));
  return (
    <a
      href={`${monthPath(span, context)}/${digits}`}
      aria-label={t('archive.day', { date, stories: t('stories', { count }) })}
      aria-current={day === span.day ? 'page' : undefined}
    >
      {format.number(day)}
      <small>{format.number(count)}</small>
    </a>
  );
}
