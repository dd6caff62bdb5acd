import { useTranslations } from 'next-intl';
import { type PageHref, pageWindow } from '@/components/lists/page-window';
import { Icon } from '@/components/ui/icon';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface PaginationProps {
  page: number;
  hasNext: boolean;
  hrefOf: PageHref;
  /** Where a list that is too long to number goes on: a month of the archive. */
  archivePath?: string | null;
  /** Stories are older or newer; results of a search come before and after each other. */
  wording?: 'stories' | 'results';
  context: EditionContext;
}

/** Newer, page numbers, older; nothing for a list of one page. */
export function Pagination(props: PaginationProps) {
  const { page, hasNext, hrefOf, archivePath = null, wording = 'stories', context } = props;
  const t = useTranslations('lists.pagination');
  if (page === 1 && !hasNext) return null;
  return (
    <nav className="pager" aria-label={t('label')}>
      {page > 1 && (
        <a className="pager-newer" rel="prev" href={hrefOf(page - 1)}>
          <Icon name="previous" size="small" />
          {t(wording === 'results' ? 'previous' : 'newer')}
        </a>
      )}
      <ol>
        {pageWindow(page, hasNext).map((number) => (
          <li key={number ?? 'gap'}>
            <PageNumber number={number} page={page} hrefOf={hrefOf} context={context} />
          </li>
        ))}
      </ol>
      {hasNext && (
        <a className="pager-older" rel="next" href={hrefOf(page + 1)}>
          {t(wording === 'results' ? 'next' : 'older')}
          <Icon name="next" size="small" />
        </a>
      )}
      {!hasNext && archivePath && (
        <a className="pager-older" href={encodePath(archivePath)}>
          {t('olderInArchive')}
          <Icon name="next" size="small" />
        </a>
      )}
    </nav>
  );
}

interface PageNumberProps {
  number: number | null;
  page: number;
  hrefOf: PageHref;
  context: EditionContext;
}

function PageNumber({ number, page, hrefOf, context }: PageNumberProps) {
  const t = useTranslations('lists.pagination');
  if (number === null) return <span aria-hidden="true">…</span>;
  const text = context.format.number(number);
  if (number === page) return <span aria-current="page">{text}</span>;
  return (
    <a href={hrefOf(number)} aria-label={t('page', { page: text })}>
      {text}
    </a>
  );
}
