import { plainText } from '@/lib/articles/from-html/plain-text';
import type { MetaKey, WxrItem } from '@/lib/imports/wxr/wxr-types';

/**
 * What themes and plugins of newspapers keep beside the text, where WordPress has no field of its own: Jannah and
 * Sahifa (`tie_…`), Newspaper (`td_…`), JNews, SmartMag (`_bunyad_…`), Publisher (`bs_…`), Secondary Title.
 */
const SUBTITLE_FIELDS: readonly MetaKey[] = [
  'tie_post_sub_title',
  '_bunyad_sub_title',
  'bs_subtitle',
  'wps_subtitle',
  '_secondary_title',
  'post_subtitle',
  'sub_title',
  'subtitle',
];
const VIDEO_FIELDS: readonly MetaKey[] = [
  'tie_video_url',
  'tie_embed_code',
  '_format_video_embed',
  '_bunyad_featured_video',
];

/** The second headline of a post; null when its theme keeps none. */
export function subtitleOf({ meta }: Pick<WxrItem, 'meta'>): string | null {
  const written = [
    ...SUBTITLE_FIELDS.map((key) => meta[key]?.[0]),
    serialized(meta.td_post_theme_settings?.[0], 'td_subtitle'),
    serialized(meta.jnews_single_post?.[0], 'subtitle'),
  ];
  return written.map((text) => plainText(text ?? '')).find((text) => text !== '') ?? null;
}

/** The text with the video or sound before it that the theme showed above it. */
export function withLeadMedia({ content, meta }: Pick<WxrItem, 'content' | 'meta'>): string {
  const video = [
    ...VIDEO_FIELDS.map((key) => meta[key]?.[0]),
    serialized(meta.td_post_video?.[0], 'td_video'),
    serialized(meta.jnews_single_post?.[0], 'video'),
  ]
    .map((text) => text?.trim() ?? '')
    .find((text) => text !== '');
  const sound = meta.tie_audio_mp3?.[0]?.trim() ?? '';
  const isNew = (text: string) => !content.includes(text);
  const lead = [
    ...(video && isNew(video) ? [asContent(video)] : []),
    ...(isAddress(sound) && isNew(sound) ? [`[audio mp3="${sound}"][/audio]`] : []),
  ];
  return [...lead, content].join('\n\n');
}

const isAddress = (text: string) => /^https?:\/\/[^\s"<>\]]+$/i.test(text);
/** An address stands alone on a line, as editors paste it; anything else is the code of a player. */
const asContent = (video: string) => (isAddress(video) ? `[embed]${video}[/embed]` : video);

/** A text in an array that PHP has serialized; lengths are in bytes. */
function serialized(array: string | undefined, name: string): string | undefined {
  const found = new RegExp(`"${name}";s:(\\d{1,7}):"`).exec(array ?? '');
  if (!array || !found) return undefined;
  const rest = Buffer.from(array.slice(found.index + found[0].length), 'utf8');
  return rest.subarray(0, Number(found[1])).toString('utf8');
}
