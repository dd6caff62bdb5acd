import { useTranslations } from 'next-intl';
import { arrangeRows, type FrontRow } from '@/components/front/arrange-rows';
import { LeadPackage } from '@/components/front/lead-package';
import { MostRead, MostReadAside } from '@/components/front/most-read';
import { OpinionBand } from '@/components/front/opinion-band';
import { FRONT_SIZES } from '@/components/front/picture-sizes';
import { SectionBlock } from '@/components/front/section-block';
import { SmallSections } from '@/components/front/small-sections';
import { EmptyState } from '@/components/lists/empty-state';
import { LatestList } from '@/components/ui/latest-list';
import { StoryCard } from '@/components/ui/story-card';
import type { FrontPage, FrontStory } from '@/lib/fronts/types';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface FrontPageViewProps {
  front: FrontPage;
  context: EditionContext;
}

/** With fewer, “latest” does not fill the column beside the lead, and most read moves up under it. */
const LATEST_FILLS_COLUMN = 8;

/** The front page inside `<main>`; the breaking strip stands above it, in the page's frame. */
export function FrontPageView({ front, context }: FrontPageViewProps) {
  const t = useTranslations('front');
  const { siteName } = context.settings;
  const hasShortColumn = front.latest.length < LATEST_FILLS_COLUMN;
  if (!front.lead) return <EmptyFront context={context} />;
  return (
    <>
      <h1 className="visually-hidden">{t('title', { siteName })}</h1>
      <div className="wrap front-top">
        <div>
          <LeadPackage story={front.lead} context={context} />
          <Secondary stories={front.secondary} context={context} />
        </div>
        <aside className="front-column">
          {front.latest.length > 0 && (
            <LatestList
              cards={front.latest}
              context={context}
              title={t('latest')}
              more={{ label: t('allLatest'), path: `${context.prefix}/latest` }}
            />
          )}
          {hasShortColumn && <MostReadAside cards={front.mostRead} context={context} />}
        </aside>
      </div>
      {arrangeRows(front).map((row) => (
        <Row key={keyOf(row)} row={row} front={front} context={context} />
      ))}
      {!hasShortColumn && (
        <div className="wrap">
          <MostRead cards={front.mostRead} context={context} />
        </div>
      )}
    </>
  );
}

function Secondary({ stories, context }: { stories: FrontStory[]; context: EditionContext }) {
  if (stories.length === 0) return null;
  const [first, ...others] = stories;
  return (
    <div className={`secondary cols cols-${Math.min(stories.length, 2)}`}>
      {first && (
        <StoryCard
          card={first}
          context={context}
          size="h3"
          layout="text"
          hasStandfirst
          meta={['authors', 'time']}
        />
      )}
      {others.map((card) => (
        <StoryCard
          key={card.id}
          card={card}
          context={context}
          size="h3"
          layout="row"
          ratio="1-1"
          sizes={FRONT_SIZES.row}
          hasStandfirst={card.picture === null}
          meta={['time', 'reading']}
        />
      ))}
    </div>
  );
}

function Row({ row, front, context }: { row: FrontRow; front: FrontPage; context: EditionContext }) {
  if (row.kind === 'opinion') {
    return <OpinionBand pieces={front.opinion} section={front.opinionSection} context={context} />;
  }
  return (
    <div className="wrap">
      {row.kind === 'block' ? (
        <SectionBlock block={row.block} context={context} />
      ) : (
        <SmallSections blocks={row.blocks} context={context} />
      )}
    </div>
  );
}

function keyOf(row: FrontRow): string {
  if (row.kind === 'opinion') return 'opinion';
  return row.kind === 'block' ? String(row.block.section.id) : `small-${row.blocks[0]?.section.id}`;
}

/** Before the first article is published. */
function EmptyFront({ context }: { context: EditionContext }) {
  const t = useTranslations('front');
  return (
    <div className="wrap">
      <EmptyState level={1} title={t('empty.title')} text={t('empty.text')} context={context} />
    </div>
  );
}
