import { hasImage, RiverImage } from '@/components/lists/river';
import { MarkedText } from '@/components/search/marked-text';
import { CardTime } from '@/components/ui/card-time';
import { Headline } from '@/components/ui/headline';
import type { ArticleCard } from '@/lib/articles/types';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { TextSegment } from '@/lib/search/highlight';

export interface SearchHit {
  card: ArticleCard;
  /** The headline, in pieces. */
  headline: TextSegment[];
  /** A passage around the words found, in pieces. */
  excerpt: TextSegment[];
}

interface SearchResultProps {
  hit: SearchHit;
  context: EditionContext;
}

/** One story found: where and when it appeared, with the words found in it marked. */
export function SearchResult({ hit, context }: SearchResultProps) {
  const { card, headline, excerpt } = hit;
  return (
    <li>
      <article className={hasImage(card) ? 'river-story' : 'river-story river-words'}>
        <p className="river-when">
          <CardTime at={card.publishedAt} context={context} isRelative={false} />
          <a href={encodePath(card.section.path)}>{card.section.name}</a>
        </p>
        <div>
          <Headline
            level={3}
            size="h3"
            weight={card.kind === 'opinion' ? 'medium' : undefined}
            path={card.path}
          >
            <MarkedText segments={headline} />
          </Headline>
          <p className="standfirst">
            <MarkedText segments={excerpt} />
          </p>
        </div>
        <RiverImage story={card} />
      </article>
    </li>
  );
}
