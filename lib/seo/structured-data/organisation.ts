import type { EditionContext } from '@/lib/i18n/edition-context';
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
    logo: {
      '@type': 'ImageObject',
      url: absoluteUrl(context, '/icons/icon-512.png'),
      width: 512,
      height: 512,
    },
  };
}

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
