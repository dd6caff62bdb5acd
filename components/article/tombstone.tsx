import { useTranslations } from 'next-intl';
import { IsolatedText } from '@/components/ui/isolated-text';
import { Kicker } from '@/components/ui/kicker';
import { LatestList } from '@/components/ui/latest-list';
import { SearchForm } from '@/components/ui/search-form';
import type { ArticleCard, WithdrawnArticle } from '@/lib/articles/types';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface TombstoneProps {
  context: EditionContext;
  article: WithdrawnArticle;
  latest: ArticleCard[];
}

/** Where a withdrawn article stood: its headline, legible and never struck, when and why it went. */
export function Tombstone({ context, article, latest }: TombstoneProps) {
  const t = useTranslations('errors');
  const site = useTranslations('site');
  const { format, edition } = context;
  return (
    <div className="wrap page-with-side notice">
      <section className="notice-body">
        <p className="notice-number notice-number-small" aria-hidden="true" dir="ltr">
          {edition === 'ar' ? '٤١' : '41'}
          <i />
        </p>
        <h1 className="headline headline-h1">{t('gone.title')}</h1>
        <p className="standfirst standfirst-large">{t('gone.text')}</p>
        <article className="tombstone" aria-label={t('gone.headline')}>
          <Kicker>{article.section.name}</Kicker>
          <h2 className="headline headline-h3 headline-medium">
            <IsolatedText text={article.headline} direction={context.direction} />
          </h2>
          <dl>
            {article.publishedAt && (
              <>
                <dt>{t('gone.published')}</dt>
                <dd>{format.date(article.publishedAt)}</dd>
              </>
            )}
            <dt>{t('gone.withdrawn')}</dt>
            <dd>{format.fullDateTime(article.withdrawnAt)}</dd>
            <dt>{t('gone.reason')}</dt>
            <dd>{article.reason}</dd>
          </dl>
        </article>
        <SearchForm context={context} />
        <p className="notice-links">
          <a className="text-link" href={encodePath(article.section.path)}>
            {t('gone.moreInSection', { section: article.section.name })}
          </a>
          <a className="text-link" href={`${context.prefix}/corrections`}>
            {site('corrections')}
          </a>
        </p>
      </section>
      <div className="side">
        <LatestList cards={latest} context={context} title={site('latest')} />
      </div>
    </div>
  );
}
