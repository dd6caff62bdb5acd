import { BlockStory } from '@/components/front/block-story';
import { HeadlineList } from '@/components/front/headline-list';
import { FRONT_SIZES } from '@/components/front/picture-sizes';
import type { BlockProps } from '@/components/front/section-block';

/** Seven to five: one large picture, beside it four stories in words and the rest as headlines. */
export function PoliticsBlock({ stories, context }: BlockProps) {
  const [first, ...others] = stories;
  if (!first) return null;
  const words = others.slice(0, others.length < 4 ? 2 : 4);
  return (
    <div className="cols politics">
      <BlockStory
        card={first}
        context={context}
        size="h2"
        ratio="16-9"
        sizes={FRONT_SIZES.blockLead}
        standfirst="always"
        meta={['authors', 'time', 'reading']}
      />
      <div className={words.length === 4 ? 'politics-words short-on-phone' : 'stack short-on-phone'}>
        {words.map((card) => (
          <BlockStory
            key={card.id}
            card={card}
            context={context}
            size="h3"
            layout="text"
            standfirst="always"
            meta={['time']}
          />
        ))}
        <HeadlineList cards={others.slice(words.length)} context={context} />
      </div>
    </div>
  );
}
