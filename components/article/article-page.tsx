import { useTranslations } from 'next-intl';
import { ArticleBody } from '@/components/article/article-body';
import { ArticleEnd } from '@/components/article/article-end';
import { ArticleHeader } from '@/components/article/article-header';
import { ArticleHero } from '@/components/article/article-hero';
import { Contents } from '@/components/article/contents';
import { CorrectionNotices } from '@/components/article/correction-notices';
import { MostReadBox } from '@/components/article/most-read-box';
import { RelatedStories } from '@/components/article/related-stories';
import type { ArticleCard, PublishedArticle } from '@/lib/articles/types';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { Section } from '@/lib/sections/types';

interface ArticlePageProps {
  context: EditionContext;
  article: PublishedArticle;
  /** The section above the article's own, when that is a sub-section. */
  parentSection: Section | null;
  related: ArticleCard[];
  /** Most read in the (upper) section. */
  mostRead: ArticleCard[];
}

/** An article: head, picture, text with its table of contents, notices, tags, authors; then where to go on. */
export function ArticlePage({ context, article, parentSection, related, mostRead }: ArticlePageProps) {
  const t = useTranslations('article');
  const isOpinion = article.kind === 'opinion';
  return (
    <>
      <article
        className={isOpinion ? 'article article-opinion wrap' : 'article wrap'}
        data-article={article.id}
      >
        <ArticleHeader context={context} article={article} parentSection={parentSection} />
        <ArticleHero context={context} picture={article.picture} />
        <div className="article-main">
          <Contents context={context} body={article.body} />
          <div className="article-text">
            <ArticleBody
              context={context}
              body={article.body}
              pictures={article.pictures}
              files={article.files}
              related={article.relatedInBody}
              dateline={article.dateline}
              hasEndMark
            />
            <CorrectionNotices context={context} corrections={article.corrections} />
            <p className="print-only">
              {context.settings.siteName} · <bdi>{`${context.siteUrl}${article.shortPath}`}</bdi> ·{' '}
              {t('shortLink')}
            </p>
            <ArticleEnd article={article} />
          </div>
          <MostReadBox context={context} cards={mostRead} section={parentSection ?? article.section} />
        </div>
      </article>
      <RelatedStories context={context} cards={related} />
    </>
  );
}
