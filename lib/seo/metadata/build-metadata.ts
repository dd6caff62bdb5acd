/** Title, description, canonical, robots, translations, OpenGraph and feeds of every kind of reader page. */

import type { Metadata } from 'next';
import { createTranslator } from 'next-intl';
import { bodyToText } from '@/lib/articles/body/body-text';
import type { ArticleCard, PublishedArticle, WithdrawnArticle } from '@/lib/articles/types';
import type { Author } from '@/lib/authors/types';
import type { FrontPage } from '@/lib/fronts/types';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { DEFAULT_EDITION, type Edition, editionPrefix } from '@/lib/i18n/editions';
import type { StaticPage } from '@/lib/pages/types';
import type { Section } from '@/lib/sections/types';
import { absoluteUrl, frontPath } from '@/lib/seo/absolute-url';
import { leadPicture, modifiedAt } from '@/lib/seo/article-facts';
import { firstSentence } from '@/lib/seo/plain-text';
import { wording } from '@/lib/seo/wording';
import type { TagRef } from '@/lib/tags/types';
import { pageMetadata } from './page-metadata';

/** One numbered page of a list, as its route read it. */
export interface ListFacts {
  stories: ArticleCard[];
  /** From 1. */
  page: number;
}

/** @param editions those with anything in them; the front names its counterparts only when they are given. */
export function buildFrontMetadata(
  context: EditionContext,
  front: FrontPage,
  editions: Edition[] = [],
): Metadata {
  const { siteName, tagline } = context.settings;
  return pageMetadata(context, {
    path: frontPath(context),
    title: siteName,
    headTitle: createTranslator({ ...wording(context), namespace: 'seo' })('feedTitle', {
      siteName,
      title: firstSentence(tagline),
    }),
    isWholeTitle: true,
    description: tagline,
    picture: front.lead?.picture ?? null,
    translations: editions
      .filter((edition) => edition !== context.edition)
      .map((edition) => ({ edition, path: frontPath({ prefix: editionPrefix(edition) }) })),
    defaultPath: frontPath({ prefix: editionPrefix(DEFAULT_EDITION) }),
  });
}

export function buildArticleMetadata(context: EditionContext, article: PublishedArticle): Metadata {
  return pageMetadata(context, {
    path: article.path,
    title: article.headline,
    ...(article.seoTitle && { headTitle: article.seoTitle }),
    description: article.seoDescription || article.standfirst || bodyToText(article.body),
    isIndexed: article.isIndexed,
    picture: leadPicture(article),
    translations: article.translations,
    feed: article.section,
    openGraph: {
      type: 'article',
      publishedTime: article.publishedAt.toISOString(),
      modifiedTime: modifiedAt(article).toISOString(),
      section: article.section.name,
      tags: article.tags.map((tag) => tag.name),
      authors: article.authors.map((author) => absoluteUrl(context, author.path)),
    },
  });
}

/** A withdrawn article: its headline and nothing of its text. */
export function buildTombstoneMetadata(context: EditionContext, article: WithdrawnArticle): Metadata {
  return pageMetadata(context, {
    path: null,
    title: article.headline,
    description: createTranslator({ ...wording(context), namespace: 'seo' })('withdrawnDescription', {
      siteName: context.settings.siteName,
    }),
    isIndexed: false,
  });
}

export function buildNotFoundMetadata(context: EditionContext): Metadata {
  const t = createTranslator({ ...wording(context), namespace: 'errors' });
  return pageMetadata(context, {
    path: null,
    title: t('notFound.title'),
    description: t('notFound.text'),
    isIndexed: false,
  });
}

export function buildSectionMetadata(context: EditionContext, section: Section, list: ListFacts): Metadata {
  const { siteName } = context.settings;
  return numberedList(context, list, {
    path: section.path,
    title: section.name,
    description:
      section.introduction ||
      createTranslator({ ...wording(context), namespace: 'seo' })('sectionDescription', {
        section: section.name,
        siteName,
      }),
    feed: section,
  });
}

export function buildTagMetadata(context: EditionContext, tag: TagRef, list: ListFacts): Metadata {
  const { siteName } = context.settings;
  return numberedList(context, list, {
    path: tag.path,
    title: tag.name,
    description: createTranslator({ ...wording(context), namespace: 'seo' })('tagDescription', {
      name: tag.name,
      siteName,
    }),
    feed: tag,
  });
}

export function buildAuthorMetadata(context: EditionContext, author: Author, list: ListFacts): Metadata {
  const { siteName } = context.settings;
  return numberedList(context, list, {
    path: author.path,
    title: author.name,
    description:
      author.biography ||
      createTranslator({ ...wording(context), namespace: 'seo' })('authorDescription', {
        name: author.name,
        siteName,
      }),
    picture: author.portrait,
    feed: author,
    openGraph: { type: 'profile' },
  });
}

export function buildLatestMetadata(context: EditionContext, list: ListFacts): Metadata {
  const t = createTranslator({ ...wording(context), namespace: 'lists' });
  return numberedList(context, list, {
    path: `${context.prefix}/latest`,
    title: t('latest.title'),
    description: t('latest.description', { siteName: context.settings.siteName }),
  });
}

export function buildMostReadMetadata(context: EditionContext): Metadata {
  const t = createTranslator({ ...wording(context), namespace: 'lists' });
  return pageMetadata(context, {
    path: `${context.prefix}/most-read`,
    title: t('mostRead.title'),
    description: t('mostRead.description'),
  });
}

/** A month, or a day of it; later pages carry their number in the query. */
export function buildArchiveMetadata(
  context: EditionContext,
  span: { year: number; month: number; day?: number | null },
  list: ListFacts,
): Metadata {
  const { format, settings } = context;
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  const month = format.monthYear(span.year, span.month);
  const named = span.day ? format.date(new Date(Date.UTC(span.year, span.month - 1, span.day, 12))) : month;
  const path = [
    '/archive',
    pad(span.year, 4),
    pad(span.month, 2),
    ...(span.day ? [pad(span.day, 2)] : []),
  ].join('/');
  return pageMetadata(context, {
    path: `${context.prefix}${path}`,
    ...(list.page > 1 && { query: `?page=${list.page}` }),
    title: withPage(
      context,
      createTranslator({ ...wording(context), namespace: 'lists' })('archive.title', { month: named }),
      list.page,
    ),
    description: createTranslator({ ...wording(context), namespace: 'seo' })('archiveDescription', {
      siteName: settings.siteName,
      month: named,
    }),
    isIndexed: list.stories.length > 0,
  });
}

export function buildArchiveIndexMetadata(context: EditionContext): Metadata {
  const t = createTranslator({ ...wording(context), namespace: 'lists' });
  return pageMetadata(context, {
    path: `${context.prefix}/archive`,
    title: t('archive.index'),
    description: t('archive.indexText', { siteName: context.settings.siteName }),
  });
}

export function buildStaticPageMetadata(context: EditionContext, page: StaticPage): Metadata {
  return pageMetadata(context, {
    path: page.path,
    title: page.title,
    description: page.description || bodyToText(page.body),
    translations: page.translations,
  });
}

/** @param page of the ledger, from 1 */
export function buildCorrectionsMetadata(context: EditionContext, page = 1): Metadata {
  const t = createTranslator({ ...wording(context), namespace: 'corrections' });
  return pageMetadata(context, {
    path: `${context.prefix}/corrections`,
    ...(page > 1 && { query: `?page=${page}` }),
    title: withPage(context, t('title'), page),
    description: t('introduction'),
  });
}

/** Results are not for other engines' indexes: the space of queries has no end. */
export function buildSearchMetadata(context: EditionContext, query: string | null): Metadata {
  const t = createTranslator({ ...wording(context), namespace: 'search' });
  return pageMetadata(context, {
    path: `${context.prefix}/search`,
    title: query ? t('titleFor', { query }) : t('title'),
    description: createTranslator({ ...wording(context), namespace: 'seo' })('searchDescription', {
      siteName: context.settings.siteName,
    }),
    isIndexed: false,
  });
}

export function buildSavedMetadata(context: EditionContext): Metadata {
  const t = createTranslator({ ...wording(context), namespace: 'saved' });
  return pageMetadata(context, {
    path: `${context.prefix}/saved`,
    title: t('title'),
    description: t('privacy'),
    isIndexed: false,
  });
}

type NumberedFacts = Pick<
  Parameters<typeof pageMetadata>[1],
  'title' | 'description' | 'picture' | 'feed' | 'openGraph'
> & { path: string };

/** `/politics`, `/politics/page/2`: each page is its own canonical; an empty list is not worth an index entry. */
function numberedList(context: EditionContext, { stories, page }: ListFacts, facts: NumberedFacts): Metadata {
  return pageMetadata(context, {
    ...facts,
    path: page > 1 ? `${facts.path}/page/${page}` : facts.path,
    title: withPage(context, facts.title, page),
    picture: facts.picture ?? stories.find((story) => story.picture)?.picture ?? null,
    isIndexed: stories.length > 0,
  });
}

function withPage(context: EditionContext, title: string, page: number): string {
  if (page <= 1) return title;
  return createTranslator({ ...wording(context), namespace: 'seo' })('titleWithPage', {
    title,
    page: context.format.number(page),
  });
}
