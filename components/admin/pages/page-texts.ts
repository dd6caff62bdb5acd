import { type ArticleContent, EMPTY_ARTICLE } from '@/lib/articles/article-content';
import { storableBody } from '@/lib/articles/body/storable-body';
import type { EditingPage, PageFields, SavedPage } from '@/lib/pages/desk/types';
import { stableJson } from '@/lib/platform/stable-json';
import type { PageBase } from './page-copies';

/** A page nobody has written yet. */
const EMPTY_PAGE: PageFields = {
  title: '',
  slug: '',
  description: null,
  status: 'draft',
  body: { type: 'doc', content: [] },
};

/** What the server has of a page, its body in the shape that the editor gives. */
export function baseOf(page: EditingPage | null): PageBase {
  if (!page) return { version: null, fields: EMPTY_PAGE };
  return { version: page.version, fields: { ...page.fields, body: storableBody(page.fields.body) } };
}

/** Whether two texts of a page say the same. Bodies are compared as far as the editor changed them at all. */
export function isSamePage(left: PageFields, right: PageFields): boolean {
  return (
    left.title === right.title &&
    left.slug === right.slug &&
    left.description === right.description &&
    left.status === right.status &&
    (left.body === right.body || stableJson(left.body) === stableJson(right.body))
  );
}

/** What was sent, as the server has stored it. */
export function settledFields(sent: PageFields, { title, slug, description }: SavedPage): PageFields {
  return { ...sent, title, slug, description };
}

/** What is written by now, with those texts set right which have not been changed since they were sent. */
export function caughtUp(now: PageFields, sent: PageFields, settled: PageFields): PageFields {
  const text = <Key extends 'title' | 'slug' | 'description'>(key: Key) =>
    now[key] === sent[key] ? settled[key] : now[key];
  return { ...now, title: text('title'), slug: text('slug'), description: text('description') };
}

/** A page as the merge screen reads texts: an article's content of which only these fields are used. */
export function asContent({ title, slug, description, body }: PageFields): ArticleContent {
  return { ...EMPTY_ARTICLE, headline: title, slug, seoDescription: description, body };
}

/** The other way round. Whether readers see the page is taken from whoever changed it; from the writer when both did. */
export function mergedFields(
  content: ArticleContent,
  { base, mine, theirs }: { base: PageFields; mine: PageFields; theirs: PageFields },
): PageFields {
  return {
    title: content.headline,
    slug: content.slug ?? '',
    description: content.seoDescription,
    status: mine.status === base.status ? theirs.status : mine.status,
    body: content.body,
  };
}
