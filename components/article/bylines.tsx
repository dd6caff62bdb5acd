import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { PictureView } from '@/components/ui/picture-view';
import type { PublishedArticle } from '@/lib/articles/types';
import { updatedNotice } from '@/lib/articles/updated-notice';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface BylinesProps {
  context: EditionContext;
  article: PublishedArticle;
}

/** Portrait, names, ONE clear moment on the edition's named clock, minutes of reading. */
export function Bylines({ context, article }: BylinesProps) {
  const portraits = article.authors.flatMap((author) => (author.portrait ? [author.portrait] : []));
  return (
    <div className="bylines">
      {portraits.slice(0, 2).map((portrait) => (
        <PictureView
          key={portrait.id}
          picture={portrait}
          alt=""
          sizes="52px"
          maxWidth={320}
          ratio="1-1"
          isPortrait
        />
      ))}
      <div>
        <Names article={article} />
        <Moments context={context} article={article} />
      </div>
    </div>
  );
}

/** A single author's role is printed beside the name; of several, the names alone. */
function Names({ article }: { article: PublishedArticle }) {
  const t = useTranslations('article');
  const { authors } = article;
  const [only, ...others] = authors;
  if (!only) return null;
  return (
    <p className="byline-names">
      <span className="visually-hidden">{t('by')} </span>
      {authors.map((author, index) => (
        <Fragment key={author.id}>
          {index > 0 && t('authorSeparator')}
          <a href={encodePath(author.path)} rel="author">
            {author.name}
          </a>
        </Fragment>
      ))}
      {others.length === 0 && only.role && (
        <>
          {t('authorSeparator')}
          {only.role}
        </>
      )}
    </p>
  );
}

function Moments({ context, article }: BylinesProps) {
  const t = useTranslations('article');
  const { format } = context;
  const updatedAt = updatedNotice(article);
  const isSameDay = updatedAt && format.isoDay(updatedAt) === format.isoDay(article.publishedAt);
  return (
    <p className="byline-moments">
      <span>
        <span className="visually-hidden">{t('published')} </span>
        <time dateTime={article.publishedAt.toISOString()}>{format.fullDateTime(article.publishedAt)}</time>
      </span>{' '}
      {updatedAt && (
        <span>
          {t('updated')}{' '}
          <time dateTime={updatedAt.toISOString()}>
            {isSameDay ? format.time(updatedAt) : format.fullDateTime(updatedAt)}
          </time>
        </span>
      )}{' '}
      <span>{t('readingTime', { minutes: article.readingMinutes })}</span>
    </p>
  );
}
