import { useTranslations } from 'next-intl';
import { IsolatedText } from '@/components/ui/isolated-text';
import { PictureView } from '@/components/ui/picture-view';
import type { PublishedArticle } from '@/lib/articles/types';
import type { AuthorRef } from '@/lib/authors/types';
import { encodePath } from '@/lib/i18n/address';
import { directionOf } from '@/lib/i18n/editions';

/** After the text: its tags, its translations, its authors. */
export function ArticleEnd({ article }: { article: PublishedArticle }) {
  const direction = directionOf(article.edition);
  return (
    <>
      <Tags article={article} />
      <Translations article={article} />
      {article.authors.map((author) => (
        <AuthorCard key={author.id} author={author} direction={direction} />
      ))}
    </>
  );
}

function Tags({ article }: { article: PublishedArticle }) {
  const t = useTranslations('article');
  if (article.tags.length === 0) return null;
  return (
    <nav className="tags" aria-label={t('tags')}>
      <ul>
        {article.tags.map((tag) => (
          <li key={tag.id}>
            <a href={encodePath(tag.path)} rel="tag">
              {tag.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Translations({ article }: { article: PublishedArticle }) {
  const t = useTranslations('article');
  const editions = useTranslations('editions');
  if (article.translations.length === 0) return null;
  return (
    <div className="translations">
      <p>{t('readIn')}</p>
      <ul>
        {article.translations.map(({ edition, path, headline }) => (
          <li key={edition}>
            <a href={encodePath(path)} hrefLang={edition} lang={edition} dir={directionOf(edition)}>
              <b>{editions(edition)}</b> {headline}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function AuthorCard({ author, direction }: { author: AuthorRef; direction: 'rtl' | 'ltr' }) {
  const t = useTranslations('article.author');
  const nameId = `author-${author.id}`;
  return (
    <section className="author-card" aria-labelledby={nameId}>
      {author.portrait && (
        <PictureView picture={author.portrait} alt="" sizes="88px" maxWidth={320} ratio="1-1" isPortrait />
      )}
      <div>
        <h2 id={nameId}>{author.name}</h2>
        {author.role && <p className="author-role">{author.role}</p>}
        {author.biography && (
          <p>
            <IsolatedText text={author.biography} direction={direction} />
          </p>
        )}
        <a className="text-link" href={encodePath(author.path)}>
          {t('all', { name: author.name })}
        </a>
      </div>
    </section>
  );
}
