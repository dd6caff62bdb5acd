import { type ListPage, numberedByPath } from '@/components/lists/page-window';
import { Pagination } from '@/components/lists/pagination';
import { MAX_PAGE } from '@/lib/articles/list-limits';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface ListEndProps {
  list: ListPage;
  /** Decoded path of the first page. */
  path: string;
  context: EditionContext;
}

/** The pages of a list of stories; after the last numbered one, the archive's month of its last story. */
export function ListEnd({ list, path, context }: ListEndProps) {
  const last = list.stories.at(-1);
  const isCutOff = list.page === MAX_PAGE && last !== undefined;
  return (
    <Pagination
      page={list.page}
      hasNext={list.hasNext}
      hrefOf={numberedByPath(path)}
      archivePath={isCutOff ? archivePathOf(context.format.isoDay(last.publishedAt), context) : null}
      context={context}
    />
  );
}

/** @param isoDay `yyyy-mm-dd` */
function archivePathOf(isoDay: string, context: EditionContext): string {
  const [year, month] = isoDay.split('-');
  return `${context.prefix}/archive/${year}/${month}`;
}
