import { SaxesParser } from 'saxes';
import { openExport } from './open-export';
import { type RepairCounts, XmlRepairer } from './repair-xml';
import { META_KEYS, type MetaKey, type WxrEvent, type WxrItem } from './wxr-types';

type Fields = Record<string, string>;

/** Elements that hold fields; everything in an unknown element inside one is left alone. */
const RECORDS = new Set(['item', 'wp:author', 'wp:category', 'wp:tag', 'wp:term']);
const WANTED_META = new Set<string>(META_KEYS);

export interface ReadOptions {
  /** Types of a plug-in or theme whose items are read as posts. */
  alsoPosts?: ReadonlySet<string>;
  onBytes?: (read: number, total: number) => void;
}

/**
 * Reads a WordPress export (WXR 1.0 to 1.2, whoever wrote it) as a stream of events. What is not well-formed
 * is mended and counted in `repairs`. Memory: one item, whatever the size of the file.
 * @throws OperatorError when the file cannot be opened
 */
export async function* readWxr(
  file: string,
  repairs: RepairCounts,
  { alsoPosts = new Set(), onBytes }: ReadOptions = {},
): AsyncGenerator<WxrEvent> {
  const source = await openExport(file, repairs);
  const repairer = new XmlRepairer(repairs);
  const reader = new WxrReader(repairs, alsoPosts);
  for await (const chunk of source.chunks) {
    yield* reader.write(repairer.write(chunk));
    onBytes?.(source.bytesRead(), source.totalBytes);
  }
  yield* reader.write(repairer.end());
  yield reader.end();
}

/** Turns the parser's callbacks into events; prefixes are taken by name, as every exporter writes them. */
class WxrReader {
  readonly #parser = new SaxesParser({ xmlns: false } as const);
  readonly #events: WxrEvent[] = [];
  readonly #site: Fields = {};
  readonly #alsoPosts: ReadonlySet<string>;
  #stack: string[] = [];
  #record: { name: string; depth: number; fields: Fields; item: ItemParts } | null = null;
  #field: { name: string; depth: number; attributes: Fields } | null = null;
  #text: string[] = [];
  #hasSite = false;
  #isClosed = false;
  #isEnding = false;

  constructor(repairs: RepairCounts, alsoPosts: ReadonlySet<string>) {
    this.#alsoPosts = alsoPosts;
    this.#parser.on('error', () => {
      if (!this.#isEnding) repairs.add('malformed_markup');
    });
    this.#parser.on('opentag', (tag) => this.#open(tag.name, tag.attributes));
    this.#parser.on('closetag', (tag) => this.#close(tag.name));
    const collect = (text: string) => {
      if (this.#field) this.#text.push(text);
    };
    this.#parser.on('text', collect);
    this.#parser.on('cdata', collect);
  }

  *write(xml: string): Generator<WxrEvent> {
    if (xml !== '') this.#parser.write(xml);
    yield* this.#events.splice(0);
  }

  end(): WxrEvent {
    this.#isEnding = true;
    return { kind: 'end', isComplete: this.#isClosed, cutItems: this.#record?.name === 'item' ? 1 : 0 };
  }

  #open(name: string, attributes: Fields): void {
    this.#stack.push(name);
    const depth = this.#stack.length;
    if (RECORDS.has(name) && (!this.#record || name === 'item')) {
      this.#emitSite();
      this.#record = {
        name,
        depth,
        fields: {},
        item: { terms: [], meta: {}, unread: new Set(), comments: 0, metaKey: '' },
      };
      this.#field = null;
      return;
    }
    if (this.#field) return;
    const parent = this.#stack.at(-2);
    if (this.#record) {
      if (name === 'wp:comment' && depth === this.#record.depth + 1) this.#record.item.comments += 1;
      const isField = depth === this.#record.depth + 1 || parent === 'wp:postmeta';
      if (isField && name !== 'wp:comment' && name !== 'wp:postmeta') this.#begin(name, depth, attributes);
    } else if (parent === 'channel') this.#begin(name, depth, attributes);
  }

  #begin(name: string, depth: number, attributes: Fields): void {
    this.#field = { name, depth, attributes };
    this.#text = [];
  }

  #close(name: string): void {
    const depth = this.#stack.length;
    this.#stack.pop();
    if (this.#field?.depth === depth) {
      this.#keep(this.#field, this.#text.join(''));
      this.#field = null;
    } else if (this.#record?.depth === depth) {
      this.#emitRecord(this.#record);
      this.#record = null;
    } else if (name === 'channel' || name === 'rss') {
      this.#emitSite();
      this.#isClosed = true;
    }
  }

  #keep(field: { name: string; attributes: Fields }, text: string): void {
    if (!this.#record) {
      this.#site[field.name] ??= text.trim();
      return;
    }
    const { fields, item } = this.#record;
    if (field.name === 'wp:meta_key') item.metaKey = text.trim();
    else if (field.name === 'wp:meta_value') keepMeta(item, text);
    else if (field.name === 'category' && this.#record.name === 'item') {
      item.terms.push({
        taxonomy: field.attributes.domain ?? '',
        slug: field.attributes.nicename ?? '',
        name: text,
      });
    } else fields[field.name] ??= text;
  }

  #emitSite(): void {
    if (this.#hasSite) return;
    this.#hasSite = true;
    const site = (name: string) => this.#site[name] ?? '';
    this.#events.push({
      kind: 'site',
      site: {
        title: site('title'),
        link: site('link'),
        language: site('language'),
        version: site('wp:wxr_version'),
        baseSiteUrl: site('wp:base_site_url'),
        baseBlogUrl: site('wp:base_blog_url'),
        generator: site('generator'),
      },
    });
  }

  #emitRecord(record: { name: string; fields: Fields; item: ItemParts }): void {
    const of = (name: string) => (record.fields[name] ?? '').trim();
    if (record.name === 'item') {
      const item = toItem(record.fields, record.item);
      if (this.#alsoPosts.has(item.type)) Object.assign(item, { ownType: item.type, type: 'post' });
      this.#events.push({ kind: 'item', item });
    } else if (record.name === 'wp:author') {
      this.#events.push({
        kind: 'author',
        author: {
          id: of('wp:author_id'),
          login: of('wp:author_login'),
          displayName: of('wp:author_display_name'),
          firstName: of('wp:author_first_name'),
          lastName: of('wp:author_last_name'),
        },
      });
    } else {
      const names = TERM_FIELDS[record.name] ?? TERM_FIELDS['wp:term'];
      if (!names) return;
      this.#events.push({
        kind: 'term',
        term: {
          taxonomy: names.taxonomy ?? of('wp:term_taxonomy'),
          id: of('wp:term_id'),
          slug: of(names.slug),
          name: of(names.name),
          description: of(names.description),
          parent: of(names.parent),
        },
      });
    }
  }
}

interface ItemParts {
  terms: WxrItem['terms'];
  meta: WxrItem['meta'];
  unread: Set<string>;
  comments: number;
  metaKey: string;
}

function keepMeta(item: ItemParts, value: string): void {
  if (!WANTED_META.has(item.metaKey)) {
    if (isForReaders(item.metaKey, value)) item.unread.add(item.metaKey);
    return;
  }
  const key = item.metaKey as MetaKey;
  const values = item.meta[key] ?? [];
  values.push(value);
  item.meta[key] = values;
}

/** Keys with a line before them are WordPress's and its plugins' own; of the rest, what reads like a sentence. */
function isForReaders(key: string, value: string): boolean {
  if (/^(?:_|rank_math|yoast)/.test(key)) return false;
  return !/^\s*(?:[aOs]:\d|[[{<])/.test(value) && /\p{L}{2,}\s+\p{L}{2,}/u.test(value.slice(0, 2_000));
}

const TERM_FIELDS: Record<
  string,
  { taxonomy?: string; slug: string; name: string; description: string; parent: string }
> = {
  'wp:category': {
    taxonomy: 'category',
    slug: 'wp:category_nicename',
    name: 'wp:cat_name',
    description: 'wp:category_description',
    parent: 'wp:category_parent',
  },
  'wp:tag': {
    taxonomy: 'post_tag',
    slug: 'wp:tag_slug',
    name: 'wp:tag_name',
    description: 'wp:tag_description',
    parent: '',
  },
  'wp:term': {
    slug: 'wp:term_slug',
    name: 'wp:term_name',
    description: 'wp:term_description',
    parent: 'wp:term_parent',
  },
};

function toItem(fields: Fields, parts: ItemParts): WxrItem {
  const of = (name: string) => (fields[name] ?? '').trim();
  return {
    id: of('wp:post_id'),
    // Version 1.0 wrote posts before there were types; feeds that are no export have none.
    type: of('wp:post_type') || 'post',
    status: of('wp:status') || 'publish',
    title: of('title'),
    link: of('link'),
    pubDate: of('pubDate'),
    creator: of('dc:creator'),
    guid: of('guid'),
    // Leading and trailing blank lines matter to nobody, inner ones make paragraphs.
    content: fields['content:encoded'] ?? '',
    excerpt: fields['excerpt:encoded'] ?? '',
    date: of('wp:post_date'),
    dateGmt: of('wp:post_date_gmt'),
    modified: of('wp:post_modified'),
    modifiedGmt: of('wp:post_modified_gmt'),
    name: of('wp:post_name'),
    parent: of('wp:post_parent'),
    menuOrder: of('wp:menu_order'),
    password: of('wp:post_password'),
    isSticky: of('wp:is_sticky') === '1',
    attachmentUrl: of('wp:attachment_url'),
    terms: parts.terms.map((term) => ({
      taxonomy: term.taxonomy === 'tag' ? 'post_tag' : term.taxonomy,
      slug: term.slug.trim(),
      name: term.name.trim(),
    })),
    meta: parts.meta,
    unreadFields: [...parts.unread],
    commentCount: parts.comments,
  };
}
