import type { Metadata } from 'next';
import { createTranslator } from 'next-intl';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { Edition } from '@/lib/i18n/editions';
import { variantHeight, variantPath, variantWidth } from '@/lib/media/picture-sources';
import type { Picture } from '@/lib/media/types';
import { absoluteUrl } from '@/lib/seo/absolute-url';
import { type FeedSubject, feedLinks } from '@/lib/seo/feeds/feed-links';
import { cutAtWord, oneLine } from '@/lib/seo/plain-text';
import { wording } from '@/lib/seo/wording';

/** Discover wants large previews allowed; the rest is the default, spelled out. */
const INDEXED = 'index, follow, max-image-preview:large, max-snippet:-1, max-video-preview:-1';
const NOT_INDEXED = 'noindex, follow';
/** A site that nobody should find yet. */
const HIDDEN = 'noindex, nofollow';

/** Narrower pictures (portraits, the sign) look torn apart on a large card; in pixels. */
const LARGE_CARD_WIDTH = 600;

/** Facebook's names of languages; plain `ar` is not among them. */
const OPEN_GRAPH_LOCALE: Record<Edition, string> = { ar: 'ar_AR', en: 'en_GB', fr: 'fr_FR' };

export interface PageFacts {
  /** Decoded canonical path with the edition's prefix; null where a page has none (errors). */
  path: string | null;
  /** `?page=2` where the number stands in the query. */
  query?: string;
  /** The page's own title, as its heading says it. */
  title: string;
  /** Replaces the title in the browser's tab and in results; the site's name is added unless `isWhole`. */
  headTitle?: string;
  isWholeTitle?: boolean;
  description: string | null;
  isIndexed?: boolean;
  picture?: Picture | null;
  /** The same page in other editions, itself excluded. */
  translations?: { edition: Edition; path: string }[];
  /** Where a reader of no listed language belongs: the Arabic front, and nothing else. */
  defaultPath?: string;
  feed?: FeedSubject | null;
  openGraph?: Metadata['openGraph'];
}

/** The metadata of one page; every address in it is absolute and percent-encoded. */
export function pageMetadata(context: EditionContext, facts: PageFacts): Metadata {
  const { siteName } = context.settings;
  const title = oneLine(facts.headTitle ?? facts.title);
  const url = facts.path === null ? null : `${absoluteUrl(context, facts.path)}${facts.query ?? ''}`;
  const description = facts.description ? cutAtWord(facts.description) : null;
  const image = previewImage(context, facts.picture ?? null);
  return {
    title: {
      absolute: facts.isWholeTitle
        ? title
        : createTranslator({ ...wording(context), namespace: 'seo' })('titleWithSite', { title, siteName }),
    },
    ...(description && { description }),
    robots: robotsOf(context, facts),
    alternates: {
      ...(url && { canonical: url, languages: languagesOf(context, facts, url) }),
      types: feedLinks(context, facts.feed ?? null),
    },
    openGraph: {
      type: 'website',
      title: oneLine(facts.title),
      ...(description && { description }),
      ...(url && { url }),
      siteName,
      locale: OPEN_GRAPH_LOCALE[context.edition],
      images: [image],
      ...facts.openGraph,
    },
    twitter: {
      card: image.width >= LARGE_CARD_WIDTH ? 'summary_large_image' : 'summary',
      title: oneLine(facts.title),
      ...(description && { description }),
      images: [{ url: image.url, alt: image.alt }],
    },
    icons: {
      icon: [{ url: '/favicon.svg', type: 'image/svg+xml' }],
      apple: [{ url: '/apple-touch-icon.png', sizes: '180x180' }],
    },
    manifest: `${context.prefix}/manifest.webmanifest`,
    // Addresses and numbers in Arabic running text are not telephone numbers.
    formatDetection: { telephone: false, address: false, email: false },
  };
}

function robotsOf({ settings }: EditionContext, facts: PageFacts): string {
  if (settings.isHiddenFromSearch) return HIDDEN;
  return (facts.isIndexed ?? true) ? INDEXED : NOT_INDEXED;
}

/** Every edition that has the page, itself included; nothing when it stands alone. */
function languagesOf(context: EditionContext, facts: PageFacts, url: string): Record<string, string> {
  const others = facts.translations ?? [];
  if (others.length === 0) return {};
  return {
    [context.edition]: url,
    ...Object.fromEntries(others.map(({ edition, path }) => [edition, absoluteUrl(context, path)])),
    ...(facts.defaultPath && { 'x-default': absoluteUrl(context, facts.defaultPath) }),
  };
}

/** The widest JPEG of the picture, or the paper's sign where a page has none. */
function previewImage(context: EditionContext, picture: Picture | null) {
  if (!picture)
    return {
      url: absoluteUrl(context, '/icons/icon-512.png'),
      width: 512,
      height: 512,
      alt: context.settings.siteName,
    };
  const width = variantWidth(picture, 1600);
  return {
    url: absoluteUrl(context, variantPath(picture.hash, width, 'jpg')),
    width,
    height: variantHeight(picture, width),
    alt: oneLine(picture.alt),
    type: 'image/jpeg',
  };
}
