import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { LiveRefresh } from '@/components/admin/articles/live-refresh.client';
import { Figures } from '@/components/admin/dashboard/figures';
import { HourBars } from '@/components/admin/dashboard/hour-bars';
import {
  LateArticles,
  PeopleAtWork,
  ScheduledArticles,
  TopStories,
  WaitingArticles,
} from '@/components/admin/dashboard/panels';
import { TroubledJobs } from '@/components/admin/dashboard/troubled-jobs.client';
import { DeskMessages } from '@/components/admin/desk-messages';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { getDashboard } from '@/lib/dashboard/queries';
import { startOfDayOf } from '@/lib/i18n/edition-clock';
import { DEFAULT_EDITION, isEdition } from '@/lib/i18n/editions';
import { getDeskContext } from '@/lib/i18n/get-desk-context';
import { listTroubledJobs } from '@/lib/jobs/trouble-queries';
import { listEditionSettings } from '@/lib/settings/queries';
import { retryJobAction } from './actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.shell');
  return { title: t('screens.dashboard') };
}

/** «لوحة اليوم»: what is late, what is read, what waits, who works. */
export default async function DashboardPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor('/admin');
  const t = await getTranslations('desk');
  const tEditions = await getTranslations('editions');
  const asked = (await searchParams).edition;
  const edition = isEdition(asked) ? asked : DEFAULT_EDITION;
  const [{ format, settings, now }, editions] = await Promise.all([
    getDeskContext(actor.language, edition),
    listEditionSettings(),
  ]);
  const dayBegan = startOfDayOf(format.isoDay(now), settings.timeZone);
  const [dashboard, troubles] = await Promise.all([
    getDashboard(actor, edition, { now, dayBegan }),
    listTroubledJobs(actor),
  ]);
  if (!dashboard) return null;
  return (
    <>
      <LiveRefresh />
      <header className="desk-head">
        <h1>{t('shell.screens.dashboard')}</h1>
        <p className="field-hint">{format.fullDateTime(now)}</p>
        {editions.size > 1 && (
          <nav className="segments" aria-label={t('articles.filters.edition')}>
            {[...editions.keys()].map((one) => (
              <Link
                key={one}
                href={`/admin?edition=${one}`}
                prefetch={false}
                aria-current={one === edition ? 'true' : undefined}
              >
                {tEditions(one)}
              </Link>
            ))}
          </nav>
        )}
        {can(actor, 'article.create') && (
          <Link className="button button-primary" href="/admin/articles/new" prefetch={false}>
            <DeskIcon name="add" isSmall />
            {t('articles.new')}
          </Link>
        )}
      </header>
      <Figures dashboard={dashboard} format={format} />
      <DeskMessages namespaces={['dashboard']}>
        <TroubledJobs
          lines={troubles.jobs.map((job) => ({ ...job, dueAt: format.cardTime(job.dueAt, now) }))}
          total={troubles.total}
          retry={retryJobAction}
        />
      </DeskMessages>
      <LateArticles
        edition={edition}
        articles={dashboard.late}
        total={dashboard.lateTotal}
        format={format}
        now={now}
      />
      <div className="dashboard">
        <div className="dashboard-main">
          <section className="panel" aria-labelledby="hours">
            <header>
              <h2 id="hours">{t('dashboard.byHour')}</h2>
            </header>
            <HourBars
              hours={dashboard.hours}
              publishedAt={dashboard.publishedToday.map(({ publishedAt }) => publishedAt)}
              format={format}
              now={now}
            />
          </section>
          <TopStories stories={dashboard.top} format={format} />
          <WaitingArticles edition={edition} articles={dashboard.waiting} format={format} now={now} />
        </div>
        <div className="dashboard-side">
          <PeopleAtWork people={dashboard.atWork} format={format} />
          <ScheduledArticles articles={dashboard.scheduled} format={format} now={now} />
        </div>
      </div>
    </>
  );
}
