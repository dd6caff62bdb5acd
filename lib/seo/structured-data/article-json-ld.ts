import type { PublishedArticle } from '@/lib/articles/types';
import type { AuthorRef } from '@/lib/authors/types';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { variantHeight, variantPath, variantWidth } from '@/lib/media/picture-sources';
import type { Picture } from '@/lib/media/types';
import { absoluteUrl } from '@/lib/seo/absolute-url';
import { leadPicture, modifiedAt } from '@/lib/seo/article-facts';
import { oneLine } from '@/lib/seo/plain-text';
import { publisherOf } from './organisation';
import type { JsonLdObject } from './print-json-ld';

/**
 * The article as Google reads it (developers.google.com/search/docs/appearance/structured-data/article):
 * every value is one that the page shows.
 */
export function newsArticleJsonLd(context: EditionContext, article: PublishedArticle): JsonLdObject {
  const url = absoluteUrl(context, article.path);
  const picture = leadPicture(article);
  return {
    '@context': 'https://schema.org',
    '@type': articleType(article),
    '@id': `${url}#article`,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    url,
    headline: oneLine(article.headline),
    ...(article.standfirst && { description: oneLine(article.standfirst) }),
    ...(picture && { image: [imageObject(context, picture)], thumbnailUrl: thumbnailUrl(context, picture) }),
    datePublished: article.publishedAt.toISOString(),
    dateModified: modifiedAt(article).toISOString(),
    author:
      article.authors.length > 0
        ? article.authors.map((author) => person(context, author))
        : publisherOf(context),
    publisher: publisherOf(context),
    articleSection: article.section.name,
    ...(article.tags.length > 0 && { keywords: article.tags.map((tag) => tag.name) }),
    inLanguage: article.edition,
    isAccessibleForFree: true,
    wordCount: article.wordCount,
    ...(article.dateline && { dateline: oneLine(article.dateline) }),
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map((correction) => ({
        '@type': 'CorrectionComment',
        text: oneLine(correction.text),
        datePublished: correction.correctedAt.toISOString(),
      })),
    }),
  };
}

/**
 * schema.org's kinds of journalism. The general type stays beside the special one: some readers know only it.
 */
function articleType({ kind, genre }: Pick<PublishedArticle, 'kind' | 'genre'>): string | string[] {
  if (kind === 'opinion') return ['NewsArticle', 'OpinionNewsArticle'];
  switch (genre) {
    case 'analysis':
      return ['NewsArticle', 'AnalysisNewsArticle'];
    case 'explainer':
      return ['NewsArticle', 'BackgroundNewsArticle'];
    case 'review':
      return ['NewsArticle', 'ReviewNewsArticle'];
    case 'feature':
      return ['NewsArticle', 'ReportageNewsArticle'];
    default:
      return 'NewsArticle';
  }
}

export function person(context: EditionContext, author: AuthorRef) {
  return {
    '@type': 'Person',
    name: author.name,
    url: absoluteUrl(context, author.path),
    ...(author.role && { jobTitle: author.role }),
  };
}

/** The widest variant: Discover asks for 1200 pixels or more, and 1280 and 1600 are made where there are. */
export function imageObject(context: EditionContext, picture: Picture) {
  const width = variantWidth(picture, 1600);
  return {
    '@type': 'ImageObject',
    url: absoluteUrl(context, variantPath(picture.hash, width, 'jpg')),
    width,
    height: variantHeight(picture, width),
    ...(picture.caption && { caption: oneLine(picture.caption) }),
    ...(picture.credit && { creditText: oneLine(picture.credit) }),
  };
}

function thumbnailUrl(context: EditionContext, picture: Picture): string {
  return absoluteUrl(context, variantPath(picture.hash, variantWidth(picture, 480), 'jpg'));
}
