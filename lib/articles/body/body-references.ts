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

const FILE_ADDRESS = /^\/media\/([0-9a-f]{16,64})\/[^/?#]+\.([a-z0-9]{2,5})(?:#|$)/;

/** What an address of a file says of it; null for every other address. */
export function fileAddress(href: string): { hash: string; extension: string } | null {
  const [, hash, extension] = FILE_ADDRESS.exec(href) ?? [];
  return hash && extension ? { hash, extension } : null;
}

/** Hashes of the library's files that a body links to or plays, once each. */
export function fileHashesIn(body: BodyDocument): string[] {
  const addresses = JSON.stringify(body).matchAll(/"(\/media\/[^"]+)"/g);
  return [...new Set([...addresses].flatMap(([, href = '']) => fileAddress(href)?.hash ?? []))];
}
