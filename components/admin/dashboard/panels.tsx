import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ArticleStatus } from '@/lib/articles/types';
import type { DashboardStory, PersonAtWork, WaitingArticle } from '@/lib/dashboard/types';
import type { EditionFormat } from '@/lib/i18n/edition-context';
import type { Edition } from '@/lib/i18n/editions';

interface Clock {
  format: EditionFormat;
  now: Date;
}

/** What readers read today, in order, with vermilion numerals. */
export function TopStories({ stories, format }: { stories: DashboardStory[]; format: EditionFormat }) {
  const t = useTranslations('desk.dashboard');
  return (
    <LinesPanel id="top-stories" title={t('topToday')} empty={t('noViews')} order="ranked">
      {stories.map(({ id, headline, sectionName, views }) => (
        <li key={id}>
          <ArticleLine id={id} headline={headline}>
            {sectionName}
          </ArticleLine>
          <strong className="line-figure">{format.number(views)}</strong>
        </li>
      ))}
    </LinesPanel>
  );
}

/** Articles that wait for a reader at the desk, the longest first. */
export function WaitingArticles({
  articles,
  edition,
  format,
  now,
}: Clock & { articles: WaitingArticle[]; edition: Edition }) {
  const t = useTranslations('desk.dashboard');
  const all = <AllInState edition={edition} status="in_review" />;
  return (
    <LinesPanel id="waiting" title={t('waiting')} empty={t('nothingWaits')} more={all}>
      {articles.map(({ id, headline, sectionName, wordCount, editedAt }) => (
        <li key={id}>
          <ArticleLine id={id} headline={headline}>
            {[
              sectionName,
              t('words', { count: wordCount }),
              t('waitsSince', { time: format.cardTime(editedAt, now) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </ArticleLine>
        </li>
      ))}
    </LinesPanel>
  );
}

/** What comes out next. */
export function ScheduledArticles({ articles, format, now }: Clock & { articles: WaitingArticle[] }) {
  const t = useTranslations('desk.dashboard');
  return (
    <LinesPanel id="scheduled" title={t('scheduled')} empty={t('nothingScheduled')} order="timed">
      {articles.map(({ id, headline, sectionName, scheduledAt }) => (
        <li key={id}>
          <ArticleLine id={id} headline={headline}>
            {[scheduledAt && format.cardTime(scheduledAt, now), sectionName].filter(Boolean).join(' · ')}
          </ArticleLine>
        </li>
      ))}
    </LinesPanel>
  );
}

/** Who has which article open. */
export function PeopleAtWork({ people, format }: { people: PersonAtWork[]; format: EditionFormat }) {
  const t = useTranslations('desk.dashboard');
  return (
    <LinesPanel id="at-work" title={t('atWork')} empty={t('nobodyAtWork')}>
      {people.map(({ personId, name, articleId, headline, since }) => (
        <li key={`${personId}-${articleId}`}>
          <strong>{name}</strong>
          <ArticleLine id={articleId} headline={headline}>
            {t('since', { time: format.time(since) })}
          </ArticleLine>
        </li>
      ))}
    </LinesPanel>
  );
}

interface LateArticlesProps extends Clock {
  edition: Edition;
  articles: WaitingArticle[];
  /** How many there are; more than are listed, perhaps. */
  total: number;
}

/** Late work stands before everything: its hour has passed and readers have not got it. */
export function LateArticles({ edition, articles, total, format, now }: LateArticlesProps) {
  const t = useTranslations('desk.dashboard');
  if (articles.length === 0) return null;
  return (
    <section className="alert alert-danger late-work" aria-labelledby="late">
      <div className="col-span-3">
        <h2 id="late">{t('late', { count: total })}</h2>
        <ul className="lines">
          {articles.map(({ id, headline, scheduledAt }) => (
            <li key={id}>
              <ArticleLine id={id} headline={headline}>
                {scheduledAt && t('wasDue', { time: format.cardTime(scheduledAt, now) })}
              </ArticleLine>
            </li>
          ))}
        </ul>
        {total > articles.length && <AllInState edition={edition} status="scheduled" />}
      </div>
    </section>
  );
}

/** The way to all articles of the edition in a state, where a panel lists the first few. */
function AllInState({ edition, status }: { edition: Edition; status: ArticleStatus }) {
  const t = useTranslations('desk.dashboard');
  return (
    <Link
      className="text-link"
      href={{ pathname: '/admin/articles', query: { edition, status } }}
      prefetch={false}
    >
      {t('all')}
    </Link>
  );
}

interface LinesPanelProps {
  id: string;
  title: string;
  /** Said where there are no lines. */
  empty: string;
  /** Beside the title. */
  more?: ReactNode;
  /** Where the order says something: numbered by rank, or one after the other in time. */
  order?: 'ranked' | 'timed';
  children: ReactNode[];
}

/** A panel of lines under a title. */
function LinesPanel({ id, title, empty, more, order, children }: LinesPanelProps) {
  const List = order ? 'ol' : 'ul';
  return (
    <section className="panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {more}
      </header>
      {children.length === 0 && <p className="field-hint">{empty}</p>}
      <List className={order === 'ranked' ? 'ranked-lines' : 'lines'}>{children}</List>
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
