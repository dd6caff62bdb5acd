import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/lists/empty-state';
import { groupByPace } from '@/components/lists/group-stories';
import { ListColumns } from '@/components/lists/list-columns';
import { ListEnd } from '@/components/lists/list-end';
import { ListHeader } from '@/components/lists/list-header';
import { OpinionGrid } from '@/components/lists/opinion-grid';
import type { ListPage } from '@/components/lists/page-window';
import { GroupedRiver } from '@/components/lists/river';
import { SectionOpening } from '@/components/lists/section-opening';
import { splitSection } from '@/components/lists/split-section';
import { SubsectionNav } from '@/components/lists/subsection-nav';
import { IsolatedText } from '@/components/ui/isolated-text';
import { SectionHead } from '@/components/ui/section-head';
import type { ArticleCard } from '@/lib/articles/types';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { Section } from '@/lib/sections/types';

export interface SectionPageProps {
  section: Section;
  /** The top section that `section` belongs to; null when it is one. */
  parent: Section | null;
  list: ListPage;
  /** Most read in the top section; the box hides when empty. */
  mostRead: ArticleCard[];
  context: EditionContext;
}

/** How many opinion pieces open a section of opinion. */
const OPINION_OPENING = 5;

/** A section or sub-section: an opening on the first page, then everything by day. */
export function SectionPage(props: SectionPageProps) {
  const { section, parent, list, mostRead, context } = props;
  const root = parent ?? section;
  const t = useTranslations('lists');
  const isFirst = list.page === 1;
  const { top, rest } = isFirst ? openingOf(props) : { top: null, rest: list.stories };
  return (
    <div className="wrap">
      <ListHeader
        title={section.name}
        kicker={parent && <a href={encodePath(parent.path)}>{parent.name}</a>}
        introduction={
          isFirst &&
          section.introduction && <IsolatedText text={section.introduction} direction={context.direction} />
        }
        feed={{ path: `${section.path}/rss.xml`, label: t('feed') }}
      />
      <SubsectionNav root={root} current={section} />
      {list.stories.length === 0 && <EmptyState title={t('section.empty')} context={context} />}
      {top}
      {rest.length > 0 && (
        <div className="list-body">
          <ListColumns
            mostRead={{ title: t('mostReadIn', { section: root.name }), cards: mostRead }}
            context={context}
          >
            <SectionHead
              title={
                isFirst
                  ? t('section.latest')
                  : t('pagination.page', { page: context.format.number(list.page) })
              }
            />
            <GroupedRiver
              {...groupByPace(rest, context.format)}
              context={context}
              level={3}
              aside={parent ? 'kicker' : 'subsection'}
            />
            <ListEnd list={list} path={section.path} context={context} />
          </ListColumns>
        </div>
      )}
    </div>
  );
}

/** What opens the first page, and what is left for the list. */
function openingOf({ section, parent, list: { stories }, context }: SectionPageProps) {
  if ((parent ?? section).rhythm === 'opinion') {
    const pieces = stories.slice(0, OPINION_OPENING);
    const top = (
      <div className="opinion-opening">
        <OpinionGrid pieces={pieces} level={2} context={context} />
      </div>
    );
    return { top, rest: stories.slice(OPINION_OPENING) };
  }
  const { opening, rest } = splitSection(stories);
  return { top: opening && <SectionOpening opening={opening} context={context} />, rest };
}
