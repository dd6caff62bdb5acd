import { useTranslations } from 'next-intl';
import { Headline } from '@/components/ui/headline';
import { IsolatedText } from '@/components/ui/isolated-text';
import { PictureView } from '@/components/ui/picture-view';
import type { ArticleCard } from '@/lib/articles/types';
import type { AuthorRef } from '@/lib/authors/types';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface OpinionGridProps {
  pieces: ArticleCard[];
  /** Level of the headlines in the page's outline. */
  level?: 2 | 3;
  context: EditionContext;
}

/** Opinion pieces led by who speaks: portraits, names in lapis, headlines in light weight between guillemets. */
export function OpinionGrid({ pieces, level = 3, context }: OpinionGridProps) {
  const [first, ...others] = pieces;
  if (!first) return null;
  return (
    <div className={others.length > 0 ? 'opinion-grid' : 'opinion-grid opinion-alone'}>
      <LeadingPiece piece={first} level={level} context={context} />
      {others.length > 0 && (
        <div className="opinion-list">
          {others.map((piece) => (
            <Piece key={piece.id} piece={piece} level={level} context={context} />
          ))}
        </div>
      )}
    </div>
  );
}

interface PieceProps {
  piece: ArticleCard;
  level: 2 | 3;
  context: EditionContext;
}

function LeadingPiece({ piece, level, context }: PieceProps) {
  const author = piece.authors[0];
  return (
    <article className="opinion-lead">
      <div className="opinion-who">
        {author && <Portrait author={author} />}
        <p>
          <Bylines piece={piece} />
          {piece.authors.length === 1 && author?.role && <small>{author.role}</small>}
        </p>
      </div>
      <Headline level={level} size="h1" weight="light" path={piece.path}>
        <IsolatedText text={piece.headline} direction={context.direction} />
      </Headline>
      {piece.standfirst && (
        <p className="standfirst standfirst-large">
          <IsolatedText text={piece.standfirst} direction={context.direction} />
        </p>
      )}
    </article>
  );
}

function Piece({ piece, level, context }: PieceProps) {
  const author = piece.authors[0];
  return (
    <article>
      <div>
        <p className="opinion-by">
          <Bylines piece={piece} />
        </p>
        <Headline level={level} size="h3" weight="medium" path={piece.path}>
          <IsolatedText text={piece.headline} direction={context.direction} />
        </Headline>
      </div>
      {author && <Portrait author={author} />}
    </article>
  );
}

/** Who signs: linked names, or the piece's kicker («افتتاحية») when the paper itself speaks. */
function Bylines({ piece }: { piece: ArticleCard }) {
  const t = useTranslations('article');
  if (piece.authors.length === 0) return piece.kicker ?? piece.section.name;
  return piece.authors.map((author, index) => (
    <span key={author.id}>
      {index > 0 && t('authorSeparator')}
      <a href={encodePath(author.path)}>{author.name}</a>
    </span>
  ));
}

function Portrait({ author }: { author: AuthorRef }) {
  if (!author.portrait) return null;
  return (
    <PictureView
      picture={author.portrait}
      alt=""
      ratio="1-1"
      sizes="(min-width: 1000px) 96px, 84px"
      maxWidth={320}
      isPortrait
    />
  );
}
