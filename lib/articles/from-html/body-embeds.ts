import type { BlockNode } from '@/lib/articles/body/body-schema';
import type { BlockBuilder } from './block-builder';
import type { BodyReader } from './body-reader';
import { attribute, descendants, type Element, findElement, hasClass, visibleText } from './dom';
import { fitText, paragraphOf } from './draft-body';
import { embedAddress } from './embed-address';
import { absoluteUrl, isPictureFile } from './link-address';
import { oneLine, plainText } from './plain-text';

/** Quotations and boxes that a provider's script would turn into a post: class → where its address stands. */
const POSTS: [name: RegExp, address: (element: Element) => string | undefined][] = [
  [/^twitter-(?:tweet|video)$/, (element) => lastLink(element, /(?:twitter|x)\.com\/[^/]+\/status/)],
  [
    /^instagram-media$/,
    (element) => attribute(element, 'data-instgrm-permalink') ?? lastLink(element, /instagram\.com/),
  ],
  [/^tiktok-embed$/, (element) => attribute(element, 'cite')],
  [/^fb-(?:post|video)$/, (element) => attribute(element, 'data-href')],
];

/**
 * Embeds that need no script: providers' quotations, our own embed and gallery elements from shortcodes.
 * @returns false when the element is none of them
 */
export function readEmbed(reader: BodyReader, element: Element, builder: BlockBuilder): boolean {
  if (element.tagName === 'nashra-embed') {
    const block = embedBlock(reader, attribute(element, 'url'), attribute(element, 'title') ?? '', 'title');
    if (block) builder.block(...block);
    return true;
  }
  if (element.tagName === 'nashra-gallery') {
    readGalleryOfIds(reader, element, builder);
    return true;
  }
  if (element.tagName === 'nashra-playlist') {
    readPlaylist(reader, attribute(element, 'ids') ?? '', builder);
    return true;
  }
  if (element.tagName === 'script') {
    const post = attribute(element, 'data-telegram-post');
    if (!post) return false;
    builder.block(...(embedBlock(reader, `https://t.me/${post}`, '') ?? []));
    return true;
  }
  if (element.tagName !== 'blockquote' && element.tagName !== 'div') return false;
  const address = POSTS.find(([name]) => hasClass(element, name))?.[1](element);
  const block = address ? embedBlock(reader, address, visibleText(element)) : null;
  if (block) builder.block(...block);
  return block !== null;
}

const PLAYERS = new Set([
  'iframe',
  'amp-iframe',
  'video',
  'amp-video',
  'audio',
  'amp-audio',
  'object',
  'embed',
  'amp-youtube',
]);

/** Players and frames. Of one whose address may not be used, the text inside stays. */
export function readPlayer(reader: BodyReader, element: Element, builder: BlockBuilder): boolean {
  if (!PLAYERS.has(element.tagName)) return false;
  const block = embedBlock(reader, playerAddress(element), attribute(element, 'title') ?? '', 'title');
  if (block) builder.block(...block);
  else {
    reader.drop('unsafe_embed');
    builder.boundary();
    if (element.tagName !== 'iframe') reader.walkAll(element.childNodes, [], builder);
  }
  return true;
}

/** Whether an element is read as an embed or a gallery by itself, whatever stands in it. */
export function isEmbedded(element: Element): boolean {
  return (
    PLAYERS.has(element.tagName) ||
    /^nashra-(?:embed|gallery|playlist)$/.test(element.tagName) ||
    attribute(element, 'data-telegram-post') !== undefined ||
    POSTS.some(([name, address]) => hasClass(element, name) && address(element) !== undefined)
  );
}

/** The embed that a figure is, with its caption; null when it holds none. */
export function mediaEmbed(reader: BodyReader, figure: Element, caption: string): BlockNode[] | null {
  const player = findElement(figure, (inner) => PLAYERS.has(inner.tagName));
  if (player) return embedBlock(reader, playerAddress(player), caption);
  const element = findElement(figure, (inner) => inner.tagName === 'nashra-embed');
  if (element) return embedBlock(reader, attribute(element, 'url'), caption);
  for (const inner of descendants(figure.childNodes)) {
    const address = POSTS.find(([name]) => hasClass(inner, name))?.[1](inner);
    if (address)
      return embedBlock(reader, address, [visibleText(inner), caption].filter(Boolean).join(' — '));
  }
  if (!hasClass(figure, /^wp-block-embed|^wp-block-core-embed/)) return null;
  const text = oneLine(visibleText(figure, (inner) => inner.tagName === 'figcaption'));
  const address = /^https?:\/\/\S+$/.test(text) ? text : lastLink(figure, /^https?:/);
  return address
    ? embedBlock(reader, address, text === address ? caption : [text, caption].filter(Boolean).join(' — '))
    : null;
}

function playerAddress(element: Element): string | undefined {
  const video = attribute(element, 'data-videoid');
  if (element.tagName === 'amp-youtube' && video) return `https://www.youtube.com/watch?v=${video}`;
  for (const name of ['src', 'data-src', 'data-lazy-src', 'data-litespeed-src', 'data', 'href']) {
    const value = attribute(element, name)?.trim();
    if (value && !/^about:/i.test(value)) return value;
  }
  const inner = findElement(
    element,
    (child) => child.tagName === 'source' || child.tagName === 'embed' || child.tagName === 'iframe',
  );
  if (inner) return attribute(inner, 'src');
  const movie = findElement(
    element,
    (child) => child.tagName === 'param' && /^(?:movie|src)$/i.test(attribute(child, 'name') ?? ''),
  );
  return movie ? attribute(movie, 'value') : undefined;
}

/** The embed and, when its caption is too long for it, the rest of the caption. */
function embedBlock(
  reader: BodyReader,
  raw: string | undefined,
  words: string,
  place: 'caption' | 'title' = 'caption',
): BlockNode[] | null {
  const url = raw ? absoluteUrl(raw, reader.context.site) : null;
  const address = url ? embedAddress(url.href) : null;
  if (!address) return null;
  const { fits, rest } = fitText(words);
  return [{ type: 'embed', attrs: { ...address, ...(fits ? { [place]: fits } : {}) } }, ...paragraphOf(rest)];
}

function lastLink(element: Element, pattern: RegExp): string | undefined {
  return [...descendants(element.childNodes)]
    .filter((inner) => inner.tagName === 'a')
    .map((link) => attribute(link, 'href')?.trim())
    .filter((href) => href && pattern.test(href))
    .at(-1);
}

/** `[gallery]`: the named pictures, or all that are attached to the post, or to another, but some. */
function readGalleryOfIds(reader: BodyReader, element: Element, builder: BlockBuilder): void {
  const { attachedPictures, attachment } = reader.context;
  const named = listOf(element, 'ids');
  const left = listOf(element, 'exclude');
  const ids = (named.length > 0 ? named : attachedPictures(attribute(element, 'of'))).filter((id) => {
    const known = attachment?.(id);
    const isPicture = !known || [known.url, known.file ?? ''].some(isPictureFile);
    return isPicture && !left.includes(id);
  });
  if (ids.length === 0) {
    reader.drop('empty_gallery');
    return;
  }
  const items = ids.map((id) => ({
    mediaId: reader.place({ url: null, attachmentId: id, alt: '' }),
    alt: '',
  }));
  builder.block({ type: 'gallery', attrs: { caption: null, items } });
}

const listOf = (element: Element, name: string) => (attribute(element, name) || undefined)?.split(',') ?? [];

/** `[playlist]`: a player for each sound or video. */
function readPlaylist(reader: BodyReader, ids: string, builder: BlockBuilder): void {
  for (const id of ids.split(',')) {
    const attachment = reader.context.attachment?.(id);
    const block = attachment && embedBlock(reader, attachment.url, plainText(attachment.title), 'title');
    if (block) builder.block(...block);
    else reader.drop('missing_recording');
  }
}
