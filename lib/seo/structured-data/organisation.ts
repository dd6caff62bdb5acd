import type { EditionContext } from '@/lib/i18n/edition-context';
import { variantHeight, variantPath, variantWidth } from '@/lib/media/picture-sources';
import type { StaticPageRef } from '@/lib/pages/types';
import { absoluteUrl, frontPath } from '@/lib/seo/absolute-url';
import type { JsonLdObject } from './print-json-ld';

/** The paper as the publisher of something: name, address, sign. */
export function publisherOf(context: EditionContext) {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${context.siteUrl}/#organization`,
    name: context.settings.siteName,
    url: absoluteUrl(context, frontPath(context)),
    logo: logoObject(context),
  };
}

/**
 * On white, as Google wants to judge a logo (developers.google.com/search/docs/appearance/structured-data/logo):
 * the JPEG of the newsroom's own, else the sign of the house.
 */
function logoObject(context: EditionContext) {
  const picture = context.logo?.light;
  if (!picture)
    return {
      '@type': 'ImageObject',
      url: absoluteUrl(context, '/icons/icon-512.png'),
      width: 512,
      height: 512,
    };
  const width = variantWidth(picture, LOGO_WIDTH);
  return {
    '@type': 'ImageObject',
    url: absoluteUrl(context, variantPath(picture.hash, width, 'jpg')),
    width,
    height: variantHeight(picture, width),
  };
}

/** Above the 112 pixels that are asked for, and small enough for every reader of the format. */
const LOGO_WIDTH = 640;

/** Which of the paper's policies a static page states, by its slug; the same in every edition. */
const POLICY_OF_PAGE: Record<string, string[]> = {
  'editorial-policy': ['publishingPrinciples', 'ethicsPolicy'],
  'corrections-policy': ['correctionsPolicy'],
  ownership: ['ownershipFundingInfo'],
  masthead: ['masthead'],
};

/** The paper in full, for its front page. Policies are named only where their pages exist. */
export function organisationJsonLd(context: EditionContext, pages: StaticPageRef[]): JsonLdObject {
  const { settings } = context;
  const policies = pages.flatMap((page) =>
    (POLICY_OF_PAGE[page.slug] ?? []).map((property) => [property, absoluteUrl(context, page.path)]),
  );
  const contact = pages.find((page) => page.slug === 'contact');
  return {
    '@context': 'https://schema.org',
    ...publisherOf(context),
    description: settings.tagline,
    ...Object.fromEntries(policies),
    ...(settings.socialLinks.length > 0 && { sameAs: settings.socialLinks.map((link) => link.href) }),
    ...((settings.contactEmail || contact) && {
      contactPoint: {
        '@type': 'ContactPoint',
        contactType: 'newsroom',
        ...(settings.contactEmail && { email: settings.contactEmail }),
        ...(contact && { url: absoluteUrl(context, contact.path) }),
      },
    }),
  };
}

/** The site with its search, for the front page. */
export function websiteJsonLd(context: EditionContext): JsonLdObject {
  const search = absoluteUrl(context, `${context.prefix}/search`);
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': `${absoluteUrl(context, frontPath(context))}#website`,
    name: context.settings.siteName,
    url: absoluteUrl(context, frontPath(context)),
    inLanguage: context.edition,
    publisher: { '@id': `${context.siteUrl}/#organization` },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}
