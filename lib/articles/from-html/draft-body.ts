import type { BlockNode, BodyDocument, Mark } from '@/lib/articles/body/body-schema';
import { oneLine } from './plain-text';

/** A picture that a body shows, before anyone knows whether its file can be had. */
export interface PictureRef {
  /** Absolute address, or a `data:` address; null when only the attachment's id is known. */
  url: string | null;
  attachmentId: string | null;
  alt: string;
}

/** A body whose `mediaId`s are places in `pictures`, counted from 1. */
export interface DraftBody {
  content: BlockNode[];
  pictures: PictureRef[];
}

/** What a picture turned out to be: a row of the library and what the library says of it. */
export interface SettledPicture {
  mediaId: number;
  alt: string;
  caption: string | null;
  credit: string | null;
}

/** Captions, alternative texts and titles of a body; see `shortText` of its schema. */
const MAX_WORDS_LENGTH = 2_000;

/** Text cut to what an attribute may hold, at a word; the rest must find another place. */
export function fitText(text: string): { fits: string; rest: string } {
  const whole = oneLine(text);
  if (whole.length <= MAX_WORDS_LENGTH) return { fits: whole, rest: '' };
  const space = whole.lastIndexOf(' ', MAX_WORDS_LENGTH);
  const at = space > 0 ? space : MAX_WORDS_LENGTH;
  return { fits: whole.slice(0, at), rest: whole.slice(at).trim() };
}

export function paragraphOf(text: string, ...marks: Mark[]): BlockNode[] {
  const plain = oneLine(text);
  if (plain === '') return [];
  return [
    {
      type: 'paragraph',
      content: [marks.length > 0 ? { type: 'text', text: plain, marks } : { type: 'text', text: plain }],
    },
  ];
}

/**
 * Puts the library's pictures in the places of a draft. A picture that cannot be had leaves its caption as a
 * paragraph; one from another site leaves a card that links to it.
 * @param settled by place, null where there is no file
 * @param isForeign whether a picture's address lies outside the imported site
 */
export function settleBody(
  draft: DraftBody,
  settled: (SettledPicture | null)[],
  isForeign: (url: string) => boolean,
): BodyDocument {
  const pictureAt = (place: number) => settled[place - 1] ?? null;
  const settle = (block: BlockNode): BlockNode[] => {
    switch (block.type) {
      case 'figure': {
        const picture = pictureAt(block.attrs.mediaId);
        if (!picture) return missing(block.attrs, draft.pictures[block.attrs.mediaId - 1], isForeign);
        return [{ type: 'figure', attrs: { ...block.attrs, ...wordsFor(picture, block.attrs) } }];
      }
      case 'gallery': {
        const items = block.attrs.items.flatMap((item) => {
          const picture = pictureAt(item.mediaId);
          const ownCaption = item.caption ?? picture?.caption ?? null;
          return picture ? [{ ...item, caption: ownCaption, ...wordsFor(picture, item) }] : [];
        });
        const lost = block.attrs.items
          .filter((item) => !pictureAt(item.mediaId))
          .flatMap((item) => missing(item, draft.pictures[item.mediaId - 1], isForeign));
        const caption = block.attrs.caption ?? null;
        const [only] = items;
        if (items.length === 1 && only)
          return [
            { type: 'figure', attrs: { ...only, caption: only.caption ?? caption } },
            ...(only.caption && caption ? paragraphOf(caption) : []),
            ...lost,
          ];
        if (items.length > 1) return [{ type: 'gallery', attrs: { caption, items } }, ...lost];
        return [...lost, ...paragraphOf(caption ?? '', { type: 'italic' })];
      }
      case 'bulletList':
      case 'orderedList':
        return [
          {
            ...block,
            content: (block.content ?? []).map((item) => ({
              ...item,
              content: (item.content ?? []).flatMap(settle),
            })),
          } as BlockNode,
        ];
      case 'blockquote':
      case 'factBox':
      case 'noteBox':
        return [{ ...block, content: (block.content ?? []).flatMap(settle) }];
      case 'table':
        return [
          {
            ...block,
            content: (block.content ?? []).map((row) => ({
              ...row,
              content: (row.content ?? []).map((cell) => ({
                ...cell,
                content: (cell.content ?? []).flatMap(settle),
              })),
            })),
          },
        ];
      default:
        return [block];
    }
  };
  return { type: 'doc', content: draft.content.flatMap(settle) };
}

/** The body's own words first; the library fills what it leaves open (alternative text, credit). */
function wordsFor(
  picture: SettledPicture,
  own: { alt: string; caption?: string | null | undefined; credit?: string | null | undefined },
) {
  return { mediaId: picture.mediaId, alt: own.alt || picture.alt, credit: own.credit ?? picture.credit };
}

function missing(
  words: { caption?: string | null | undefined; credit?: string | null | undefined },
  picture: PictureRef | undefined,
  isForeign: (url: string) => boolean,
): BlockNode[] {
  const caption = [words.caption, words.credit].filter(Boolean).join(' — ');
  const url = picture?.url;
  if (url && /^https?:\/\//i.test(url) && url.length <= 4_000 && isForeign(url)) {
    return [
      {
        type: 'embed',
        attrs: { provider: 'other', url, title: picture?.alt || null, caption: caption || null },
      },
    ];
  }
  return paragraphOf(caption, { type: 'italic' });
}
