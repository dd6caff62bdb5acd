import { BlockHead } from '@/components/front/block-head';
import { BlockStory } from '@/components/front/block-story';
import { FRONT_SIZES } from '@/components/front/picture-sizes';
import type { FrontSectionBlock } from '@/lib/fronts/types';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface SmallSectionsProps {
  blocks: FrontSectionBlock[];
  context: EditionContext;
}

/** Sections with one or two stories, side by side; one that stands alone is set across the page. */
export function SmallSections({ blocks, context }: SmallSectionsProps) {
  const isAlone = blocks.length === 1;
  return (
    <div className={`small-sections small-sections-${blocks.length}`}>
      {blocks.map(({ section, stories }) => (
        <section key={section.id} className="section-block" aria-labelledby={`section-${section.id}`}>
          <BlockHead section={section} isNarrow={!isAlone} />
          <div className={isAlone ? `cols cols-${stories.length}` : 'stack'}>
            {stories.map((card, index) => (
              <BlockStory
                key={card.id}
                card={card}
                context={context}
                size={index === 0 || isAlone ? 'h3' : 'h4'}
                layout={index === 0 || isAlone ? 'stacked' : 'text'}
                ratio="16-9"
                sizes={isAlone ? FRONT_SIZES.half : FRONT_SIZES.third}
                standfirst="always"
                meta={['authors', 'time']}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
