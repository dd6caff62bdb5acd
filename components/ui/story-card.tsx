import { useTranslations } from 'next-intl';
import { CardTime } from '@/components/ui/card-time';
import { Headline, type HeadlineSize, type HeadlineWeight } from '@/components/ui/headline';
import { IsolatedText } from '@/components/ui/isolated-text';
import { Kicker } from '@/components/ui/kicker';
import { Meta } from '@/components/ui/meta';
import { type PictureRatio, PictureView } from '@/components/ui/picture-view';
import type { ArticleCard } from '@/lib/articles/types';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { Picture } from '@/lib/media/types';

interface StoryCardProps {
  card: ArticleCard;
  context: EditionContext;
  size: HeadlineSize;
  /** Level of the headline in the page's outline. */
  level?: 2 | 3 | 4;
  weight?: HeadlineWeight | undefined;
  /** `stacked`: picture above the words; `row`: small picture at their end; `text`: no picture. */
  layout?: 'stacked' | 'row' | 'text';
  ratio?: PictureRatio;
  /** `sizes` of the picture; see `PictureView`. */
  sizes?: string;
  isPriority?: boolean;
  /** Widest variant of the picture worth offering, in pixels. */
  maxWidth?: number;
  hasStandfirst?: boolean;
  /** What stands above the headline: the story's own kicker (else genre, else section), its section, or nothing. */
  label?: 'kicker' | 'section' | 'none';
  /** What stands below it. */
  meta?: ('authors' | 'time' | 'reading')[];
}

/** A story in a list or block: everything a reader needs to decide, in one linked headline. */
export function StoryCard(props: StoryCardProps) {
  const {
    card,
    context,
    size,
    level = 3,
    weight,
    layout = 'stacked',
    label = 'kicker',
    hasStandfirst,
  } = props;
  const picture = layout === 'text' ? null : card.picture;
  const words = (
    <div className="story-text">
      {label !== 'none' && <StoryLabel card={card} label={label} />}
      <Headline level={level} size={size} weight={weight} path={card.path}>
        <IsolatedText text={card.headline} direction={context.direction} />
      </Headline>
      {hasStandfirst && card.standfirst && (
        <p className="standfirst">
          <IsolatedText text={card.standfirst} direction={context.direction} />
        </p>
      )}
      <StoryMeta card={card} context={context} parts={props.meta ?? []} />
    </div>
  );
  const image = picture && <StoryPicture {...props} picture={picture} />;
  return (
    <article className={layout === 'row' && picture ? 'story story-row' : 'story'}>
      {layout === 'row' ? words : image}
      {layout === 'row' ? image : words}
    </article>
  );
}

/** The picture leads to the story too, but only for a pointer: the linked headline beside it is enough for others. */
function StoryPicture(props: StoryCardProps & { picture: Picture }) {
  const { card, picture, layout, ratio = '3-2', isPriority = false } = props;
  const isRow = layout === 'row';
  return (
    <>
      {/* biome-ignore lint/a11y/useAnchorContent: the headline beside it is the link; a second one would be noise. */}
      <a className="story-picture" href={encodePath(card.path)} tabIndex={-1} aria-hidden="true">
        <PictureView
          picture={picture}
          alt=""
          ratio={ratio}
          sizes={props.sizes ?? (isRow ? '150px' : '(min-width: 1000px) 310px, 100vw')}
          isPriority={isPriority}
          maxWidth={props.maxWidth ?? (isRow ? 480 : 1600)}
        />
      </a>
    </>
  );
}

function StoryLabel({ card, label }: { card: ArticleCard; label: 'kicker' | 'section' }) {
  const t = useTranslations('genres');
  if (label === 'section' || (!card.kicker && !card.genre)) {
    return (
      <Kicker>
        <a href={encodePath(card.section.path)}>{card.section.name}</a>
      </Kicker>
    );
  }
  return <Kicker>{card.kicker ?? (card.genre && t(card.genre))}</Kicker>;
}

interface StoryMetaProps {
  card: ArticleCard;
  context: EditionContext;
  parts: readonly ('authors' | 'time' | 'reading')[];
}

/** Author names, time of publication and minutes of reading, as asked for. */
export function StoryMeta({ card, context, parts }: StoryMetaProps) {
  const t = useTranslations('article');
  const has = (part: (typeof parts)[number]) => parts.includes(part);
  const names = has('authors') ? card.authors.map((author) => author.name) : [];
  if (names.length === 0 && !has('time') && !has('reading')) return null;
  return (
    <Meta>
      {names.length > 0 && <span>{names.join(t('authorSeparator'))}</span>}
      {has('time') && <CardTime at={card.publishedAt} context={context} />}
      {has('reading') && <span>{t('readingTime', { minutes: card.readingMinutes })}</span>}
    </Meta>
  );
}
