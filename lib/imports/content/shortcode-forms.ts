/** What known shortcodes become: HTML of our own reading (html-to-body.ts knows the `nashra-` elements). */
import { extensionOf, fileFormat } from '@/lib/media/files/file-format';
import { escapeHtml } from './scan-html';

export interface Shortcode {
  /** Lower case. */
  name: string;
  attributes: Record<string, string>;
  /** Values without a name, in order: `[youtube https://…]`. */
  values: string[];
  /** Enclosed HTML, its own shortcodes already expanded; null when nothing is enclosed. */
  content: string | null;
}

/** Null where it is not meant as a shortcode after all. */
type Form = (shortcode: Shortcode) => string | null;

/** A document that some plug-in showed in a viewer: whatever its shortcode is called, it names the file. */
const file: Form = ({ attributes, content }) => {
  const address = [attributes.url, attributes.file, attributes.src, attributes.href].find(
    (value) => value && fileFormat(extensionOf(unescapeHtml(value.trim()))),
  );
  if (!address) return null;
  const title = attributes.title ? ` title="${escapeHtml(plain(attributes.title))}"` : '';
  return `<nashra-embed url="${escapeHtml(unescapeHtml(address.trim()))}"${title}></nashra-embed>${content ?? ''}`;
};
const embed = (url: string | undefined, inner = '') =>
  url?.trim() ? `<nashra-embed url="${escapeHtml(unescapeHtml(url.trim()))}"></nashra-embed>${inner}` : inner;
const unescapeHtml = (text: string) => text.replace(/&amp;|&#0*38;/g, '&');
const heading = (text: string | undefined) => (text?.trim() ? `\n\n<h3>${text}</h3>\n\n` : '');
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const idList = (ids: string | undefined) =>
  (ids ?? '')
    .split(/[\s,]+/)
    .filter((id) => /^\d+$/.test(id))
    .join(',');
const pictures = (ids: string | undefined, others = '') =>
  `<nashra-gallery ids="${idList(ids)}"${others}></nashra-gallery>`;
/** `[gallery]` names its pictures, or shows what is attached to its post or to the one it names, but for some. */
const gallery: Form = ({ attributes }) => {
  const others = { of: idList(attributes.id).split(',')[0], exclude: idList(attributes.exclude) };
  const given = Object.entries(others).filter(([, value]) => value);
  return pictures(
    attributes.ids ?? attributes.include,
    given.map(([name, value]) => ` ${name}="${value}"`).join(''),
  );
};
const picture = (id: string | undefined, link?: string, caption?: string) => {
  const image = `<img data-id="${escapeHtml(id ?? '')}" class="wp-image-${/^\d+$/.test(id ?? '') ? id : '0'}">`;
  const linked = link ? `<a href="${escapeHtml(link)}">${image}</a>` : image;
  return `<figure>${linked}${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`;
};
/** `[playlist]` names its sounds or videos; one without ids showed whatever was attached, which the export may not tell. */
const playlist: Form = ({ attributes }) => {
  const ids = idList(attributes.ids ?? attributes.include);
  return ids === '' ? null : `<nashra-playlist ids="${ids}"></nashra-playlist>`;
};
const firstUrl = (shortcode: Shortcode) =>
  [
    shortcode.attributes.url,
    shortcode.attributes.src,
    shortcode.attributes.link,
    shortcode.attributes.href,
    ...shortcode.values,
    plain(shortcode.content ?? ''),
  ]
    .map((value) => value?.replace(/^=/, '').trim())
    .find((value) => value && /^(?:https?:)?\/\//i.test(value));
/** Players that take an address or a bare id. */
const player =
  (address: (id: string) => string): Form =>
  (shortcode) => {
    const { attributes, values, content } = shortcode;
    const id = [attributes.id, attributes.video_id, attributes.videoid, ...values, plain(content ?? '')].find(
      (value) => value && /^[\w-]{3,}$/.test(value),
    );
    return embed(firstUrl(shortcode) ?? (id ? address(id) : undefined));
  };
const MEDIA_ATTRIBUTES = [
  'src',
  'url',
  'mp3',
  'mp4',
  'm4a',
  'm4v',
  'ogg',
  'ogv',
  'webm',
  'wav',
  'flv',
  'wma',
  'wmv',
  'file',
  'mp4_url',
];
const media: Form = (shortcode) => {
  const address =
    MEDIA_ATTRIBUTES.map((name) => shortcode.attributes[name]).find((value) => value?.trim()) ??
    firstUrl(shortcode);
  return embed(address);
};

/** `[caption]` holds the picture, perhaps linked, and then its words; before version 3.4 the words were an attribute. */
const caption: Form = ({ attributes, content }) => {
  const inner = content ?? '';
  const image = /^\s*(?:<p[^>]*>\s*)?((?:<a\s[^>]*>\s*)?<img\s[^>]*>(?:\s*<\/a>)?)/i.exec(inner);
  if (!image?.[1]) return `${inner}${attributes.caption ? `<p>${attributes.caption}</p>` : ''}`;
  const words =
    inner
      .slice(image[0].length)
      .replace(/^\s*<\/p>|<p[^>]*>\s*$/gi, '')
      .trim() ||
    (attributes.caption ?? '');
  return `\n\n<figure class="wp-caption" id="${escapeHtml(attributes.id ?? '')}">${image[1]}${words ? `<figcaption>${words.replace(/\n+/g, ' ')}</figcaption>` : ''}</figure>\n\n`;
};

const button: Form = ({ attributes, content, values }) => {
  const label =
    content?.trim() || attributes.title || attributes.text || attributes.button_text || values[0] || '';
  const address = attributes.link ?? attributes.url ?? attributes.href ?? attributes.button_url ?? '';
  const href = /^url:/.test(address) ? decodeURIComponent(/^url:([^|]*)/.exec(address)?.[1] ?? '') : address;
  return label ? `\n\n<p>${href ? `<a href="${escapeHtml(href)}">${label}</a>` : label}</p>\n\n` : '';
};

const quote: Form = ({ attributes, content }) => {
  const name = attributes.cite ?? attributes.author ?? attributes.source;
  const who = [name, attributes.job_title, attributes.company_name].filter((part) => part?.trim()).join('، ');
  return `\n\n<blockquote>${content ?? ''}${who ? `<cite>${who}</cite>` : ''}</blockquote>\n\n`;
};

/** WPBakery keeps raw HTML as base64 of percent-encoding. */
const rawHtml: Form = ({ content }) => {
  try {
    return decodeURIComponent(Buffer.from((content ?? '').trim(), 'base64').toString('utf8'));
  } catch {
    return '';
  }
};

/** Layout that only arranges: its content stays, and so do words kept in its attributes. */
const layout: Form = ({ attributes, content }) => {
  const title = attributes.title ?? attributes.heading ?? attributes.headline ?? attributes.h2;
  const words = [
    attributes.h4,
    attributes.subtitle,
    attributes.subheading,
    attributes.text,
    attributes.description,
  ].filter((text) => text?.trim());
  return `${heading(title)}${words.map((text) => `\n\n<p>${text}</p>\n\n`).join('')}${content === null ? '' : `\n\n${content}\n\n`}`;
};
/** Around words in a line: kept as they are. */
const inline: Form = ({ content }) => content ?? '';
const nothing: Form = () => '';

const FORMS: Record<string, Form> = {
  caption,
  wp_caption: caption,
  gallery,
  vc_gallery: ({ attributes }) => pictures(attributes.images),
  vc_images_carousel: ({ attributes }) => pictures(attributes.images),
  et_pb_gallery: ({ attributes }) => pictures(attributes.gallery_ids),
  vc_single_image: ({ attributes }) =>
    picture(attributes.image, attributes.img_link ?? attributes.img_link_url, attributes.title),
  et_pb_image: ({ attributes }) =>
    attributes.src
      ? `<figure><img src="${escapeHtml(attributes.src)}" alt="${escapeHtml(attributes.alt ?? '')}"></figure>`
      : '',
  fusion_imageframe: ({ content, attributes }) =>
    content?.includes('<img')
      ? content
      : content?.trim()
        ? `<figure><img src="${escapeHtml(plain(content))}" alt="${escapeHtml(attributes.alt ?? '')}"></figure>`
        : '',
  embed: (shortcode) => embed(firstUrl(shortcode)),
  audio: media,
  playlist,
  wp_video_playlist: playlist,
  video: media,
  vc_video: media,
  et_pb_video: media,
  et_pb_audio: (shortcode) => `${heading(shortcode.attributes.title)}${embed(shortcode.attributes.audio)}`,
  youtube: player((id) => `https://www.youtube.com/watch?v=${id}`),
  youtube_sc: player((id) => `https://www.youtube.com/watch?v=${id}`),
  fusion_youtube: player((id) => `https://www.youtube.com/watch?v=${id}`),
  su_youtube: player((id) => `https://www.youtube.com/watch?v=${id}`),
  vimeo: player((id) => `https://vimeo.com/${id}`),
  fusion_vimeo: player((id) => `https://vimeo.com/${id}`),
  su_vimeo: player((id) => `https://vimeo.com/${id}`),
  dailymotion: player((id) => `https://www.dailymotion.com/video/${id}`),
  tweet: player((id) => `https://x.com/i/status/${id}`),
  twitter: player((id) => `https://x.com/i/status/${id}`),
  instagram: player((id) => `https://www.instagram.com/p/${id}/`),
  facebook: player((id) => `https://www.facebook.com/${id}`),
  tiktok: player((id) => `https://www.tiktok.com/embed/${id}`),
  soundcloud: player((id) => `https://soundcloud.com/${id}`),
  spotify: player((id) => `https://open.spotify.com/track/${id}`),
  googlemaps: (shortcode) => embed(firstUrl(shortcode)),
  iframe: (shortcode) => embed(firstUrl(shortcode)),
  quote,
  blockquote: quote,
  pullquote: quote,
  su_quote: quote,
  su_pullquote: quote,
  et_pb_testimonial: quote,
  button,
  su_button: button,
  vc_btn: button,
  vc_button: button,
  et_pb_button: button,
  fusion_button: button,
  vc_raw_html: rawHtml,
  vc_raw_js: nothing,
  vc_custom_heading: ({ attributes }) => heading(attributes.text),
  code: ({ content }) => `<pre>${content ?? ''}</pre>`,
  sourcecode: ({ content }) => `<pre>${content ?? ''}</pre>`,
  raw: inline,
  noformat: inline,
  dropcap: inline,
  su_dropcap: inline,
  highlight: inline,
  su_highlight: inline,
  su_label: inline,
  su_permalink: inline,
  su_tooltip: inline,
  su_animate: inline,
  su_table: inline,
  su_nextpage: nothing,
  tie_list: inline,
  divider: () => '\n\n<hr>\n\n',
  su_divider: () => '\n\n<hr>\n\n',
  hr: () => '\n\n<hr>\n\n',
  nextpage: nothing,
  clear: nothing,
  spacer: nothing,
  space: nothing,
  br: () => '<br>',
};

/**
 * Advertisements, buttons for sharing, lists of further posts or of files: they were made anew for every page
 * and are no part of a text. Left out and counted. A form or slider is missed by somebody: that one stays visible.
 */
const SHOWS_NOTHING =
  /^(?:playlist|wp_video_playlist|recent-posts|display-posts|related_posts|jetpack-related-posts|sharethis-inline-buttons|addtoany|ssba|do_widget|adrotate|the_ad(?:_group)?|quads|ad|ads|su_(?:posts|menu|subpages|siblings|slider|carousel|custom_gallery|feed|dummy_text|dummy_image|qrcode))$/;

export const showsNothing = (name: string): boolean => SHOWS_NOTHING.test(name);

/** Names and name beginnings of builders whose shortcodes arrange columns, tabs and boxes. */
const LAYOUT_PREFIX =
  /^(?:vc_|et_pb_|fusion_|av_|cs_|tatsu_|mk_|td_block|tdc_|bt_bb_|su_(?:row|column|tab|spoiler|accordion|box|note|service|panel|list|frame|heading|expand|spacer)|ux_|nectar_|qode_|mkd_|eltd_|edgtf_|fl_builder)/;
const LAYOUT = new Set(
  (
    'row column columns col section container row_inner column_inner tabs tab tabgroup accordion accordions accordion_item toggle toggles ' +
    'spoiler one_half one_half_last one_third one_third_last two_third two_third_last two_thirds one_fourth one_fourth_last ' +
    'three_fourth three_fourth_last three_fourths one_fifth one_sixth center align box_content padding full_width'
  ).split(' '),
);

/** The HTML of a known shortcode, or null for one that is not known. */
export function shortcodeForm(shortcode: Shortcode): string | null {
  const form = Object.hasOwn(FORMS, shortcode.name) ? FORMS[shortcode.name] : undefined;
  if (form) return form(shortcode);
  if (LAYOUT_PREFIX.test(shortcode.name) || LAYOUT.has(shortcode.name)) return layout(shortcode);
  return showsNothing(shortcode.name) ? null : file(shortcode);
}
