/** Writes small WordPress exports for tests; the markup follows wp-admin/includes/export.php of 6.x. */
import type { MetaKey } from '@/lib/imports/wxr/wxr-types';

export interface FactoryItem {
  id: number;
  type?: string;
  status?: string;
  title?: string;
  link?: string;
  slug?: string;
  creator?: string;
  content?: string;
  excerpt?: string;
  /** `2026-10-31 02:30:00` in UTC; the site's clock is one hour ahead. */
  dateGmt?: string;
  modifiedGmt?: string;
  parent?: number;
  password?: string;
  isSticky?: boolean;
  attachmentUrl?: string;
  guid?: string;
  terms?: { domain: string; slug: string; name: string }[];
  meta?: Partial<Record<MetaKey, string>> & Record<string, string>;
  comments?: number;
}

export interface FactoryTerm {
  id: number;
  slug: string;
  name: string;
  parent?: string;
  description?: string;
}

export interface FactorySite {
  base?: string;
  language?: string;
  authors?: { id: number; login: string; name: string; email?: string }[];
  categories?: FactoryTerm[];
  tags?: FactoryTerm[];
  items: FactoryItem[];
}

export const FACTORY_BASE = 'https://old.example';

/** What WordPress puts into its columns: lower-case percent-encoding. */
export const wpSlug = (text: string): string => encodeURIComponent(text.replace(/\s+/g, '-')).toLowerCase();

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** A whole export. */
export function makeWxr(site: FactorySite): string {
  const base = site.base ?? FACTORY_BASE;
  return [
    '<?xml version="1.0" encoding="UTF-8" ?>',
    '<!-- generator="WordPress/6.6.1" created="2026-11-20 10:00" -->',
    '<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">',
    `<channel><title>صحيفة</title><link>${base}</link><description></description><language>${site.language ?? 'ar'}</language>`,
    `<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>${new URL(base).origin}</wp:base_site_url><wp:base_blog_url>${base}</wp:base_blog_url>`,
    ...(site.authors ?? []).map(
      (author) =>
        `<wp:author><wp:author_id>${author.id}</wp:author_id><wp:author_login>${cdata(author.login)}</wp:author_login><wp:author_email>${cdata(author.email ?? `${author.login}@old.example`)}</wp:author_email><wp:author_display_name>${cdata(author.name)}</wp:author_display_name><wp:author_first_name>${cdata('')}</wp:author_first_name><wp:author_last_name>${cdata('')}</wp:author_last_name></wp:author>`,
    ),
    ...(site.categories ?? []).map(
      (term) =>
        `<wp:category><wp:term_id>${term.id}</wp:term_id><wp:category_nicename>${cdata(term.slug)}</wp:category_nicename><wp:category_parent>${cdata(term.parent ?? '')}</wp:category_parent><wp:cat_name>${cdata(term.name)}</wp:cat_name>${term.description ? `<wp:category_description>${cdata(term.description)}</wp:category_description>` : ''}</wp:category>`,
    ),
    ...(site.tags ?? []).map(
      (term) =>
        `<wp:tag><wp:term_id>${term.id}</wp:term_id><wp:tag_slug>${cdata(term.slug)}</wp:tag_slug><wp:tag_name>${cdata(term.name)}</wp:tag_name></wp:tag>`,
    ),
    ...site.items.map((item) => makeItem(item, base)),
    '</channel></rss>',
  ].join('\n');
}

function makeItem(item: FactoryItem, base: string): string {
  const dateGmt = item.dateGmt ?? '2026-10-31 02:30:00';
  const slug = item.slug ?? `post-${item.id}`;
  const link = item.link ?? `${base}/${dateGmt.slice(0, 7).replace('-', '/')}/${slug}/`;
  return [
    '<item>',
    `<title>${cdata(item.title ?? `خبر رقم ${item.id}`)}</title><link>${link.replaceAll('&', '&amp;')}</link>`,
    `<pubDate>${isoOf(dateGmt)?.toUTCString() ?? 'Mon, 30 Nov -0001 00:00:00 +0000'}</pubDate><dc:creator>${cdata(item.creator ?? 'ahmed')}</dc:creator>`,
    `<guid isPermaLink="false">${(item.guid ?? `${base}/?p=${item.id}`).replaceAll('&', '&amp;')}</guid><description></description>`,
    `<content:encoded>${cdata(item.content ?? '<p>نص الخبر.</p>')}</content:encoded><excerpt:encoded>${cdata(item.excerpt ?? '')}</excerpt:encoded>`,
    `<wp:post_id>${item.id}</wp:post_id><wp:post_date>${cdata(localOf(dateGmt))}</wp:post_date><wp:post_date_gmt>${cdata(dateGmt)}</wp:post_date_gmt>`,
    `<wp:post_modified>${cdata(localOf(item.modifiedGmt ?? dateGmt))}</wp:post_modified><wp:post_modified_gmt>${cdata(item.modifiedGmt ?? dateGmt)}</wp:post_modified_gmt>`,
    `<wp:post_name>${cdata(slug)}</wp:post_name><wp:status>${cdata(item.status ?? 'publish')}</wp:status><wp:post_parent>${item.parent ?? 0}</wp:post_parent>`,
    `<wp:menu_order>0</wp:menu_order><wp:post_type>${cdata(item.type ?? 'post')}</wp:post_type><wp:post_password>${cdata(item.password ?? '')}</wp:post_password>`,
    `<wp:is_sticky>${item.isSticky ? 1 : 0}</wp:is_sticky>`,
    item.attachmentUrl ? `<wp:attachment_url>${cdata(item.attachmentUrl)}</wp:attachment_url>` : '',
    ...(item.terms ?? []).map(
      (term) => `<category domain="${term.domain}" nicename="${term.slug}">${cdata(term.name)}</category>`,
    ),
    ...Object.entries(item.meta ?? {}).map(
      ([key, value]) =>
        `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
    ),
    ...Array.from(
      { length: item.comments ?? 0 },
      (_, index) =>
        `<wp:comment><wp:comment_id>${item.id}${index}</wp:comment_id><wp:comment_author_email>${cdata('reader@example.test')}</wp:comment_author_email><wp:comment_content>${cdata('تعليق')}</wp:comment_content></wp:comment>`,
    ),
    '</item>',
  ].join('\n');
}

function isoOf(dateGmt: string): Date | null {
  const date = new Date(`${dateGmt.replace(' ', 'T')}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

function localOf(dateGmt: string): string {
  const date = isoOf(dateGmt);
  return date ? new Date(date.getTime() + 3_600_000).toISOString().slice(0, 19).replace('T', ' ') : dateGmt;
}
