import 'server-only';
import { aliasedTable, eq, inArray } from 'drizzle-orm';
import { database, type Executor } from '@/db/client';
import { articles, authors, media, pages, redirects, sections, tags } from '@/db/schema';
import { articlePath } from '@/lib/articles/article-path';
import { type Edition, editionPrefix, isFrontPath } from '@/lib/i18n/editions';
import { guessOldAddresses, ruleTarget } from './address-rules';
import { readOldAddress } from './old-address';

/** Where a recorded address leads now. */
export interface RedirectTarget {
  /** Canonical decoded path. */
  path: string;
  /** Whose thing lives there; null for a path by itself and for a file. */
  edition: Edition | null;
  /** Whether `{path}/rss.xml` exists. */
  hasFeed: boolean;
  /** The article that readers find there; null for everything else, and for a tombstone. */
  articleId: number | null;
}

const ownSection = aliasedTable(sections, 'article_section');

/**
 * Current targets of recorded addresses, by `from_path`. Addresses whose article or page is not (or no
 * longer) public are missing from the map; a withdrawn article keeps its address, where the tombstone stands.
 */
export async function listRedirectTargets(
  db: Executor,
  fromPaths: string[],
): Promise<Map<string, RedirectTarget>> {
  if (fromPaths.length === 0) return new Map();
  const rows = await db
    .select({
      fromPath: redirects.fromPath,
      toPath: redirects.toPath,
      article: { id: articles.id, edition: articles.edition, slug: articles.slug, status: articles.status },
      articleSection: { slug: ownSection.slug },
      section: { edition: sections.edition, slug: sections.slug },
      tag: { edition: tags.edition, slug: tags.slug },
      author: { edition: authors.edition, slug: authors.slug },
      page: { edition: pages.edition, slug: pages.slug, status: pages.status },
      media: { hash: media.hash, widths: media.widths },
    })
    .from(redirects)
    .leftJoin(articles, eq(articles.id, redirects.articleId))
    .leftJoin(ownSection, eq(ownSection.id, articles.sectionId))
    .leftJoin(sections, eq(sections.id, redirects.sectionId))
    .leftJoin(tags, eq(tags.id, redirects.tagId))
    .leftJoin(authors, eq(authors.id, redirects.authorId))
    .leftJoin(pages, eq(pages.id, redirects.pageId))
    .leftJoin(media, eq(media.id, redirects.mediaId))
    .where(inArray(redirects.fromPath, fromPaths));
  const targets = new Map<string, RedirectTarget>();
  for (const row of rows) {
    const target = targetOf(row);
    if (target && target.path !== row.fromPath) targets.set(row.fromPath, target);
  }
  return targets;
}

interface RedirectRow {
  toPath: string | null;
  article: { id: number; edition: Edition; slug: string | null; status: string } | null;
  articleSection: { slug: string } | null;
  section: { edition: Edition; slug: string } | null;
  tag: { edition: Edition; slug: string } | null;
  author: { edition: Edition; slug: string } | null;
  page: { edition: Edition; slug: string; status: string } | null;
  media: { hash: string; widths: number[] } | null;
}

function targetOf(row: RedirectRow): RedirectTarget | null {
  const of = (edition: Edition, path: string, hasFeed = false): RedirectTarget => ({
    path: `${editionPrefix(edition)}${path}`,
    edition,
    hasFeed,
    articleId: null,
  });
  if (row.toPath) return { path: row.toPath, edition: null, hasFeed: false, articleId: null };
  if (row.article) {
    const { id, edition, slug, status } = row.article;
    if (!slug || !row.articleSection || (status !== 'published' && status !== 'withdrawn')) return null;
    const path = articlePath({ edition, sectionSlug: row.articleSection.slug, id, slug });
    return { path, edition, hasFeed: false, articleId: status === 'published' ? id : null };
  }
  if (row.section) return of(row.section.edition, `/${row.section.slug}`, true);
  if (row.tag) return of(row.tag.edition, `/tag/${row.tag.slug}`, true);
  if (row.author) return of(row.author.edition, `/author/${row.author.slug}`, true);
  if (row.page)
    return row.page.status === 'published' ? of(row.page.edition, `/about/${row.page.slug}`) : null;
  const width = row.media?.widths.at(-1);
  return row.media && width
    ? { path: `/media/${row.media.hash}/${width}.jpg`, edition: null, hasFeed: false, articleId: null }
    : null;
}

/**
 * Where an address of an old site has moved to, in one query.
 * @param pathWithOldQuery the path as it arrived, encoded or decoded, with `?p=42` and the like kept
 * @param edition whose prefix the request had (the path may be given with or without it)
 * @returns the canonical decoded path, or null when nothing is known of the address
 */
export async function findRedirect(pathWithOldQuery: string, edition: Edition): Promise<string | null> {
  const prefix = editionPrefix(edition);
  const bare =
    prefix && new RegExp(`^${prefix}(?=[/?]|$)`).test(pathWithOldQuery)
      ? pathWithOldQuery.slice(prefix.length) || '/'
      : pathWithOldQuery;
  const asked = readOldAddress(bare)?.path;
  if (asked === undefined) return null;
  // An old site in two languages may itself have had `/en/…`: that form first. What another edition's thing left at
  // the bare form (`/tag/oil`) says nothing of `/en/tag/oil`.
  const guesses = [
    ...(prefix
      ? guessOldAddresses(joinPrefix(prefix, bare)).map((guess) => ({ ...guess, isBare: false }))
      : []),
    ...guessOldAddresses(bare).map((guess) => ({ ...guess, isBare: prefix !== '' })),
  ];
  const folders = [...(prefix ? foldersAbove(`${prefix}${asked}`) : []), ...foldersAbove(asked)];
  const targets = await listRedirectTargets(
    database(),
    [...guesses, ...folders].map(({ from }) => from),
  );
  for (const guess of guesses) {
    const target = targets.get(guess.from);
    if (!target || (guess.isBare && target.edition !== null && target.edition !== edition)) continue;
    if (isFrontPath(target.path) && folders.some(({ from }) => from === guess.from)) continue;
    const path = guess.wantsFeed && target.hasFeed ? `${target.path}/rss.xml` : target.path;
    if (path !== asked && path !== `${prefix}${asked}`) return path;
  }
  // An old site in a folder: below what leads to a front the same rules hold.
  for (const { from, below } of folders) {
    const front = targets.get(from)?.path;
    const rule = front && isFrontPath(front) ? ruleTarget(below) : null;
    if (rule) return front === '/' ? rule : `${front}${rule}`;
  }
  const rule = ruleTarget(bare);
  return rule === null || rule === asked ? null : `${prefix}${rule}`;
}

const joinPrefix = (prefix: string, path: string) =>
  path.startsWith('/?') ? `${prefix}${path.slice(1)}` : `${prefix}${path}`;

/** The first one, two and three segments of a path that has more, where the folder of an old site may end, and the rest. */
function foldersAbove(path: string): { from: string; below: string }[] {
  const segments = path.split('/');
  return [2, 3, 4]
    .filter((end) => end < segments.length)
    .map((end) => segments.slice(0, end).join('/'))
    .map((from) => ({ from, below: path.slice(from.length) }));
}
