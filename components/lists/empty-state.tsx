import { useTranslations } from 'next-intl';
import { SearchForm } from '@/components/ui/search-form';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface EmptyStateProps {
  title: string;
  text?: string | undefined;
  /** Level of the title in the page's outline. */
  level?: 1 | 2;
  /** The search page has its own form above. */
  hasSearch?: boolean;
  context: EditionContext;
}

/** Where a list has nothing to show: says why, and offers the ways on. */
export function EmptyState({ title, text, level = 2, hasSearch = true, context }: EmptyStateProps) {
  const t = useTranslations('lists');
  const Title = `h${level}` as const;
  return (
    <div className="empty-state">
      <p className="empty-mark" aria-hidden="true">
        <i />
        <i />
        <i />
      </p>
      <Title>{title}</Title>
      <p>{text ?? t('emptyHelp')}</p>
      {hasSearch && <SearchForm context={context} id="empty-q" />}
      <p className="empty-links">
        <a className="text-link" href={context.prefix || '/'}>
          {t('toFront')}
        </a>
        <a className="text-link" href={`${context.prefix}/latest`}>
          {t('latest.title')}
        </a>
      </p>
    </div>
  );
}
