import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Bylines } from '@/components/article/bylines';
import { ShareBar } from '@/components/article/share-bar';
import { TextSize } from '@/components/article/text-size';
import { IsolatedText } from '@/components/ui/isolated-text';
import type { PublishedArticle } from '@/lib/articles/types';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { SectionRef } from '@/lib/sections/types';

interface ArticleHeaderProps {
  context: EditionContext;
  article: PublishedArticle;
  parentSection: SectionRef | null;
}

/** Where it belongs, what it is, who wrote it and when, and what a reader can do with it. */
export function ArticleHeader({ context, article, parentSection }: ArticleHeaderProps) {
  const { direction } = context;
  return (
    <header className="article-head">
      <div className="article-titles">
        <Crumb sections={parentSection ? [parentSection, article.section] : [article.section]} />
        <Label article={article} />
        <h1 className="headline headline-h1">
          <IsolatedText text={article.headline} direction={direction} />
        </h1>
        {article.standfirst && (
          <p className="standfirst standfirst-large">
            <IsolatedText text={article.standfirst} direction={direction} />
          </p>
        )}
      </div>
      <div className="article-bar">
        <Bylines context={context} article={article} />
        <div className="article-tools">
          <ShareBar context={context} article={article} />
          <TextSize />
        </div>
      </div>
    </header>
  );
}

function Crumb({ sections }: { sections: SectionRef[] }) {
  const t = useTranslations('article');
  return (
    <nav className="crumb" aria-label={t('breadcrumb')}>
      <ol>
        {sections.map((section) => (
          <li key={section.id}>
            <a href={encodePath(section.path)}>{section.name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Genre and kicker stand on one line; plain news has neither. */
function Label({ article }: { article: PublishedArticle }) {
  const t = useTranslations('genres');
  const parts = [article.genre && t(article.genre), article.kicker].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <p className="article-label">
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' '}
          <span>{part}</span>
        </Fragment>
      ))}
    </p>
  );
}
