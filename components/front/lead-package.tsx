import { useTranslations } from 'next-intl';
import { FRONT_SIZES } from '@/components/front/picture-sizes';
import { CaptionWords } from '@/components/ui/caption-words';
import { Headline } from '@/components/ui/headline';
import { IsolatedText } from '@/components/ui/isolated-text';
import { Kicker } from '@/components/ui/kicker';
import { PictureView } from '@/components/ui/picture-view';
import { StoryMeta } from '@/components/ui/story-card';
import type { FrontStory } from '@/lib/fronts/types';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface LeadPackageProps {
  story: FrontStory;
  context: EditionContext;
}

/**
 * The story of the hour. With related headlines the words stand beside the picture; without them the
 * picture takes the whole width, since a short column beside it would look unfinished. The picture comes first in
 * the page: on a phone it stands first, and words that arrived before it would be pushed down by it.
 */
export function LeadPackage({ story, context }: LeadPackageProps) {
  const hasRelated = story.related.length > 0;
  const shape = !story.picture ? ' lead-words' : hasRelated ? '' : ' lead-wide';
  return (
    <article className={`lead${shape}`}>
      <Kicker tone="red">
        {story.kicker ?? <a href={encodePath(story.section.path)}>{story.section.name}</a>}
      </Kicker>
      <Headline level={2} size="lead" path={story.path}>
        <IsolatedText text={story.headline} direction={context.direction} />
      </Headline>
      <div className="lead-body">
        {story.picture && <LeadPicture story={story} context={context} isWide={!hasRelated} />}
        <div>
          {story.standfirst && (
            <p className="standfirst standfirst-large">
              <IsolatedText text={story.standfirst} direction={context.direction} />
            </p>
          )}
          <StoryMeta
            card={story}
            context={context}
            parts={hasRelated ? ['authors', 'time'] : ['authors', 'time', 'reading']}
          />
          {hasRelated && <RelatedHeadlines story={story} context={context} />}
        </div>
      </div>
    </article>
  );
}

function RelatedHeadlines({ story, context }: LeadPackageProps) {
  const t = useTranslations('front');
  return (
    <ul className="bulleted lead-related" aria-label={t('related')}>
      {story.related.map((card) => (
        <li key={card.id}>
          <a href={encodePath(card.path)}>
            <IsolatedText text={card.headline} direction={context.direction} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The one picture of the page that is loaded at once and first. */
function LeadPicture({ story, context, isWide }: LeadPackageProps & { isWide: boolean }) {
  const { picture } = story;
  if (!picture) return null;
  return (
    <figure>
      <a className="story-picture" href={encodePath(story.path)}>
        <PictureView
          picture={picture}
          sizes={isWide ? FRONT_SIZES.leadWide : FRONT_SIZES.lead}
          ratio={isWide ? '16-9' : '3-2'}
          isPriority
        />
      </a>
      {(picture.caption || picture.credit) && (
        <figcaption className="caption">
          <CaptionWords picture={picture} direction={context.direction} />
        </figcaption>
      )}
    </figure>
  );
}
