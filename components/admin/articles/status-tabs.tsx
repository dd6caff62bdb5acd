import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DeskAddress } from '@/lib/articles/desk-list/read-filter';
import { ARTICLE_STATUSES, type ArticleStatus } from '@/lib/articles/types';
import type { EditionFormat } from '@/lib/i18n/edition-context';

interface StatusTabsProps {
  address: DeskAddress;
  counts: Partial<Record<ArticleStatus, number>>;
  format: EditionFormat;
}

/** The states of the workflow with how many articles of the edition stand in each. */
export function StatusTabs({ address, counts, format }: StatusTabsProps) {
  const t = useTranslations('desk');
  const { status: chosen, after: _after, ...kept } = address;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <nav className="tabs" aria-label={t('articles.states')}>
      <Link href={{ query: kept }} prefetch={false} aria-current={chosen ? undefined : 'page'}>
        {t('articles.all')} <span className="count">{format.number(total)}</span>
      </Link>
      {ARTICLE_STATUSES.map((status) => (
        <Link
          key={status}
          href={{ query: { ...kept, status } }}
          prefetch={false}
          aria-current={chosen === status ? 'page' : undefined}
        >
          {t(`statuses.${status}`)} <span className="count">{format.number(counts[status] ?? 0)}</span>
        </Link>
      ))}
    </nav>
  );
}
