/** What an export holds, as it stands there: nothing decoded, nothing decided. */
export interface WxrSite {
  title: string;
  link: string;
  language: string;
  version: string;
  baseSiteUrl: string;
  baseBlogUrl: string;
  generator: string;
}

export interface WxrAuthor {
  id: string;
  login: string;
  displayName: string;
  firstName: string;
  lastName: string;
}

export interface WxrTerm {
  taxonomy: string;
  id: string;
  /** Percent-encoded as WordPress keeps it. */
  slug: string;
  name: string;
  description: string;
  /** The parent's slug; some tools write its name or id. */
  parent: string;
}

export interface WxrItemTerm {
  taxonomy: string;
  slug: string;
  name: string;
}

export interface WxrItem {
  id: string;
  type: string;
  /** Its type in the file, where that is read as a post (`ReadOptions.alsoPosts`). */
  ownType?: string;
  status: string;
  title: string;
  link: string;
  pubDate: string;
  creator: string;
  guid: string;
  content: string;
  excerpt: string;
  date: string;
  dateGmt: string;
  modified: string;
  modifiedGmt: string;
  name: string;
  parent: string;
  menuOrder: string;
  password: string;
  isSticky: boolean;
  attachmentUrl: string;
  terms: WxrItemTerm[];
  /** Only keys that the import reads (MetaKey); page builders keep megabytes in the others. */
  meta: Partial<Record<MetaKey, string[]>>;
  /** Fields with words in them that the import does not read. */
  unreadFields: string[];
  commentCount: number;
}

export const META_KEYS = [
  '_thumbnail_id',
  '_wp_attached_file',
  '_wp_attachment_image_alt',
  '_wp_attachment_metadata',
  '_wp_old_slug',
  '_wp_old_date',
  '_yoast_wpseo_primary_category',
  'rank_math_primary_category',
  'tie_primary_category',
  '_bs_primary_category',
  '_yoast_wpseo_title',
  'rank_math_title',
  '_yoast_wpseo_metadesc',
  'rank_math_description',
  '_yoast_wpseo_meta-robots-noindex',
  '_menu_item_object',
  '_menu_item_object_id',
  'footnotes',
  'cap-user_login',
  'cap-display_name',
  'rank_math_robots',
  '_seopress_robots_index',
  'tie_post_sub_title',
  '_bunyad_sub_title',
  'bs_subtitle',
  'wps_subtitle',
  '_secondary_title',
  'post_subtitle',
  'sub_title',
  'subtitle',
  'tie_video_url',
  'tie_embed_code',
  '_format_video_embed',
  '_bunyad_featured_video',
  'tie_audio_mp3',
  'td_post_theme_settings',
  'td_post_video',
  'jnews_single_post',
] as const;
export type MetaKey = (typeof META_KEYS)[number];

export type WxrEvent =
  | { kind: 'site'; site: WxrSite }
  | { kind: 'author'; author: WxrAuthor }
  | { kind: 'term'; term: WxrTerm }
  | { kind: 'item'; item: WxrItem }
  /** The last event: whether the file went on to its end. */
  | { kind: 'end'; isComplete: boolean; cutItems: number };
