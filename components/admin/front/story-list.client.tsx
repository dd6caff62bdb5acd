'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useFront } from '@/components/admin/front/front-context.client';
import { fetchStories } from '@/components/admin/front/http-front';
import { StoryPicture } from '@/components/admin/front/story-picture';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { zoneOfStory } from '@/lib/fronts/desk/front-rules';
import type { DeskStory } from '@/lib/fronts/desk/types';

interface StoryListProps {
  initial: DeskStory[];
  sections: readonly { id: number; name: string }[];
  /** Grows when the newsroom's articles change: the list is asked for again. */
  stirred: number;
  onPlace: (articleId: number) => void;
}

const PAUSE_MS = 200;

/** «للاختيار»: what may be put on the front; newest first, by words and by section. */
export function StoryList({ initial, sections, stirred, onPlace }: StoryListProps) {
  const t = useTranslations('desk.front.stories');
  const { desk } = useFront();
  const [found, setFound] = useState(initial);
  const [query, setQuery] = useState('');
  const [sectionId, setSectionId] = useState<number | null>(null);
  const [isFailed, setIsFailed] = useState(false);
  const { edition, learnStories } = desk;
  const isUntouched = query === '' && sectionId === null && stirred === 0;
  useEffect(() => learnStories(initial), [initial, learnStories]);
  useEffect(() => {
    if (isUntouched) return setFound(initial);
    const abort = new AbortController();
    const timer = setTimeout(() => {
      fetchStories({ edition, query, sectionId }, abort.signal)
        .then((stories) => {
          learnStories(stories);
          setFound(stories);
          setIsFailed(false);
        })
        .catch(() => !abort.signal.aborted && setIsFailed(true));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [edition, query, sectionId, isUntouched, stirred, initial, learnStories]);
  return (
    <section className="panel front-stories" aria-labelledby="front-stories">
      <header>
        <h2 id="front-stories">{t('title')}</h2>
        <small aria-live="polite">{t('count', { count: found.length })}</small>
      </header>
      <div className="front-story-filters">
        <input
          className="input"
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          placeholder={t('search')}
          aria-label={t('search')}
          dir="auto"
        />
        <select
          className="input"
          value={sectionId ?? ''}
          onChange={(event) => setSectionId(event.target.value === '' ? null : Number(event.target.value))}
          aria-label={t('section')}
        >
          <option value="">{t('everySection')}</option>
          {sections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {isFailed && (
        <p className="field-error" role="alert">
          {t('failed')}
        </p>
      )}
      {found.length === 0 && <p className="empty">{t('nothing')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so that keys must reach it. */}
      <ul className="front-story-list" tabIndex={0} aria-labelledby="front-stories">
        {found.map((story) => (
          <StoryLine key={story.id} story={story} onPlace={() => onPlace(story.id)} />
        ))}
      </ul>
    </section>
  );
}

function StoryLine({ story, onPlace }: { story: DeskStory; onPlace: () => void }) {
  const t = useTranslations('desk.front.stories');
  const { desk, format, zoneName, carry } = useFront();
  const standsIn = zoneOfStory(desk.zones, story.id);
  const time = story.at === null ? '' : format.cardTime(new Date(story.at), desk.now);
  const isMovable = desk.canEdit && standsIn === null;
  return (
    <li
      className={standsIn ? 'front-story front-story-placed' : 'front-story'}
      draggable={isMovable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', story.headline);
        carry({ articleId: story.id, from: null });
      }}
      onDragEnd={() => carry(null)}
    >
      <StoryPicture thumbnail={story.thumbnail} />
      <div>
        <b dir="auto">{story.headline}</b>
        <small>
          {story.sectionName && <span>{story.sectionName}</span>}
          <span className={story.status === 'scheduled' ? 'front-pin' : undefined}>
            {story.status === 'scheduled' ? t('scheduledAt', { time }) : time}
          </span>
          {story.isCandidate && <span className="front-candidate">{t('candidate')}</span>}
          {standsIn && <span>{t('standsIn', { zone: zoneName(standsIn) })}</span>}
        </small>
      </div>
      {desk.canEdit && (
        <button
          type="button"
          className="icon-button"
          aria-label={
            standsIn ? t('moveTo', { headline: story.headline }) : t('place', { headline: story.headline })
          }
          onClick={onPlace}
        >
          <DeskIcon name={standsIn ? 'front' : 'add'} isSmall />
        </button>
      )}
    </li>
  );
}
