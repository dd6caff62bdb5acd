import type { BlockNode, BodyDocument } from './body-schema';

/** Ids of what a body shows but does not hold: pictures and inline related articles, in order, once each. */
export function bodyReferences(body: BodyDocument): { mediaIds: number[]; articleIds: number[] } {
  const mediaIds = new Set<number>();
  const articleIds = new Set<number>();
  const visit = (block: BlockNode): void => {
    switch (block.type) {
      case 'figure':
        mediaIds.add(block.attrs.mediaId);
        return;
      case 'gallery':
        for (const item of block.attrs.items) mediaIds.add(item.mediaId);
        return;
      case 'relatedArticle':
        articleIds.add(block.attrs.articleId);
        return;
      case 'bulletList':
      case 'orderedList':
        for (const item of block.content ?? []) item.content?.forEach(visit);
        return;
      case 'table':
        for (const row of block.content ?? [])
          for (const cell of row.content ?? []) cell.content?.forEach(visit);
        return;
      case 'blockquote':
      case 'factBox':
      case 'noteBox':
        block.content?.forEach(visit);
        return;
      default:
        return;
    }
  };
  body.content.forEach(visit);
  return { mediaIds: [...mediaIds], articleIds: [...articleIds] };
}
