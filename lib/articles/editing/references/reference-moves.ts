import type { ArticleContent } from '@/lib/articles/article-content';

/** Something that an article named and that is gone: merged into another, or deleted. */
export interface ReferenceMove {
  kind: 'section' | 'tag' | 'author' | 'picture';
  id: number;
  /** What took its place; null when nothing did. */
  into: { id: number; name: string } | null;
}

/**
 * Content that names what took the place of what is gone, once, and leaves out what nothing replaced. The same
 * object when nothing has moved.
 */
export function withMoves(content: ArticleContent, moves: readonly ReferenceMove[]): ArticleContent {
  if (moves.length === 0) return content;
  const of = (kind: ReferenceMove['kind']) =>
    new Map(moves.filter((move) => move.kind === kind).map(({ id, into }) => [id, into?.id ?? null]));
  const one = (kind: ReferenceMove['kind'], id: number | null) => {
    const moved = of(kind);
    return id !== null && moved.has(id) ? (moved.get(id) ?? null) : id;
  };
  const list = (kind: ReferenceMove['kind'], ids: readonly number[]) => [
    ...new Set(ids.map((id) => one(kind, id)).filter((id) => id !== null)),
  ];
  return {
    ...content,
    sectionId: one('section', content.sectionId),
    authorIds: list('author', content.authorIds),
    tagIds: list('tag', content.tagIds),
    heroMediaId: one('picture', content.heroMediaId),
  };
}
