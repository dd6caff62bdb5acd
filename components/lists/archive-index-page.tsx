import { useTranslations } from 'next-intl';
import { type MonthRef, newestOfEachYear, YearGrid, yearLabel } from '@/components/lists/archive-months';
import { EmptyState } from '@/components/lists/empty-state';
import { ListHeader } from '@/components/lists/list-header';
import type { EditionContext } from '@/lib/i18n/edition-context';

export interface ArchiveIndexPageProps {
  /** Months that hold stories, newest first. */
  months: readonly MonthRef[];
  context: EditionContext;
}

/** Every year and month of the paper. */
export function ArchiveIndexPage({ months, context }: ArchiveIndexPageProps) {
  const t = useTranslations('lists.archive');
  const { siteName } = context.settings;
  return (
    <div className="wrap">
      <ListHeader title={t('index')} introduction={months.length > 0 ? t('indexText', { siteName }) : null} />
      {months.length === 0 && <EmptyState title={t('indexEmpty')} context={context} />}
      <div className="archive-index">
        {newestOfEachYear(months).map(({ year }) => (
          <section key={year} aria-labelledby={`y-${year}`}>
            <div className="section-head">
              <h2 id={`y-${year}`}>{yearLabel(year, context)}</h2>
            </div>
            <YearGrid year={year} months={months} context={context} />
          </section>
        ))}
      </div>
    </div>
  );
}
