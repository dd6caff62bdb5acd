import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/lists/empty-state';
import { ListHeader } from '@/components/lists/list-header';
import { hasImage, RiverImage } from '@/components/lists/river';
import { Headline } from '@/components/ui/headline';
import { IsolatedText } from '@/components/ui/isolated-text';
import { StoryMeta } from '@/components/ui/story-card';
import type { ArticleCard } from '@/lib/articles/types';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';

export interface MostReadPageProps {
  /** Most read first. */
  stories: ArticleCard[];
  context: EditionContext;
}

/** What was read most, with its rank in large numerals. */
export function MostReadPage({ stories, context }: MostReadPageProps) {
  const t = useTranslations('lists.mostRead');
  return (
    <div className="wrap">
      <ListHeader title={t('title')} introduction={stories.length > 0 ? t('description') : null} />
      {stories.length === 0 ? (
        <EmptyState title={t('empty')} context={context} />
      ) : (
        <ol className="ranked ranked-page">
          {stories.map((story) => (
            <RankedStory key={story.id} story={story} context={context} />
          ))}
        </ol>
      )}
    </div>
  );
}

function RankedStory({ story, context }: { story: ArticleCard; context: EditionContext }) {
  return (
    <li>
      <article className={hasImage(story) ? 'ranked-story' : 'ranked-story ranked-words'}>
        <div>
          <p className="kicker">
            <a href={encodePath(story.section.path)}>{story.section.name}</a>
          </p>
          <Headline level={2} size="h3" path={story.path}>
            <IsolatedText text={story.headline} direction={context.direction} />
          </Headline>
          {story.standfirst && (
            <p className="standfirst">
              <IsolatedText text={story.standfirst} direction={context.direction} />
            </p>
          )}
          <StoryMeta card={story} context={context} parts={['authors', 'time', 'reading']} />
        </div>
        <RiverImage story={story} />
      </article>
    </li>
  );
}
