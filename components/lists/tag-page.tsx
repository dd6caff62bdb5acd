import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/lists/empty-state';
import { groupByMonth } from '@/components/lists/group-stories';
import { ListColumns } from '@/components/lists/list-columns';
import { ListEnd } from '@/components/lists/list-end';
import { ListHeader } from '@/components/lists/list-header';
import type { ListPage } from '@/components/lists/page-window';
import { GroupedRiver } from '@/components/lists/river';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { TagRef } from '@/lib/tags/types';

export interface TagPageProps {
  tag: TagRef;
  list: ListPage;
  context: EditionContext;
}

/** Everything under a tag, by month. */
export function TagPage({ tag, list, context }: TagPageProps) {
  const t = useTranslations('lists');
  return (
    <div className="wrap">
      <ListHeader
        kicker={t('tag.kicker')}
        title={tag.name}
        feed={{ path: `${tag.path}/rss.xml`, label: t('feed') }}
      />
      {list.stories.length === 0 ? (
        <EmptyState title={t('tag.empty')} context={context} />
      ) : (
        <ListColumns context={context}>
          <GroupedRiver groups={groupByMonth(list.stories, context.format)} context={context} time="day" />
          <ListEnd list={list} path={tag.path} context={context} />
        </ListColumns>
      )}
    </div>
  );
}
