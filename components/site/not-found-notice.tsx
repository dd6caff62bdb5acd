import { useTranslations } from 'next-intl';
import { LatestList } from '@/components/ui/latest-list';
import { SearchForm } from '@/components/ui/search-form';
import type { ArticleCard } from '@/lib/articles/types';
import type { EditionContext } from '@/lib/i18n/edition-context';

/** What stands where nothing lives: words, a search, the newest stories. */
export function NotFoundNotice({ context, latest }: { context: EditionContext; latest: ArticleCard[] }) {
  const t = useTranslations('errors');
  const site = useTranslations('site');
  return (
    <div className="wrap page-with-side notice">
      <section className="notice-body">
        {/* The Arabic zero is a nuqta. */}
        <p className="notice-number" aria-hidden="true" dir="ltr">
          {context.edition === 'ar' ? '٤' : '4'}
          <i />
          {context.edition === 'ar' ? '٤' : '4'}
        </p>
        <h1 className="headline headline-h1">{t('notFound.title')}</h1>
        <p className="standfirst standfirst-large">{t('notFound.text')}</p>
        <SearchForm context={context} />
        <p className="notice-links">
          <a className="text-link" href={context.prefix || '/'}>
            {t('goToFront')}
          </a>
        </p>
      </section>
      <div className="side">
        <LatestList cards={latest} context={context} title={site('latest')} />
      </div>
    </div>
  );
}
