import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { DashboardStory, PersonAtWork, WaitingArticle } from '@/lib/dashboard/types';
import type { EditionFormat } from '@/lib/i18n/edition-context';

/** What readers read today, in order, with vermilion numerals. */
export function TopStories({ stories, format }: { stories: DashboardStory[]; format: EditionFormat }) {
  const t = useTranslations('desk.dashboard');
  return (
    <section className="panel" aria-labelledby="top-stories">
      <header>
        <h2 id="top-stories">{t('topToday')}</h2>
      </header>
      {stories.length === 0 && <p className="field-hint">{t('noViews')}</p>}
      <ol className="ranked-lines">
        {stories.map(({ id, headline, sectionName, views }) => (
          <li key={id}>
            <ArticleLine id={id} headline={headline}>
              {sectionName}
            </ArticleLine>
            <strong className="line-figure">{format.number(views)}</strong>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Articles that wait for a reader at the desk, the longest first. */
export function WaitingArticles({
  articles,
  format,
  now,
}: {
  articles: WaitingArticle[];
  format: EditionFormat;
  now: Date;
}) {
  const t = useTranslations('desk.dashboard');
  return (
    <section className="panel" aria-labelledby="waiting">
      <header>
        <h2 id="waiting">{t('waiting')}</h2>
        <Link className="text-link" href="/admin/articles?status=in_review" prefetch={false}>
          {t('all')}
        </Link>
      </header>
      {articles.length === 0 && <p className="field-hint">{t('nothingWaits')}</p>}
      <ul className="lines">
        {articles.map((article) => (
          <li key={article.id}>
            <ArticleLine id={article.id} headline={article.headline}>
              {[
                article.sectionName,
                t('words', { count: article.wordCount }),
                t('waitsSince', { time: format.cardTime(article.editedAt, now) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </ArticleLine>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What comes out next, on a rail. */
export function ScheduledArticles({
  articles,
  format,
  now,
}: {
  articles: WaitingArticle[];
  format: EditionFormat;
  now: Date;
}) {
  const t = useTranslations('desk.dashboard');
  return (
    <section className="panel" aria-labelledby="scheduled">
      <header>
        <h2 id="scheduled">{t('scheduled')}</h2>
      </header>
      {articles.length === 0 && <p className="field-hint">{t('nothingScheduled')}</p>}
      <ol className="lines">
        {articles.map(({ id, headline, sectionName, scheduledAt }) => (
          <li key={id}>
            <ArticleLine id={id} headline={headline}>
              {[scheduledAt && format.cardTime(scheduledAt, now), sectionName].filter(Boolean).join(' · ')}
            </ArticleLine>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who has which article open. */
export function PeopleAtWork({ people, format }: { people: PersonAtWork[]; format: EditionFormat }) {
  const t = useTranslations('desk.dashboard');
  return (
    <section className="panel" aria-labelledby="at-work">
      <header>
        <h2 id="at-work">{t('atWork')}</h2>
      </header>
      {people.length === 0 && <p className="field-hint">{t('nobodyAtWork')}</p>}
      <ul className="lines">
        {people.map(({ personId, name, articleId, headline, since }) => (
          <li key={`${personId}-${articleId}`}>
            <strong>{name}</strong>
            <ArticleLine id={articleId} headline={headline}>
              {t('since', { time: format.time(since) })}
            </ArticleLine>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Late work stands before everything: its hour has passed and readers have not got it. */
export function LateArticles({
  articles,
  format,
  now,
}: {
  articles: WaitingArticle[];
  format: EditionFormat;
  now: Date;
}) {
  const t = useTranslations('desk.dashboard');
  if (articles.length === 0) return null;
  return (
    <section className="alert alert-danger late-work" aria-labelledby="late">
      <div className="col-span-3">
        <h2 id="late">{t('late', { count: articles.length })}</h2>
        <ul className="lines">
          {articles.map(({ id, headline, scheduledAt }) => (
            <li key={id}>
              <ArticleLine id={id} headline={headline}>
                {scheduledAt && t('wasDue', { time: format.cardTime(scheduledAt, now) })}
              </ArticleLine>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function ArticleLine({ id, headline, children }: { id: number; headline: string; children: ReactNode }) {
  const t = useTranslations('desk.articles');
  return (
    <span className="line-words">
      <Link className="table-title" href={`/admin/articles/${id}`} prefetch={false} dir="auto">
        {headline || t('untitled')}
      </Link>
      <span className="table-meta">{children}</span>
    </span>
  );
}
