import { BlockStory } from '@/components/front/block-story';
import { FRONT_SIZES } from '@/components/front/picture-sizes';
import type { BlockProps } from '@/components/front/section-block';

/** Two pictures of one size and a column in words. */
export function PlainBlock({ stories, context }: BlockProps) {
  const others = stories.slice(2);
  return (
    <div className="cols cols-3 plain">
      {stories.slice(0, 2).map((card) => (
        <BlockStory
          key={card.id}
          card={card}
          context={context}
          size="h3"
          sizes={FRONT_SIZES.third}
          standfirst="always"
          meta={['authors', 'time']}
        />
      ))}
      <div className="stack short-on-phone">
        {others.map((card, index) => (
          <BlockStory
            key={card.id}
            card={card}
            context={context}
            size={others.length > 1 ? 'h4' : 'h3'}
            layout={others.length > 1 ? 'text' : 'stacked'}
            sizes={FRONT_SIZES.third}
            standfirst={index < 2 ? 'always' : 'never'}
            meta={['time']}
          />
        ))}
      </div>
    </div>
  );
}
