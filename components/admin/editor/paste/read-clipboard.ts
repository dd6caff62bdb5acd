import type { BlockNode } from '@/lib/articles/body/body-schema';
import { normalBody } from '@/lib/articles/body/normal-body';
import { type PictureRef, settleBody } from '@/lib/articles/from-html/draft-body';
import { htmlToBody } from '@/lib/articles/from-html/html-to-body';
import { oldSite } from '@/lib/articles/from-html/link-address';
import { cleanClipboard } from './clean-clipboard';

export interface PastedBody {
  blocks: BlockNode[];
  /** Pictures that came as data, to be uploaded. */
  inlinePictures: string[];
  /** How many pictures of other sites were left out: nobody knows whether they may be printed. */
  foreignPictures: number;
}

/** Pasted text stands in no site: only whole addresses are links. */
const NO_SITE = oldSite([]);

/** What somebody has copied, as blocks of a body. */
export function readClipboardHtml(html: string): PastedBody {
  const draft = htmlToBody(cleanClipboard(html), {
    site: NO_SITE,
    dropped: new Map(),
    attachedPictures: () => [],
  });
  const settled = settleBody(
    draft,
    draft.pictures.map(() => null),
    () => false,
  );
  const inlinePictures = draft.pictures.flatMap(({ url }) => (isData(url) ? [url] : []));
  return {
    blocks: normalBody(settled).content,
    inlinePictures,
    foreignPictures: draft.pictures.filter(({ url }) => url !== null && /^https?:/i.test(url)).length,
  };
}

const isData = (url: PictureRef['url']): url is string => url?.startsWith('data:') ?? false;

/** Plain text: an empty line parts paragraphs; a single break does too, as mail and chats write them. */
export function readClipboardText(text: string): BlockNode[] {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .split(/\n+/)
    .map((line) => line.replace(/[\t ]+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line.normalize('NFC') }] }));
}
