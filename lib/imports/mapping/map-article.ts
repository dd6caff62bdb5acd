import { plainText } from '@/lib/articles/from-html/plain-text';
import type { ArticleKind } from '@/lib/articles/types';
import type { Edition } from '@/lib/i18n/editions';
import { hashOf } from '@/lib/imports/account/import-log';
import { categoriesOf, categoryPath, pathAbove } from '@/lib/imports/mapping/category-paths';
import { ownAddress } from '@/lib/imports/mapping/old-addresses';
import type { SectionInfo, TermIds } from '@/lib/imports/mapping/term-targets';
import { bylinesOf, editionOf, findAuthor, type Survey } from '@/lib/imports/wxr/survey-wxr';
import type { WxrItem, WxrItemTerm } from '@/lib/imports/wxr/wxr-types';
import { momentOf } from './map-dates';
import { articleSlug } from './map-slug';
import { mapStatus } from './map-status';
import { subtitleOf } from './theme-fields';

export interface MapContext {
  survey: Survey;
  edition: Edition;
  sections: Map<string, SectionInfo>;
  tags: TermIds;
  authors: TermIds;
  now: Date;
}

/** Everything of an article that can be said before its text is read. */
export interface MappedArticle {
  edition: Edition;
  status: 'draft' | 'in_review' | 'scheduled' | 'published';
  kind: ArticleKind;
  headline: string;
  standfirst: string | null;
  /** A second headline, where the standfirst is taken by an excerpt. */
  kicker: string | null;
  slug: string;
  section: SectionInfo | null;
  authorIds: number[];
  tagIds: number[];
  /** Categories besides the section, whose names become tags. */
  otherCategories: SectionInfo[];
  thumbnailId: string | null;
  publishedAt: Date | null;
  scheduledAt: Date | null;
  updatedAt: Date;
  createdAt: Date;
  seoTitle: string | null;
  seoDescription: string | null;
  isIndexed: boolean;
  translationGroup: string | null;
  /** For the report: decisions worth knowing. */
  notes: string[];
}

export type Mapping = { outcome: 'keep'; article: MappedArticle } | { outcome: 'skip'; reason: string };

/** Hash of all that an import takes from an item; what nobody sees (comments, locks) does not change it. */
export function sourceHashOf(item: WxrItem): string {
  const { commentCount: _comments, unreadFields: _unread, ...seen } = item;
  return hashOf(seen);
}

export function mapArticle(item: WxrItem, context: MapContext): Mapping {
  const { survey, now } = context;
  const edition = editionOf(item, context.edition);
  const date = momentOf({ gmt: item.dateGmt, local: item.date, pubDate: item.pubDate }, survey.offsetMinutes);
  const mapped = mapStatus(item, date, now);
  if (mapped.outcome === 'skip') return mapped;
  const notes = mapped.note ? [mapped.note] : [];
  const modified = momentOf({ gmt: item.modifiedGmt, local: item.modified }, survey.offsetMinutes);
  const headline = headlineOf(item, notes);
  const { section, others } = chooseSection(item, edition, context);
  if (!section && mapped.status === 'published')
    notes.push('without a category: put into the section for everything else');
  const isShown = mapped.status === 'published';
  const excerpt = plainText(item.excerpt.replace(/<!--.*?-->/gs, ''));
  const subtitle = subtitleOf(item);
  for (const field of item.unreadFields) notes.push(`the custom field “${field}” is not imported`);
  return {
    outcome: 'keep',
    article: {
      edition,
      status: mapped.status,
      kind: kindOf(item, section),
      headline,
      standfirst: excerpt || subtitle,
      kicker: excerpt === '' || subtitle === null ? null : subtitle.slice(0, MAX_KICKER),
      slug: articleSlug(item.name, headline),
      section,
      authorIds: unique(
        bylinesOf(item).map((byline) =>
          context.authors.get(edition, findAuthor(survey, byline)?.login.toLowerCase() ?? byline.login),
        ),
      ),
      tagIds: unique(
        item.terms
          .filter((term) => term.taxonomy === 'post_tag')
          .map((term) => context.tags.get(edition, term.slug || term.name)),
      ),
      otherCategories: others,
      thumbnailId: item.meta._thumbnail_id?.[0]?.trim() || null,
      publishedAt: isShown ? date : null,
      scheduledAt: mapped.status === 'scheduled' ? date : null,
      updatedAt: laterOf(modified, isShown ? date : null) ?? date ?? now,
      createdAt: earlierOf(date, modified) ?? now,
      seoTitle: seoText(item.meta._yoast_wpseo_title?.[0] ?? item.meta.rank_math_title?.[0]),
      seoDescription: seoText(item.meta._yoast_wpseo_metadesc?.[0] ?? item.meta.rank_math_description?.[0]),
      isIndexed: isIndexed(item),
      translationGroup: translationGroupOf(item, survey),
      notes,
    },
  };
}

/** The kicker's own limit (article-content.ts). */
const MAX_KICKER = 300;

/** Yoast, Rank Math and SEOPress each have a way to keep a page out of search engines. */
const isIndexed = ({ meta }: WxrItem): boolean =>
  meta['_yoast_wpseo_meta-robots-noindex']?.[0] !== '1' &&
  !meta.rank_math_robots?.[0]?.includes('"noindex"') &&
  meta._seopress_robots_index?.[0] !== 'yes';

const unique = (ids: (number | undefined)[]): number[] =>
  [...new Set(ids.filter((id) => id !== undefined))] as number[];
const laterOf = (one: Date | null, other: Date | null) =>
  one && other ? (one > other ? one : other) : (one ?? other);
const earlierOf = (one: Date | null, other: Date | null) =>
  one && other ? (one < other ? one : other) : (one ?? other);

/** The title; of a post without one, the first words of its text, as its old page showed. */
function headlineOf(item: WxrItem, notes: string[]): string {
  const title = plainText(item.title);
  if (title !== '') return title;
  notes.push('without a title: headline made of the first words');
  const words = plainText(
    (item.excerpt.trim() || item.content).slice(0, 4_000).replace(/<!--.*?-->|\[[^\]]*\]/gs, ' '),
  );
  const short =
    words.length <= 90
      ? words
      : words.slice(0, words.lastIndexOf(' ', 90) > 20 ? words.lastIndexOf(' ', 90) : 90);
  return short.replace(/[\s.,،:;؛-]+$/, '') || '—';
}

/** Templates of SEO plug-ins (`%%title%%`) say nothing by themselves. */
const seoText = (text: string | undefined): string | null =>
  text && !/%%?\w+%/.test(text) ? plainText(text) || null : null;

function kindOf(item: WxrItem, section: SectionInfo | null): ArticleKind {
  const format = item.terms.find((term) => term.taxonomy === 'post_format')?.slug;
  if (format === 'post-format-gallery') return 'gallery';
  if (format === 'post-format-video') return 'video';
  return section?.isOpinion ? 'opinion' : 'news';
}

/** Where SEO plug-ins and themes keep the id of the category that an editor chose among several. */
const PRIMARY_CATEGORY = [
  '_yoast_wpseo_primary_category',
  'rank_math_primary_category',
  'tie_primary_category',
  '_bs_primary_category',
] as const;

/**
 * The one section an article stands in: the primary category of a plug-in or theme, else the one in its permalink,
 * else the deepest one, else the first. Its parents are implied; every other category must not be lost and becomes
 * a tag.
 */
function chooseSection(
  item: WxrItem,
  edition: Edition,
  { sections, survey }: MapContext,
): { section: SectionInfo | null; others: SectionInfo[] } {
  const named = categoriesOf(item, survey).flatMap((term) => {
    const info = sections.get(`${edition} ${term.slug || term.name}`);
    return info ? [{ info, id: idOfCategory(term, survey), path: categoryPath(term, survey) }] : [];
  });
  const infos = [...new Map(named.map(({ info }) => [info.id, info])).values()];
  const primary = PRIMARY_CATEGORY.flatMap((key) => {
    const id = item.meta[key]?.[0]?.trim();
    return id ? named.filter((category) => category.id === id) : [];
  })[0]?.info;
  const permalink = ownAddress(item.link, survey.site);
  const inPermalink =
    permalink &&
    pathAbove(
      permalink,
      named.flatMap(({ path }) => path ?? []),
    );
  const linked = inPermalink ? named.find(({ path }) => path === inPermalink)?.info : undefined;
  const rest = infos.filter((info) => !info.isUncategorised);
  const deepest = [...rest].sort((left, right) => right.depth - left.depth)[0];
  const section = primary ?? linked ?? deepest ?? infos[0] ?? null;
  const others = rest.filter((info) => info !== section && info.id !== section?.rootId);
  return { section, others };
}

const idOfCategory = ({ slug, name }: WxrItemTerm, survey: Survey): string | undefined =>
  survey.terms.get('category')?.get(slug || name)?.id;

/** Polylang names the translations of one text by a shared term. */
function translationGroupOf(item: WxrItem, survey: Survey): string | null {
  const group = item.terms.find((term) => term.taxonomy === 'post_translations')?.slug;
  return group ? `wp:${hashOf([survey.source, group]).slice(0, 12)}` : null;
}
