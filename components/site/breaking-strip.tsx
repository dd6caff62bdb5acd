import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { IsolatedText } from '@/components/ui/isolated-text';
import type { ArticleCard } from '@/lib/articles/types';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';

/** Breaking headlines: all of them listed without JavaScript; one at a time, pausable, with it. */
export function BreakingStrip({ context, stories }: { context: EditionContext; stories: ArticleCard[] }) {
  const t = useTranslations('site.breaking');
  return (
    <section className="breaking" aria-label={t('label')}>
      <nashra-breaking class="wrap">
        <strong className="breaking-tag">
          <i className="nuqta" aria-hidden="true" />
          {t('tag')}
        </strong>
        <ul className="breaking-list">
          {stories.map((story, index) => (
            <li
              key={story.id}
              className={index === 0 ? 'is-shown' : undefined}
              data-number={context.format.number(index + 1)}
            >
              <a href={encodePath(story.path)}>
                <time dateTime={story.publishedAt.toISOString()}>
                  {breakingTime(story.publishedAt, context)}
                </time>{' '}
                <IsolatedText text={story.headline} direction={context.direction} />
              </a>
            </li>
          ))}
        </ul>
        {stories.length > 1 && (
          <Controls first={context.format.number(1)} total={context.format.number(stories.length)} />
        )}
      </nashra-breaking>
    </section>
  );
}

/** The hour, with the weekday when it is not today's: a date would take half of a phone's line. */
function breakingTime(at: Date, { format, now }: EditionContext): string {
  const isToday = format.isoDay(at) === format.isoDay(now);
  return isToday ? format.time(at) : `${format.weekday(at)} ${format.time(at)}`;
}

function Controls({ first, total }: { first: string; total: string }) {
  const t = useTranslations('site.breaking');
  return (
    <div className="breaking-controls needs-js">
      <button className="breaking-step" type="button" data-step="-1" aria-label={t('previous')}>
        <Icon name="previous" size="small" />
      </button>
      <span className="breaking-position" aria-hidden="true">
        <span data-position>{first}</span>/{total}
      </span>
      <button className="breaking-step" type="button" data-step="1" aria-label={t('next')}>
        <Icon name="next" size="small" />
      </button>
      <button
        type="button"
        data-pause
        aria-label={t('pause')}
        data-pause-label={t('pause')}
        data-resume-label={t('resume')}
      >
        <svg className="icon icon-small icon-pause" aria-hidden="true">
          <use href="#i-pause" />
        </svg>
        <svg className="icon icon-small icon-play" aria-hidden="true">
          <use href="#i-play" />
        </svg>
      </button>
    </div>
  );
}
