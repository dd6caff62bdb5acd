import { createTranslator } from 'next-intl';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { absoluteUrl } from '@/lib/seo/absolute-url';
import { wording } from '@/lib/seo/wording';

export const FEED_TYPES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const;

/** What a section, tag or author has to be for its feed: a path without slash at its end, and a name. */
export interface FeedSubject {
  path: string;
  name: string;
}

/** «نشرة: سياسة»: the title of a subject's feed. */
export function feedTitle(context: EditionContext, subject: FeedSubject | null): string {
  const { siteName } = context.settings;
  return subject === null
    ? siteName
    : createTranslator({ ...wording(context), namespace: 'seo' })('feedTitle', {
        siteName,
        title: subject.name,
      });
}

/** `<link rel="alternate">` of feeds: the subject's own first, then the edition's in all three formats. */
export function feedLinks(context: EditionContext, subject: FeedSubject | null) {
  const title = context.settings.siteName;
  const address = (path: string) => absoluteUrl(context, `${context.prefix}${path}`);
  const own = subject
    ? [{ url: absoluteUrl(context, `${subject.path}/rss.xml`), title: feedTitle(context, subject) }]
    : [];
  return {
    [FEED_TYPES.rss]: [...own, { url: address('/rss.xml'), title }],
    [FEED_TYPES.atom]: [{ url: address('/atom.xml'), title }],
    [FEED_TYPES.json]: [{ url: address('/feed.json'), title }],
  };
}
