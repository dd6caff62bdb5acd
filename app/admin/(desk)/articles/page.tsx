import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ArticleBoard } from '@/components/admin/articles/article-board';
import { ArticleTable } from '@/components/admin/articles/article-table.client';
import { DeskFilterBar } from '@/components/admin/articles/desk-filter-bar';
import { LiveRefresh } from '@/components/admin/articles/live-refresh.client';
import { StatusTabs } from '@/components/admin/articles/status-tabs';
import { toDeskLine } from '@/components/admin/articles/to-desk-line';
import { DeskMessages } from '@/components/admin/desk-messages';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { bulkStepsOf } from '@/lib/articles/desk-list/bulk-steps';
import { countDeskArticles, listDeskArticles, listDeskBoard } from '@/lib/articles/desk-list/queries';
import {
  deskFilterOf,
  readCursor,
  readDeskAddress,
  type SearchParams,
  writeCursor,
} from '@/lib/articles/desk-list/read-filter';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { listAuthorNames } from '@/lib/authors/queries';
import { getDeskContext } from '@/lib/i18n/get-desk-context';
import { getEditionContext } from '@/lib/i18n/get-edition-context';
import { listPeopleNames } from '@/lib/people/name-queries';
import { listSections } from '@/lib/sections/queries';
import { listEditionSettings } from '@/lib/settings/queries';
import {
  approveArticlesAction,
  assignArticlesAction,
  publishArticlesAction,
  returnArticlesAction,
  scheduleArticlesAction,
  submitArticlesAction,
  tagArticlesAction,
  unscheduleArticlesAction,
} from './actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.shell');
  return { title: t('screens.articles') };
}

/** «مكتب المواد»: everything the newsroom works on, as a table or as columns of states. */
export default async function ArticlesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('/admin/articles');
  const t = await getTranslations('desk.articles');
  const params = await searchParams;
  const address = readDeskAddress(params);
  const context = await getEditionContext(address.edition);
  const { format } = await getDeskContext(actor.language, address.edition);
  const filter = deskFilterOf(address, actor.id, context.settings.timeZone);
  const line = (row: Parameters<typeof toDeskLine>[0]) =>
    toDeskLine(row, {
      format,
      now: context.now,
      personId: actor.id,
      steps: bulkStepsOf(actor, row),
    });
  const [counts, sections, authors, editions, people, page, board] = await Promise.all([
    countDeskArticles(actor, address.edition),
    listSections(address.edition),
    listAuthorNames(address.edition),
    listEditionSettings(),
    can(actor, 'article.assign') ? listPeopleNames() : [],
    address.view === 'table' ? listDeskArticles(actor, filter, { after: readCursor(address.after) }) : null,
    address.view === 'board' ? listDeskBoard(actor, filter) : null,
  ]);
  return (
    <>
      <header className="desk-head">
        <h1>{t('title')}</h1>
        {can(actor, 'article.create') && (
          <Link className="button button-primary" href="/admin/articles/new" prefetch={false}>
            <DeskIcon name="add" isSmall />
            {t('new')}
          </Link>
        )}
      </header>
      <StatusTabs address={address} counts={counts} format={format} />
      <DeskFilterBar
        address={address}
        sections={sections}
        authors={authors}
        editions={[...editions.keys()]}
      />
      <DeskMessages namespaces={['articles', 'statuses', 'workflow', 'gate']}>
        <LiveRefresh />
        {page && (
          <ArticleTable
            lines={page.rows.map(line)}
            people={people}
            canAssign={can(actor, 'article.assign')}
            clock={{ timeZone: context.settings.timeZone, name: context.settings.clockName }}
            actions={{ assign: assignArticlesAction, tag: tagArticlesAction }}
            moves={{
              submit: submitArticlesAction,
              approve: approveArticlesAction,
              publish: publishArticlesAction,
              schedule: scheduleArticlesAction,
              unschedule: unscheduleArticlesAction,
              return: returnArticlesAction,
            }}
          />
        )}
      </DeskMessages>
      {board && (
        <ArticleBoard columns={board.map(({ status, rows }) => ({ status, lines: rows.map(line) }))} />
      )}
      {page?.next && (
        <nav className="mt-4 flex justify-center" aria-label={t('pages')}>
          <Link
            className="button"
            href={{ query: { ...params, after: writeCursor(page.next) } }}
            prefetch={false}
          >
            {t('older')}
          </Link>
        </nav>
      )}
    </>
  );
}
