import { useTranslations } from 'next-intl';
import type { StoryGroup } from '@/components/lists/group-stories';
import { CardTime } from '@/components/ui/card-time';
import { Headline } from '@/components/ui/headline';
import { IsolatedText } from '@/components/ui/isolated-text';
import { PictureView } from '@/components/ui/picture-view';
import type { ArticleCard } from '@/lib/articles/types';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';

/** What the margin column says besides the time; a sub-section's own page need not repeat its name. */
type Aside = 'section' | 'subsection' | 'kicker';

interface GroupedRiverProps {
  groups: StoryGroup[];
  context: EditionContext;
  /** Level of the groups' headings; stories are one below. */
  level?: 2 | 3;
  /** `hour` under a day's heading, `day` under a month's. */
  time: 'hour' | 'day';
  aside?: Aside;
}

/** Stories under the day or month of their publication. */
export function GroupedRiver({ groups, context, level = 2, time, aside }: GroupedRiverProps) {
  const Heading = `h${level}` as const;
  return groups.map((group) => (
    <section key={group.key} className="river-group" aria-labelledby={`d-${group.key}`}>
      <Heading id={`d-${group.key}`} className="river-day">
        <i className="nuqta" aria-hidden="true" />
        {group.label}
      </Heading>
      <River
        stories={group.stories}
        context={context}
        level={level === 2 ? 3 : 4}
        time={time}
        aside={aside}
      />
    </section>
  ));
}

interface RiverProps {
  stories: readonly ArticleCard[];
  context: EditionContext;
  level?: 2 | 3 | 4;
  time?: 'hour' | 'day';
  aside?: Aside | undefined;
}

/** The long list: time in the margin, headline and standfirst, a small picture where there is one. */
export function River({ stories, context, level = 3, time = 'day', aside = 'section' }: RiverProps) {
  return (
    <ol className="river">
      {stories.map((story) => (
        <li key={story.id}>
          <article className={hasImage(story) ? 'river-story' : 'river-story river-words'}>
            <p className="river-when">
              <StoryTime at={story.publishedAt} time={time} context={context} />
              <StoryAside story={story} aside={aside} />
            </p>
            <div>
              <Headline
                level={level}
                size="h3"
                weight={story.kind === 'opinion' ? 'medium' : undefined}
                path={story.path}
              >
                <IsolatedText text={story.headline} direction={context.direction} />
              </Headline>
              {story.kind === 'opinion' && <Signature story={story} />}
              {story.standfirst && (
                <p className="standfirst">
                  <IsolatedText text={story.standfirst} direction={context.direction} />
                </p>
              )}
            </div>
            <RiverImage story={story} />
          </article>
        </li>
      ))}
    </ol>
  );
}

/** The hour under a day's heading; under a month's «الثلاثاء 24». */
function StoryTime({ at, time, context }: { at: Date; time: 'hour' | 'day'; context: EditionContext }) {
  const { format } = context;
  if (time === 'hour') return <CardTime at={at} context={context} isHourOnly />;
  const day = Number(format.isoDay(at).slice('yyyy-mm-'.length));
  return (
    <time dateTime={at.toISOString()}>
      {format.weekday(at)} {format.number(day)}
    </time>
  );
}

/** In a list across sections the section; within one its part; else what the desk calls the story. */
function StoryAside({ story, aside }: { story: ArticleCard; aside: Aside }) {
  if (aside === 'section' || (aside === 'subsection' && story.section.parentId !== null))
    return <a href={encodePath(story.section.path)}>{story.section.name}</a>;
  return story.kicker ? <span>{story.kicker}</span> : null;
}

function Signature({ story }: { story: ArticleCard }) {
  const t = useTranslations('article');
  if (story.authors.length === 0) return null;
  return <p className="river-by">{story.authors.map((author) => author.name).join(t('authorSeparator'))}</p>;
}

/** An opinion piece is shown by who signs it. */
const portraitOf = (story: ArticleCard) =>
  story.kind === 'opinion' ? (story.authors[0]?.portrait ?? null) : null;

export const hasImage = (story: ArticleCard): boolean => (portraitOf(story) ?? story.picture) !== null;

/** The small picture at the end of a line; the headline beside it is the link that counts. */
export function RiverImage({ story }: { story: ArticleCard }) {
  const portrait = portraitOf(story);
  const picture = portrait ?? story.picture;
  if (!picture) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/useAnchorContent: the headline is the link; a second one would be noise. */}
      <a
        className={portrait ? 'river-portrait' : 'river-picture'}
        href={encodePath(story.path)}
        tabIndex={-1}
        aria-hidden="true"
      >
        <PictureView
          picture={picture}
          alt=""
          ratio={portrait ? '1-1' : '3-2'}
          sizes={portrait ? '104px' : '(min-width: 1000px) 220px, (min-width: 700px) 168px, 116px'}
          maxWidth={480}
          isPortrait={portrait !== null}
        />
      </a>
    </>
  );
}
