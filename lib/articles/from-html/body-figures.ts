import type { BlockNode, Mark } from '@/lib/articles/body/body-schema';
import type { BlockBuilder } from './block-builder';
import { isEmbedded, mediaEmbed } from './body-embeds';
import type { BodyReader } from './body-reader';
import { readTable } from './body-table';
import { splitCredit } from './credit';
import { attribute, descendants, type Element, findElement, hasClass, isElement, visibleText } from './dom';
import { fitText, type PictureRef, paragraphOf } from './draft-body';
import { absoluteUrl, isPictureFile } from './link-address';
import { oneLine, plainText } from './plain-text';

const GALLERY =
  /^(?:wp-block-gallery|blocks-gallery-grid|gallery|tiled-gallery|wp-block-jetpack-tiled-gallery|wp-block-jetpack-slideshow|ngg-galleryoverview)$/;
const isCaption = (element: Element) =>
  element.tagName === 'figcaption' ||
  hasClass(element, /^(?:wp-caption-text|gallery-caption|wp-caption-dd)$/);
const isImage = (element: Element) => element.tagName === 'img' || element.tagName === 'amp-img';
const isRepeat = (element: Element) =>
  element.tagName === 'noscript' || element.tagName === 'picture-fallback';

/** A picture by itself, or in the middle of a text, which it parts. */
export function readPicture(
  reader: BodyReader,
  image: Element,
  marks: readonly Mark[],
  builder: BlockBuilder,
): void {
  if (isSmiley(image)) {
    builder.text(attribute(image, 'alt') ?? '', marks);
    return;
  }
  const picture = pictureRef(reader, image);
  if (!picture) return;
  const link = marks.find((mark) => mark.type === 'link');
  builder.block({
    type: 'figure',
    attrs: {
      mediaId: reader.place(picture),
      alt: picture.alt,
      href: linkOf(link?.type === 'link' ? link.attrs.href : null),
    },
  });
}

/**
 * A figure or a container that is one: picture with caption, gallery, table, embed, pull quote.
 * @returns false when it is an ordinary container
 */
export function readFigure(reader: BodyReader, element: Element, builder: BlockBuilder): boolean {
  const isFigure = element.tagName === 'figure';
  const isGallery = hasClass(element, GALLERY);
  if (!isFigure && !isGallery && !hasClass(element, /^wp-caption$/)) return false;
  if (hasClass(element, /^wp-block-pullquote$/)) {
    readPullQuote(reader, element, builder);
    return true;
  }
  return readOneThing(reader, element, builder) || (isFigure && flatten(reader, element, builder));
}

/** The pictures, the table or the embed of a box that shows nothing else. @returns false where it does */
function readOneThing(reader: BodyReader, box: Element, builder: BlockBuilder): boolean {
  const captionElement = ownCaption(box);
  const caption = captionOf(box);
  const held = [...descendants(box.childNodes, (inner) => isRepeat(inner) || isWhole(inner))];
  const images = held.filter((inner) => isImage(inner) && !isSmiley(inner));
  const [whole, ...others] = held.filter(isWhole);
  if (images.length > 0) {
    if (whole || oneLine(visibleText(box, isCaption)) !== '') return false;
    if (images.length === 1 && images[0]) builder.block(...singleFigure(reader, images[0], box, caption));
    else builder.block(...gallery(reader, images, box));
    return true;
  }
  if (whole && (others.length > 0 || hasWordsBeside(box, [whole, captionElement]))) return false;
  if (whole?.tagName === 'table') {
    readTable(reader, whole, builder, caption);
    return true;
  }
  const embed = mediaEmbed(reader, box, caption);
  if (embed) builder.block(...embed);
  return embed !== null;
}

/** What is read as one, with everything inside. */
const isWhole = (element: Element) => element.tagName === 'table' || isEmbedded(element);

/** Whether a box has words that stand in none of these parts, nor only in place of an embed until a script runs. */
function hasWordsBeside(box: Element, parts: (Element | undefined)[]): boolean {
  const words = visibleText(
    box,
    (inner) => parts.includes(inner) || hasClass(inner, /^wp-embedded-content$/),
  );
  const isEmbedBlock = hasClass(box, /^wp-block-embed$/);
  return oneLine(isEmbedBlock ? words.replace(/(?<!\S)https?:\/\/\S+/g, '') : words) !== '';
}

/** Something else in a figure: its content in order, the caption as a paragraph. */
function flatten(reader: BodyReader, element: Element, builder: BlockBuilder): boolean {
  builder.boundary();
  reader.walkAll(element.childNodes, [], builder);
  builder.boundary();
  return true;
}

function singleFigure(reader: BodyReader, image: Element, within: Element, caption: string): BlockNode[] {
  const picture = pictureRef(reader, image);
  // A gallery of one: the words stand at the picture inside, perhaps with more below the whole.
  const holder = itemAround(image, within);
  const own = holder ? captionOf(holder) : '';
  const more = own === '' || own === caption ? '' : caption;
  if (!picture) return [own || caption, more].flatMap((text) => paragraphOf(text, { type: 'italic' }));
  const { words, rest } = captionWords(own || caption);
  const attrs = {
    mediaId: reader.place(picture),
    alt: picture.alt,
    ...words,
    href: linkOf(linkAround(reader, image, within)),
  };
  return [{ type: 'figure', attrs }, ...[rest, more].flatMap((text) => paragraphOf(text))];
}

function gallery(reader: BodyReader, images: Element[], within: Element): BlockNode[] {
  const own = within.childNodes.filter(isElement).find((child) => isCaption(child) && !holdsImage(child));
  const rests: string[] = [];
  const items = images.flatMap((image) => {
    const picture = pictureRef(reader, image);
    if (!picture) return [];
    const holder = itemAround(image, within);
    const { words, rest } = captionWords(holder ? captionOf(holder) : '');
    if (rest) rests.push(rest);
    return [{ mediaId: reader.place(picture), alt: picture.alt, ...words }];
  });
  const { fits, rest } = fitText(own ? visibleText(own) : '');
  if (items.length === 0) return paragraphOf(fits);
  return [
    { type: 'gallery', attrs: { caption: fits || null, items } },
    ...[rest, ...rests].flatMap((text) => paragraphOf(text)),
  ];
}

const holdsImage = (element: Element) => findElement(element, isImage) !== undefined;

/** The element of a gallery that holds one picture and its caption. */
function itemAround(image: Element, within: Element): Element | null {
  for (
    let parent = image.parentNode;
    parent && parent !== within;
    parent = 'parentNode' in parent ? parent.parentNode : null
  ) {
    if (!('tagName' in parent)) return null;
    if (
      parent.tagName === 'figure' ||
      parent.tagName === 'li' ||
      hasClass(parent, /^(?:gallery-item|wp-caption)$/)
    )
      return parent;
  }
  return null;
}

/** The caption that belongs to this element itself, not to figures inside it. */
function ownCaption(element: Element): Element | undefined {
  const inner = descendants(
    element.childNodes,
    (candidate) => candidate.tagName === 'figure' || isCaption(candidate),
  );
  return [...inner].find((candidate) => isCaption(candidate) && !holdsImage(candidate));
}

function captionOf(element: Element): string {
  const caption = ownCaption(element);
  return caption ? oneLine(visibleText(caption)) : '';
}

function captionWords(text: string): {
  words: { caption: string | null; credit: string | null };
  rest: string;
} {
  const { caption, credit } = splitCredit(oneLine(text));
  const { fits, rest } = fitText(caption);
  return { words: { caption: fits || null, credit }, rest };
}

function readPullQuote(reader: BodyReader, element: Element, builder: BlockBuilder): void {
  const cite = findElement(element, (inner) => inner.tagName === 'cite');
  const words = fitText(cite ? visibleText(cite) : '').fits;
  const quote = findElement(element, (inner) => inner.tagName === 'blockquote') ?? element;
  builder.inside({ type: 'pullQuote', cite: words || null }, () => {
    for (const child of quote.childNodes) {
      if (child === cite) continue;
      if (isElement(child) && child.tagName === 'p') {
        builder.lineBreak();
        reader.walkAll(child.childNodes, [], builder);
      } else reader.walkAll([child], [], builder);
    }
  });
}

/** Attributes in which lazy loaders keep the address until a script runs. */
const SOURCES = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-orig-file',
  'data-large-file',
  'data-full-url',
  'src',
];

/** What an image element shows; null when it is nothing a paper would keep. */
function pictureRef(reader: BodyReader, image: Element): PictureRef | null {
  const alt = fitText(plainText(attribute(image, 'alt') ?? '')).fits;
  const attachmentId =
    /(?:^|\s)wp-image-(\d+)/.exec(attribute(image, 'class') ?? '')?.[1] ??
    /^\d+$/.exec(attribute(image, 'data-id') ?? attribute(image, 'data-attachment-id') ?? '')?.[0] ??
    null;
  if (attribute(image, 'width') === '1' && attribute(image, 'height') === '1') {
    reader.drop('tracking_pixel');
    return null;
  }
  const addresses = [
    ...SOURCES.map((name) => attribute(image, name)),
    firstOfSet(attribute(image, 'srcset') ?? attribute(image, 'data-srcset')),
  ];
  for (const address of addresses) {
    const url = address && !/^data:/i.test(address.trim()) ? absoluteUrl(address, reader.context.site) : null;
    if (url && /^https?:$/.test(url.protocol)) return { url: url.href, attachmentId, alt };
  }
  const inline = attribute(image, 'src')?.trim() ?? '';
  // Shorter ones are the transparent placeholders of lazy loaders.
  if (/^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i.test(inline) && inline.length > 600)
    return { url: inline, attachmentId, alt };
  if (attachmentId && attachmentId !== '0') return { url: null, attachmentId, alt };
  if (inline !== '') reader.drop('inline_picture');
  return null;
}

/** The largest candidate of a `srcset`. */
function firstOfSet(set: string | undefined): string | undefined {
  return set
    ?.split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .sort((left, right) => Number.parseFloat(right[1] ?? '0') - Number.parseFloat(left[1] ?? '0'))[0]?.[0];
}

const isSmiley = (image: Element) =>
  hasClass(image, /^(?:emoji|wp-smiley|smiley)$/) ||
  /^https?:\/\/s\.w\.org\/images\/core\/emoji\//.test(attribute(image, 'src') ?? '');

function linkAround(reader: BodyReader, image: Element, within: Element): string | null {
  for (
    let parent = image.parentNode;
    parent && parent !== within;
    parent = 'parentNode' in parent ? parent.parentNode : null
  ) {
    if (
      'tagName' in parent &&
      parent.tagName === 'a' &&
      !/\battachment\b/.test(attribute(parent, 'rel') ?? '')
    )
      return reader.href(attribute(parent, 'href'));
  }
  return null;
}

/** A picture linked to its own file needs no link; pages show it large by themselves. */
const linkOf = (href: string | null) =>
  href === null || isPictureFile(href) || /[?&]attachment_id=/.test(href) ? null : href;
