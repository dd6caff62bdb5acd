import type { BlockNode, BodyDocument } from './body-schema';

/** A picture where it stands in a body. */
export interface PlacedPicture {
  /** Index among the body's own blocks, from 0. */
  block: number;
  mediaId: number;
  alt: string;
  credit: string | null | undefined;
}

/** Every picture of a body in its order, those inside boxes, lists and cells too. */
export function picturesIn(body: BodyDocument): PlacedPicture[] {
  return body.content.flatMap((block, index) => picturesOf(block, index));
}

function picturesOf(block: BlockNode, index: number): PlacedPicture[] {
  switch (block.type) {
    case 'figure':
      return [
        { block: index, mediaId: block.attrs.mediaId, alt: block.attrs.alt, credit: block.attrs.credit },
      ];
    case 'gallery':
      return block.attrs.items.map(({ mediaId, alt, credit }) => ({ block: index, mediaId, alt, credit }));
    case 'blockquote':
    case 'factBox':
    case 'noteBox':
      return (block.content ?? []).flatMap((inner) => picturesOf(inner, index));
    case 'bulletList':
    case 'orderedList':
      return (block.content ?? []).flatMap((item) =>
        (item.content ?? []).flatMap((inner) => picturesOf(inner, index)),
      );
    case 'table':
      return (block.content ?? []).flatMap((row) =>
        (row.content ?? []).flatMap((cell) =>
          (cell.content ?? []).flatMap((inner) => picturesOf(inner, index)),
        ),
      );
    default:
      return [];
  }
}
