import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/lists/empty-state';
import { groupByMonth } from '@/components/lists/group-stories';
import { ListColumns } from '@/components/lists/list-columns';
import { ListEnd } from '@/components/lists/list-end';
import type { ListPage } from '@/components/lists/page-window';
import { GroupedRiver } from '@/components/lists/river';
import { IsolatedText } from '@/components/ui/isolated-text';
import { PictureView } from '@/components/ui/picture-view';
import type { Author } from '@/lib/authors/types';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';

export interface AuthorPageProps {
  author: Author;
  list: ListPage;
  context: EditionContext;
}

/** Who writes, and everything that bears the name, by month. */
export function AuthorPage({ author, list, context }: AuthorPageProps) {
  const t = useTranslations('lists');
  return (
    <div className="wrap">
      <AuthorHeader author={author} direction={context.direction} />
      {list.stories.length === 0 ? (
        <EmptyState title={t('author.empty')} context={context} />
      ) : (
        <>
          <h2 className="visually-hidden">{t('author.stories', { name: author.name })}</h2>
          <ListColumns context={context}>
            <GroupedRiver
              groups={groupByMonth(list.stories, context.format)}
              context={context}
              level={3}
              time="day"
            />
            <ListEnd list={list} path={author.path} context={context} />
          </ListColumns>
        </>
      )}
    </div>
  );
}

function AuthorHeader({ author, direction }: { author: Author; direction: 'rtl' | 'ltr' }) {
  const t = useTranslations('lists');
  const paragraphs = author.biography?.split(/\n+/).filter((paragraph) => paragraph.trim() !== '') ?? [];
  return (
    <header className={author.portrait ? 'author-head' : 'author-head author-unseen'}>
      {author.portrait && (
        <PictureView
          picture={author.portrait}
          alt=""
          ratio="1-1"
          sizes="(min-width: 700px) 196px, 112px"
          maxWidth={480}
          isPortrait
        />
      )}
      <div>
        {author.role && <p className="kicker kicker-lapis">{author.role}</p>}
        <h1>{author.name}</h1>
      </div>
      <div className="author-about">
        {paragraphs.map((paragraph, index) => (
          <p key={paragraph} className={index === 0 ? 'standfirst standfirst-large' : 'standfirst'}>
            <IsolatedText text={paragraph} direction={direction} />
          </p>
        ))}
        <ul className="author-links" aria-label={t('author.links', { name: author.name })}>
          {author.links.map((link) => (
            <li key={link.href}>
              <a className="text-link" href={link.href} rel="me noopener">
                {link.label}
              </a>
            </li>
          ))}
          <li>
            <a className="text-link" href={encodePath(`${author.path}/rss.xml`)} type="application/rss+xml">
              {t('feed')}
            </a>
          </li>
        </ul>
      </div>
    </header>
  );
}
