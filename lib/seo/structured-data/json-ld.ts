/** Structured data of every kind of reader page: one object a script, equal to what the page shows. */
import { createTranslator } from 'next-intl';
import type { ArticleCard, PublishedArticle } from '@/lib/articles/types';
import type { Author } from '@/lib/authors/types';
import type { FrontPage } from '@/lib/fronts/types';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { StaticPageRef } from '@/lib/pages/types';
import type { Section, SectionRef } from '@/lib/sections/types';
import { absoluteUrl, frontPath } from '@/lib/seo/absolute-url';
import type { ListFacts } from '@/lib/seo/metadata/build-metadata';
import { oneLine } from '@/lib/seo/plain-text';
import { wording } from '@/lib/seo/wording';
import type { TagRef } from '@/lib/tags/types';
import { imageObject, newsArticleJsonLd, person } from './article-json-ld';
import { organisationJsonLd, publisherOf, websiteJsonLd } from './organisation';
import type { JsonLdObject } from './print-json-ld';

/** @param pages the edition's static pages, for the policies they state */
export function frontJsonLd(
  context: EditionContext,
  front: FrontPage,
  pages: StaticPageRef[] = [],
): JsonLdObject[] {
  const shown = [...(front.lead ? [front.lead] : []), ...front.secondary, ...front.latest];
  return [
    organisationJsonLd(context, pages),
    websiteJsonLd(context),
    collection(context, { path: frontPath(context), name: context.settings.siteName, stories: shown }),
  ];
}

/** @param root the top section above the article's, when it stands in a sub-section */
export function articleJsonLd(
  context: EditionContext,
  article: PublishedArticle,
  root: SectionRef | null,
): JsonLdObject[] {
  return [
    newsArticleJsonLd(context, article),
    breadcrumbs(context, [...sectionTrail(article.section, root), { name: article.headline }]),
  ];
}

/** @param root the top section above this one, when it is a sub-section */
export function sectionJsonLd(
  context: EditionContext,
  section: Section,
  list: ListFacts,
  root: SectionRef | null = null,
): JsonLdObject[] {
  return [
    collection(context, { path: pagePath(section.path, list), name: section.name, stories: list.stories }),
    breadcrumbs(context, sectionTrail(section, root)),
  ];
}

export function tagJsonLd(context: EditionContext, tag: TagRef, list: ListFacts): JsonLdObject[] {
  return [collection(context, { path: pagePath(tag.path, list), name: tag.name, stories: list.stories })];
}

export function authorJsonLd(context: EditionContext, author: Author, list: ListFacts): JsonLdObject[] {
  const profiles = author.links.map((link) => link.href).filter((href) => /^https?:/i.test(href));
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'ProfilePage',
      url: absoluteUrl(context, pagePath(author.path, list)),
      inLanguage: context.edition,
      mainEntity: {
        ...person(context, author),
        ...(author.biography && { description: oneLine(author.biography) }),
        ...(author.portrait && { image: imageObject(context, author.portrait) }),
        ...(profiles.length > 0 && { sameAs: profiles }),
        worksFor: publisherOf(context),
      },
    },
    itemList(context, list.stories),
  ];
}

/**
 * Any other list (latest, most read, a month of the archive).
 * @param path decoded, without the edition's prefix
 */
export function listJsonLd(context: EditionContext, path: string, stories: ArticleCard[]): JsonLdObject[] {
  return [collection(context, { path: `${context.prefix}${path}`, name: null, stories })];
}

const pagePath = (path: string, { page }: ListFacts) => (page > 1 ? `${path}/page/${page}` : path);

function collection(
  context: EditionContext,
  page: { path: string; name: string | null; stories: ArticleCard[] },
): JsonLdObject {
  const { '@context': _, ...list } = itemList(context, page.stories);
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    url: absoluteUrl(context, page.path),
    ...(page.name && { name: oneLine(page.name) }),
    inLanguage: context.edition,
    isPartOf: { '@id': `${absoluteUrl(context, frontPath(context))}#website` },
    mainEntity: list,
  };
}

/** Addresses only: what a story says of itself stands on its own page. */
function itemList(context: EditionContext, stories: ArticleCard[]): JsonLdObject {
  const paths = [...new Set(stories.map((story) => story.path))];
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: paths.map((path, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: absoluteUrl(context, path),
    })),
  };
}

interface Crumb {
  name: string;
  /** Absent for the page itself. */
  path?: string;
}

function sectionTrail(section: SectionRef, root: SectionRef | null): Crumb[] {
  return root && root.id !== section.id ? [root, section] : [section];
}

function breadcrumbs(context: EditionContext, trail: Crumb[]): JsonLdObject {
  const home: Crumb = {
    name: createTranslator({ ...wording(context), namespace: 'site' })('home'),
    path: frontPath(context),
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [home, ...trail].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: oneLine(name),
      ...(path && { item: absoluteUrl(context, path) }),
    })),
  };
}
