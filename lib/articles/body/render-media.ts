import { blockDirection } from '@/lib/articles/body/block-direction';
import { type BlockNode, hrefSchema, isOwnPlayer } from '@/lib/articles/body/body-schema';
import { embedFrame } from '@/lib/articles/body/embed-frame';
import { attributes, escapeText } from '@/lib/articles/body/html';
import { type RenderContext, siteAddress } from '@/lib/articles/body/render-context';
import { renderFileNote } from '@/lib/articles/body/render-inline';
import { encodePath } from '@/lib/i18n/address';
import { PHONE_COLUMN } from '@/lib/media/phone-column';
import { pictureClasses } from '@/lib/media/picture-classes';
import { pictureSources } from '@/lib/media/picture-sources';
import type { Picture } from '@/lib/media/types';

type Figure = Extract<BlockNode, { type: 'figure' }>;
type Gallery = Extract<BlockNode, { type: 'gallery' }>;
type Embed = Extract<BlockNode, { type: 'embed' }>;
type RelatedArticle = Extract<BlockNode, { type: 'relatedArticle' }>;

/** The body's column is 648 px wide from the first breakpoint on, and two gallery pictures share it. */
const BODY_SIZES = `(min-width: 700px) 648px, ${PHONE_COLUMN}`;
const GALLERY_SIZES = '(min-width: 700px) 318px, (min-resolution: 1.5x) 40vw, calc(50vw - 22px)';

export function renderFigure({ attrs }: Figure, context: RenderContext): string {
  const picture = context.pictures.get(attrs.mediaId);
  if (!picture) return '';
  const image = renderPicture(picture, attrs.alt, BODY_SIZES, 'ratio-own', context);
  const isLinked = attrs.href && hrefSchema.safeParse(attrs.href).success;
  const caption = attrs.caption ?? picture.caption;
  // An imported picture may lack the words that would name the link.
  const name = attrs.alt.trim() === '' ? caption || attrs.href : undefined;
  const linked = isLinked ? `<a${attributes({ href: attrs.href, 'aria-label': name })}>${image}</a>` : image;
  return `<figure>${linked}${renderCaption(caption, attrs.credit ?? picture.credit, context)}</figure>`;
}

export function renderGallery({ attrs }: Gallery, context: RenderContext): string {
  const shown = attrs.items.flatMap((item) => {
    const picture = context.pictures.get(item.mediaId);
    return picture ? [{ item, picture }] : [];
  });
  const items = shown.map(({ item, picture }, index) => {
    // The first of an odd number has a row to itself.
    const sizes = index === 0 && shown.length % 2 === 1 ? BODY_SIZES : GALLERY_SIZES;
    const image = renderPicture(picture, item.alt, sizes, '', context);
    return `<figure>${image}${renderCaption(item.caption ?? picture.caption, item.credit ?? picture.credit, context)}</figure>`;
  });
  if (items.length === 0) return '';
  const caption = attrs.caption
    ? `<figcaption${directedText(attrs.caption, context)}>${escapeText(attrs.caption)}</figcaption>`
    : '';
  if (context.profile === 'feed')
    return `${items.join('')}${attrs.caption ? `<p>${escapeText(attrs.caption)}</p>` : ''}`;
  const label = attrs.caption ?? context.words.gallery;
  return `<figure${attributes({ class: 'gallery', role: 'group', 'aria-label': label })}><div class="gallery-items">${items.join('')}</div>${caption}</figure>`;
}

/** A card that leads to the provider; the element loads the player into its place after a click. */
export function renderEmbed({ attrs }: Embed, context: RenderContext): string {
  const { embed } = context.words;
  if (isOwnPlayer(attrs.provider)) return renderPlayer(attrs.provider, attrs, context);
  const provider = embed.provider(attrs.provider);
  const title = attrs.title || embed.label(provider);
  const caption = attrs.caption ? escapeText(attrs.caption) : '';
  if (context.profile === 'feed') {
    return `<p><a${attributes({ href: attrs.url })}>${escapeText(title)}</a>${caption && `<br>${caption}`}</p>`;
  }
  const frame = embedFrame(attrs.provider, attrs.url);
  const open = `<a${attributes({ class: 'text-link', href: attrs.url, rel: 'noopener' })}>${escapeText(embed.open(provider))}</a>`;
  const load = frame
    ? `<button type="button" class="button needs-js">${icon('play')}${escapeText(embed.load)}</button>`
    : '';
  const privacy = frame ? `<p class="embed-privacy needs-js">${escapeText(embed.privacy(provider))}</p>` : '';
  const card =
    `<div class="embed-card"><p class="kicker">${escapeText(embed.label(provider))}</p>` +
    `${attrs.title ? `<p class="embed-title" dir="auto">${escapeText(attrs.title)}</p>` : ''}` +
    `<p class="embed-actions">${load}${open}</p>${privacy}</div>`;
  return (
    `<figure class="embed"><nashra-embed${attributes({ class: `embed-${attrs.provider}`, 'data-frame': frame, 'data-title': title })}>${card}</nashra-embed>` +
    `${caption && `<figcaption class="caption"${directedText(attrs.caption ?? '', context)}>${caption}</figcaption>`}</figure>`
  );
}

/** The browser's own player; nothing is loaded before a reader asks. */
function renderPlayer(kind: 'audio' | 'video', attrs: Embed['attrs'], context: RenderContext): string {
  const { embed } = context.words;
  const title = attrs.title || embed.provider(kind);
  const href = siteAddress(attrs.url, context);
  const download = `<a${attributes({ class: context.profile === 'page' ? 'text-link' : null, href })}>${escapeText(embed.file)}${renderFileNote(attrs.url, context)}</a>`;
  const words = [attrs.title, attrs.caption].flatMap((text) => (text ? escapeText(text) : [])).join(' — ');
  if (context.profile === 'feed') return `<p>${words || escapeText(title)} (${download})</p>`;
  const player = `<${kind}${attributes({ controls: true, preload: 'none', src: href, 'aria-label': title })}></${kind}>`;
  const printed = `<bdi class="print-only">${escapeText(`${context.siteUrl}${attrs.url}`)}</bdi>`;
  return `<figure class="player">${player}<figcaption class="caption">${[words, download].filter(Boolean).join(' · ')}${printed}</figcaption></figure>`;
}

export function renderRelatedArticle({ attrs }: RelatedArticle, context: RenderContext): string {
  const card = context.related.get(attrs.articleId);
  if (!card) return '';
  const href = siteAddress(encodePath(card.path), context);
  const { readAlso } = context.words;
  if (context.profile === 'feed') {
    return `<p>${escapeText(readAlso)}: <a${attributes({ href })}>${escapeText(card.headline)}</a></p>`;
  }
  const picture = card.picture ? renderPicture(card.picture, '', '112px', '', context, 320) : '';
  return `<p class="read-also"><a${attributes({ href })}><span><span class="kicker kicker-red">${escapeText(readAlso)}</span> <span class="headline headline-h4">${escapeText(card.headline)}</span></span>${picture}</a></p>`;
}

function renderPicture(
  picture: Picture,
  alt: string,
  sizes: string,
  frame: string,
  context: RenderContext,
  maxWidth?: number,
): string {
  const { avif, webp, src, width, height } = pictureSources(picture, maxWidth);
  if (context.profile === 'feed') {
    return `<img${attributes({ src: siteAddress(src, context), alt, width, height })}>`;
  }
  const image = attributes({
    src,
    alt,
    width,
    height,
    class: pictureClasses(picture) || null,
    loading: 'lazy',
    decoding: 'async',
  });
  return (
    `<picture${attributes({ class: `picture ${frame}`.trim() })}>` +
    `<source${attributes({ type: 'image/avif', srcset: avif, sizes })}>` +
    `<source${attributes({ type: 'image/webp', srcset: webp, sizes })}>` +
    `<img${image}></picture>`
  );
}

function renderCaption(
  caption: string | null | undefined,
  credit: string | null | undefined,
  context: RenderContext,
): string {
  if (!caption && !credit) return '';
  const cite = credit ? `<cite>${escapeText(credit)}</cite>` : '';
  const name = context.profile === 'page' ? ' class="caption"' : '';
  const direction = directedText(caption || credit || '', context);
  return `<figcaption${name}${direction}>${[caption ? escapeText(caption) : '', cite].filter(Boolean).join(' ')}</figcaption>`;
}

/** ` dir="…"` for words under a picture that run against the page. */
function directedText(text: string, { direction }: RenderContext): string {
  return attributes({ dir: blockDirection(text, direction) });
}

function icon(name: string): string {
  return `<svg class="icon" aria-hidden="true"><use href="#i-${name}"/></svg>`;
}
