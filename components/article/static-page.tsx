import { useTranslations } from 'next-intl';
import { ArticleBody } from '@/components/article/article-body';
import { IsolatedText } from '@/components/ui/isolated-text';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { StaticPage, StaticPageRef } from '@/lib/pages/types';

interface StaticPageViewProps {
  context: EditionContext;
  page: StaticPage;
  /** All static pages of the edition, this one among them. */
  siblings: StaticPageRef[];
}

/** A page about the paper: its policies, its owners, its addresses. */
export function StaticPageView({ context, page, siblings }: StaticPageViewProps) {
  const t = useTranslations('site');
  const article = useTranslations('article');
  return (
    <div className="wrap static-page">
      <article>
        <div className="page-head">
          <div>
            <h1>{page.title}</h1>
            {page.description && (
              <p className="page-intro">
                <IsolatedText text={page.description} direction={context.direction} />
              </p>
            )}
          </div>
        </div>
        <ArticleBody
          context={context}
          body={page.body}
          pictures={page.pictures}
          files={page.files}
          related={page.relatedInBody}
        />
        <p className="static-page-date">
          {article('updated')}{' '}
          <time dateTime={page.updatedAt.toISOString()}>{context.format.date(page.updatedAt)}</time>
        </p>
      </article>
      <nav className="side" aria-label={t('aboutPages')}>
        <h2>{t('footer.about')}</h2>
        <ul className="side-links">
          {siblings.map((sibling) => (
            <li key={sibling.id}>
              <a href={encodePath(sibling.path)} aria-current={sibling.id === page.id ? 'page' : undefined}>
                {sibling.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
