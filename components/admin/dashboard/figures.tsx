import { useTranslations } from 'next-intl';
import type { Dashboard } from '@/lib/dashboard/types';
import type { EditionFormat } from '@/lib/i18n/edition-context';

/** The day in three numbers. */
export function Figures({ dashboard, format }: { dashboard: Dashboard; format: EditionFormat }) {
  const t = useTranslations('desk.dashboard');
  const { viewsSoFar, viewsWeekBefore } = dashboard;
  const change = viewsWeekBefore === null ? null : Math.round((viewsSoFar / viewsWeekBefore - 1) * 100);
  return (
    <dl className="figures">
      <div>
        <dt>{t('viewsSoFar')}</dt>
        <dd>{format.number(viewsSoFar)}</dd>
        {change !== null && (
          <dd className="field-hint">
            {change < 0
              ? t('lessThanWeekBefore', { percent: format.number(-change) })
              : t('moreThanWeekBefore', { percent: format.number(change) })}
          </dd>
        )}
      </div>
      <div>
        <dt>{t('publishedToday')}</dt>
        <dd>{format.number(dashboard.publishedToday.length)}</dd>
      </div>
      <div>
        <dt>{t('correctionsToday')}</dt>
        <dd>{format.number(dashboard.correctionsToday)}</dd>
      </div>
    </dl>
  );
}
