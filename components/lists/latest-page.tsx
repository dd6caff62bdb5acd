import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/lists/empty-state';
import { groupByPace } from '@/components/lists/group-stories';
import { ListColumns } from '@/components/lists/list-columns';
import { ListEnd } from '@/components/lists/list-end';
import { ListHeader } from '@/components/lists/list-header';
import type { ListPage } from '@/components/lists/page-window';
import { GroupedRiver } from '@/components/lists/river';
import type { EditionContext } from '@/lib/i18n/edition-context';

export interface LatestPageProps {
  list: ListPage;
  context: EditionContext;
}

/** Everything that was published, by day and hour. */
export function LatestPage({ list, context }: LatestPageProps) {
  const t = useTranslations('lists');
  const { siteName } = context.settings;
  return (
    <div className="wrap">
      <ListHeader
        title={t('latest.title')}
        introduction={list.page === 1 ? t('latest.description', { siteName }) : null}
        feed={{ path: `${context.prefix}/rss.xml`, label: t('feed') }}
      />
      {list.stories.length === 0 ? (
        <EmptyState title={t('latest.empty')} context={context} />
      ) : (
        <ListColumns context={context}>
          <GroupedRiver {...groupByPace(list.stories, context.format)} context={context} />
          <ListEnd list={list} path={`${context.prefix}/latest`} context={context} />
        </ListColumns>
      )}
    </div>
  );
}
