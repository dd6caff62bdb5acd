import { BlockStory } from '@/components/front/block-story';
import { FRONT_SIZES } from '@/components/front/picture-sizes';
import type { BlockProps } from '@/components/front/section-block';

/** One wide picture, a column of two small ones, a column of headlines. */
export function SportBlock({ stories, context }: BlockProps) {
  const [first, ...others] = stories;
  if (!first) return null;
  return (
    <div className={others.length > 2 ? 'cols sport' : 'cols sport sport-short'}>
      <BlockStory
        card={first}
        context={context}
        size="h2"
        ratio="16-9"
        sizes={FRONT_SIZES.half}
        standfirst="always"
        meta={['authors', 'time']}
      />
      <div className="stack cards-to-rows">
        {others.slice(0, 2).map((card) => (
          <BlockStory
            key={card.id}
            card={card}
            context={context}
            size="h4"
            ratio="16-9"
            sizes={FRONT_SIZES.quarter}
            standfirst="without-picture"
            meta={['time']}
          />
        ))}
      </div>
      {others.length > 2 && (
        <div className="stack">
          {others.slice(2).map((card) => (
            <BlockStory key={card.id} card={card} context={context} size="h4" layout="text" meta={['time']} />
          ))}
        </div>
      )}
    </div>
  );
}
