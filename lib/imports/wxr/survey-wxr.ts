import { type OldSite, oldSite } from '@/lib/articles/from-html/link-address';
import { type Edition, isEdition } from '@/lib/i18n/editions';
import { clockOffset } from '@/lib/imports/mapping/map-dates';
import { decodeSlug } from '@/lib/imports/mapping/map-slug';
import { nicenameOf } from '@/lib/imports/mapping/nicename';
import { type ReadOptions, readWxr } from './read-wxr';
import type { RepairCounts } from './repair-xml';
import type { WxrAuthor, WxrItem, WxrSite, WxrTerm } from './wxr-types';

/** What is kept of an attachment: posts refer to it by id or by its file. */
export interface Attachment {
  id: string;
  url: string;
  /** `2026/10/photo.jpg`, below the uploads folder. */
  file: string;
  title: string;
  alt: string;
  /** HTML, as stored. */
  caption: string;
  credit: string;
  link: string;
  guid: string;
}

export interface SurveyedTerm extends WxrTerm {
  editions: Set<Edition>;
}

/**
 * The first reading: everything that posts refer to (it may stand behind them) and how many there are of each
 * kind. Memory: a few hundred bytes an attachment, term and author; nothing of posts but reusable blocks.
 */
export interface Survey {
  site: OldSite;
  /** The source's name in `import_items`. */
  source: string;
  info: WxrSite;
  authors: Map<string, WxrAuthor & { editions: Set<Edition> }>;
  /** By taxonomy (`category`, `post_tag`) and raw slug. */
  terms: Map<'category' | 'post_tag', Map<string, SurveyedTerm>>;
  attachments: Map<string, Attachment>;
  attachedTo: Map<string, string[]>;
  reusableBlocks: Map<string, string>;
  /** Items by type, as the file has them. */
  found: Map<string, number>;
  /** Those of types that are read as posts, by their own type. */
  foundAsPosts: Map<string, number>;
  comments: number;
  otherTerms: Map<string, number>;
  /** Ids of categories in the order of the site's menu. */
  menuCategories: string[];
  stickyIds: string[];
  offsetMinutes: number;
  /** The newest month with a published post, by year. */
  lastMonths: Map<string, string>;
  isComplete: boolean;
  cutItems: number;
}

const PICTURE_CREDIT = /s:6:"credit";s:\d+:"([^"]*)"/;

/** Reads an export once. @param edition the edition of whatever names no language of its own */
export async function surveyWxr(
  file: string,
  repairs: RepairCounts,
  edition: Edition,
  options: ReadOptions,
): Promise<Survey> {
  const survey = emptySurvey();
  const guests = new Map<string, string>();
  const bylines: { login: string; name: string; edition: Edition }[] = [];
  const seenBylines = new Set<string>();
  const offsets = new Map<number, number>();
  for await (const event of readWxr(file, repairs, options)) {
    if (event.kind === 'site') survey.info = event.site;
    else if (event.kind === 'author')
      survey.authors.set(event.author.login.toLowerCase(), { ...event.author, editions: new Set() });
    else if (event.kind === 'term') addTerm(survey, event.term);
    else if (event.kind === 'end')
      Object.assign(survey, { isComplete: event.isComplete, cutItems: event.cutItems });
    else {
      const { item } = event;
      const itemEdition = editionOf(item, edition);
      surveyItem(survey, item, itemEdition);
      const offset = clockOffset(item.date, item.dateGmt);
      if (offset !== null) offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
      if (item.type === 'guest-author')
        guests.set(
          (item.meta['cap-user_login']?.[0] ?? item.name).toLowerCase(),
          item.meta['cap-display_name']?.[0] ?? item.title,
        );
      if (item.type !== 'post' && item.type !== 'page') continue;
      for (const byline of bylinesOf(item)) {
        const key = `${itemEdition} ${byline.login}`;
        if (!seenBylines.has(key)) bylines.push({ ...byline, edition: itemEdition });
        seenBylines.add(key);
      }
    }
  }
  survey.offsetMinutes = [...offsets].sort((left, right) => right[1] - left[1])[0]?.[0] ?? 0;
  survey.site = oldSite([
    survey.info.baseBlogUrl || survey.info.link || survey.info.baseSiteUrl,
    survey.info.baseSiteUrl,
    survey.info.link,
  ]);
  survey.source = sourceName(survey);
  for (const byline of bylines) addByline(survey, byline, guests);
  for (const author of survey.authors.values()) if (author.editions.size === 0) author.editions.add(edition);
  for (const byTaxonomy of survey.terms.values())
    for (const term of byTaxonomy.values()) if (term.editions.size === 0) term.editions.add(edition);
  return survey;
}

function emptySurvey(): Survey {
  return {
    site: oldSite([]),
    source: '',
    info: { title: '', link: '', language: '', version: '', baseSiteUrl: '', baseBlogUrl: '', generator: '' },
    authors: new Map(),
    terms: new Map([
      ['category', new Map()],
      ['post_tag', new Map()],
    ]),
    attachments: new Map(),
    attachedTo: new Map(),
    reusableBlocks: new Map(),
    foundAsPosts: new Map(),
    found: new Map(),
    comments: 0,
    otherTerms: new Map(),
    menuCategories: [],
    stickyIds: [],
    offsetMinutes: 0,
    lastMonths: new Map(),
    isComplete: false,
    cutItems: 0,
  };
}

/** http and https, with and without `www.`, are the same source: a site moves between them. */
function sourceName(survey: Survey): string {
  const url = new URL(survey.site.baseUrl);
  return `https://${url.host.replace(/^www\./, '')}${survey.site.basePath}`;
}

function addTerm(survey: Survey, term: WxrTerm): void {
  const known = survey.terms.get(term.taxonomy as 'category');
  if (!known) survey.otherTerms.set(term.taxonomy, (survey.otherTerms.get(term.taxonomy) ?? 0) + 1);
  else if (term.slug !== '' || term.name !== '') {
    const key = term.slug || term.name;
    if (!known.has(key)) known.set(key, { ...term, slug: key, editions: new Set() });
  }
}

function surveyItem(survey: Survey, item: WxrItem, edition: Edition): void {
  survey.found.set(item.type, (survey.found.get(item.type) ?? 0) + 1);
  if (item.ownType) survey.foundAsPosts.set(item.ownType, (survey.foundAsPosts.get(item.ownType) ?? 0) + 1);
  survey.comments += item.commentCount;
  if (item.type === 'attachment') {
    survey.attachments.set(item.id, toAttachment(item));
    if (item.parent !== '' && item.parent !== '0')
      survey.attachedTo.set(item.parent, [...(survey.attachedTo.get(item.parent) ?? []), item.id]);
  } else if (item.type === 'wp_block') survey.reusableBlocks.set(item.id, item.content);
  else if (item.type === 'nav_menu_item' && item.meta._menu_item_object?.[0] === 'category') {
    survey.menuCategories.push(item.meta._menu_item_object_id?.[0] ?? '');
  } else if (item.type === 'post') {
    if (item.isSticky && item.status === 'publish') survey.stickyIds.push(item.id);
    const month = /^\d{4}-\d{2}/.exec(item.dateGmt)?.[0];
    const year = month?.slice(0, 4) ?? '';
    if (month && item.status === 'publish' && year !== '0000' && month > (survey.lastMonths.get(year) ?? ''))
      survey.lastMonths.set(year, month);
    for (const term of item.terms) surveyItemTerm(survey, term, edition);
  }
}

/** Exports of chosen posts name their terms at the posts only. */
function surveyItemTerm(
  survey: Survey,
  { taxonomy, slug, name }: WxrItem['terms'][number],
  edition: Edition,
): void {
  const known = survey.terms.get(taxonomy as 'category');
  if (!known || (slug === '' && name === '')) return;
  const key = slug || name;
  const term = known.get(key) ?? {
    taxonomy,
    id: '',
    slug: key,
    name,
    description: '',
    parent: '',
    editions: new Set<Edition>(),
  };
  term.editions.add(edition);
  known.set(key, term);
}

function toAttachment(item: WxrItem): Attachment {
  const url = item.attachmentUrl || item.guid;
  return {
    id: item.id,
    url,
    file: item.meta._wp_attached_file?.[0]?.trim() ?? '',
    title: item.title,
    alt: item.meta._wp_attachment_image_alt?.[0] ?? '',
    caption: item.excerpt,
    credit: PICTURE_CREDIT.exec(item.meta._wp_attachment_metadata?.[0] ?? '')?.[1] ?? '',
    link: item.link,
    guid: item.guid,
  };
}

/** Who signs an item: the authors of Co-Authors Plus, else the creator. */
export function bylinesOf(item: WxrItem): { login: string; name: string }[] {
  const several = item.terms
    .filter((term) => term.taxonomy === 'author' && term.slug !== '')
    .map((term) => ({ login: term.slug.replace(/^cap-/, '').toLowerCase(), name: term.name }));
  if (several.length > 0) return several;
  return item.creator === '' ? [] : [{ login: item.creator.toLowerCase(), name: item.creator }];
}

/** Co-Authors Plus names a guest whose profile is not in the file by his login: an Arabic one is percent-encoded. */
const readableName = (name: string) =>
  /%[0-9a-f]{2}/i.test(name) ? decodeSlug(name).replace(/-/g, ' ') : name;

/** A byline without an author of its own; some tools write the display name where the login should be. */
function addByline(
  survey: Survey,
  byline: { login: string; name: string; edition: Edition },
  guests: Map<string, string>,
): void {
  const author = findAuthor(survey, byline) ?? {
    id: '',
    login: byline.login,
    displayName: guests.get(byline.login) ?? readableName(byline.name),
    firstName: '',
    lastName: '',
    editions: new Set<Edition>(),
  };
  author.editions.add(byline.edition);
  survey.authors.set(author.login.toLowerCase(), author);
}

/** The author of a byline, which may name the login, the display name or, as Co-Authors Plus does, the nicename. */
export function findAuthor(survey: Survey, { login, name }: { login: string; name: string }) {
  return (
    survey.authors.get(login) ??
    survey.authors.get(name.toLowerCase()) ??
    [...survey.authors.values()].find((author) => author.displayName.toLowerCase() === login) ??
    [...survey.authors.values()].find((author) => nicenameOf(author.login) === login)
  );
}

/** The edition of an item: its Polylang language, else that of its address, when there is such an edition; else the import's. */
export function editionOf(item: WxrItem, fallback: Edition): Edition {
  const term = item.terms.find((candidate) => candidate.taxonomy === 'language')?.slug;
  // WPML keeps languages in a table of its own, which no export holds: they show in addresses only.
  const inAddress = /^https?:\/\/[^/]+\/([a-z]{2})\/.|[?&]lang=([a-z]{2})/.exec(item.link);
  const language = (term ?? inAddress?.[1] ?? inAddress?.[2])?.slice(0, 2).toLowerCase();
  return isEdition(language) ? language : fallback;
}
