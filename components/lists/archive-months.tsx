import { useTranslations } from 'next-intl';
import type { EditionContext } from '@/lib/i18n/edition-context';

export interface MonthRef {
  year: number;
  /** 1–12 */
  month: number;
}

/** `/archive/2026/11`; ASCII, so it needs no encoding. */
export function monthPath({ year, month }: MonthRef, { prefix }: EditionContext): string {
  return `${prefix}/archive/${year}/${String(month).padStart(2, '0')}`;
}

interface ArchiveMonthsProps {
  span: MonthRef;
  /** Months that hold stories, newest first. */
  months: readonly MonthRef[];
  context: EditionContext;
}

/** The twelve months of the year at hand, and the other years. */
export function ArchiveMonths({ span, months, context }: ArchiveMonthsProps) {
  const t = useTranslations('lists.archive');
  const others = newestOfEachYear(months).filter((month) => month.year !== span.year);
  return (
    <nav aria-label={t('months')}>
      <YearGrid year={span.year} current={span.month} months={months} context={context} />
      {others.length > 0 && (
        <ul className="archive-years">
          {others.map((month) => (
            <li key={month.year}>
              <a href={monthPath(month, context)}>{yearLabel(month.year, context)}</a>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}

interface YearGridProps {
  year: number;
  /** The month at hand, 1–12. */
  current?: number;
  months: readonly MonthRef[];
  context: EditionContext;
}

/** A year's months in a grid; those without stories are words, not links. */
export function YearGrid({ year, current, months, context }: YearGridProps) {
  const full = new Set(months.filter((month) => month.year === year).map((month) => month.month));
  return (
    <ol className="archive-months">
      {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
        <li key={month}>
          {full.has(month) ? (
            <a
              href={monthPath({ year, month }, context)}
              aria-current={month === current ? 'page' : undefined}
            >
              <MonthName year={year} month={month} context={context} />
            </a>
          ) : (
            <span>
              <MonthName year={year} month={month} context={context} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A month's name without its year; of the dual names the second stands below the first. */
function MonthName({ year, month, context }: MonthRef & { context: EditionContext }) {
  const [first = '', second] = context.format
    .monthYear(year, month)
    .replace(yearLabel(year, context), '')
    .trim()
    .split('/');
  return (
    <>
      {first}
      {second && <small>{second}</small>}
    </>
  );
}

/** The year in the edition's digits, without a thousands separator. */
export function yearLabel(year: number, { format }: EditionContext): string {
  return [...String(year)].map((digit) => format.number(Number(digit))).join('');
}

/** @param months newest first */
export function newestOfEachYear(months: readonly MonthRef[]): MonthRef[] {
  return months.filter((month, index) => months[index - 1]?.year !== month.year);
}
