import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { articleAuthors, articles, articleTags } from '@/db/schema';
import { picturesIn } from '@/lib/articles/body/body-pictures';
import { type BodyDocument, bodySchema } from '@/lib/articles/body/body-schema';
import { bodyToText, countWords } from '@/lib/articles/body/body-text';
import { type SettledPicture, settleBody } from '@/lib/articles/from-html/draft-body';
import { absoluteUrl, isOwn } from '@/lib/articles/from-html/link-address';
import type { ImportLog, LogEntry } from '@/lib/imports/account/import-log';
import type { ImportTally } from '@/lib/imports/account/import-report';
import { reasonOf, rethrowUnlessItem } from '@/lib/imports/account/item-failure';
import { type ContentContext, readContent } from '@/lib/imports/content/article-content';
import { categoriesOf, categoryPath } from '@/lib/imports/mapping/category-paths';
import { freeAddresses } from '@/lib/imports/mapping/free-addresses';
import {
  type MapContext,
  type MappedArticle,
  mapArticle,
  sourceHashOf,
} from '@/lib/imports/mapping/map-article';
import { type PortalAddresses, postAddresses } from '@/lib/imports/mapping/old-addresses';
import { allTagIds, sectionIdOf } from '@/lib/imports/mapping/rest-terms';
import { withLeadMedia } from '@/lib/imports/mapping/theme-fields';
import type { FileDesk } from '@/lib/imports/media/file-desk';
import type { PictureDesk } from '@/lib/imports/media/picture-desk';
import { addressesIn } from '@/lib/imports/writing/relink-bodies';
import type { WxrItem } from '@/lib/imports/wxr/wxr-types';
import { addRedirects } from '@/lib/redirects/add-redirects';
import { buildSearchDocument, searchDocumentSql } from '@/lib/search/search-document';

export interface ArticleDeps extends MapContext {
  db: Executor;
  log: ImportLog;
  tally: ImportTally;
  pictures: PictureDesk;
  files: FileDesk;
  portal: PortalAddresses;
  content: Pick<ContentContext, 'counts'>;
  /** Names of tags and authors by id, for the search document. */
  tagNames: Map<number, string>;
  authorNames: Map<number, string>;
  /** Ids met in this run. Grows. */
  seenIds: Set<string>;
  /** What is here already is taken as it is, without comparing. */
  isResuming: boolean;
}

interface ReadyArticle {
  item: WxrItem;
  sourceHash: string;
  mapped: MappedArticle;
  body: BodyDocument;
  hero: SettledPicture | null;
  isPartial: boolean;
  /** Where the old site had it, as far as these addresses are free here. */
  addresses: string[];
  /** The article of an earlier run that is brought up to date. */
  known: { id: number; version: number } | null;
}

/** Imports some posts in one transaction; when that fails, one by one, so that a single one cannot hold up the rest. */
export async function importArticles(items: WxrItem[], deps: ArticleDeps): Promise<void> {
  const ready: ReadyArticle[] = [];
  for (const item of await withoutUnchanged(items, deps)) {
    try {
      const article = await prepare(item.item, item.known, deps);
      if (article && (await isStillPartial(article, deps))) deps.tally.count('post', 'unchanged');
      else if (article) ready.push(article);
    } catch (error) {
      rethrowUnlessItem(error);
      deps.tally.fail('post', `could not be read: ${reasonOf(error)}`);
    }
  }
  if (ready.length === 0) return;
  try {
    await save(ready, deps);
  } catch (error) {
    rethrowUnlessItem(error);
    if (ready.length === 1) {
      deps.tally.fail('post', `could not be saved: ${reasonOf(error)}`);
      return;
    }
    for (const article of ready) {
      try {
        await save([article], deps);
      } catch (one) {
        rethrowUnlessItem(one);
        deps.tally.fail('post', `could not be saved: ${reasonOf(one)}`);
      }
    }
  }
}

/** Counts what an earlier run brought in and what has not changed since, or was edited here. */
async function withoutUnchanged(
  items: WxrItem[],
  { log, tally, db, isResuming, seenIds }: ArticleDeps,
): Promise<{ item: WxrItem; known: ReadyArticle['known'] }[]> {
  const changed: { item: WxrItem; known: ReadyArticle['known'] }[] = [];
  const logged = items.flatMap((item) => log.get('post', item.id)?.targetId ?? []);
  const versions = new Map<number, number>();
  if (logged.length > 0) {
    const rows = await db
      .select({ id: articles.id, version: articles.version })
      .from(articles)
      .where(inArray(articles.id, logged));
    for (const row of rows) versions.set(row.id, row.version);
  }
  for (const item of items) {
    if (!isFirstOfItsId('post', item, { tally, seenIds })) continue;
    const known = log.get('post', item.id);
    if (!known) changed.push({ item, known: null });
    else {
      const version = versions.get(known.targetId);
      if (version === undefined) tally.skip('post', 'imported before and deleted here since');
      else if (isResuming || (known.sourceHash === sourceHashOf(item) && !known.isPartial))
        tally.count('post', 'unchanged');
      else if (String(version) !== known.fingerprint) {
        tally.count('post', 'unchanged');
        if (known.sourceHash !== sourceHashOf(item))
          tally.note('changed at the source, but edited here since: left as it is', item.title);
      } else changed.push({ item, known: { id: known.targetId, version } });
    }
  }
  return changed;
}

/** Whether nothing with this id came before in the file; skips and counts it otherwise. */
export function isFirstOfItsId(
  kind: 'post' | 'page',
  { id }: WxrItem,
  { tally, seenIds }: Pick<ArticleDeps, 'tally' | 'seenIds'>,
): boolean {
  const isFirst = id !== '' && !seenIds.has(id);
  if (!isFirst) tally.skip(kind, id === '' ? 'without an id' : 'stands twice in the file');
  seenIds.add(id);
  return isFirst;
}

/** Pictures were missing before, and the very same ones still are: there is nothing to write. */
async function isStillPartial(
  { item, known, sourceHash, body, hero, isPartial }: ReadyArticle,
  { db, log }: ArticleDeps,
): Promise<boolean> {
  if (!known || !isPartial || log.get('post', item.id)?.sourceHash !== sourceHash) return false;
  const [stored] = await db
    .select({ body: articles.body, heroMediaId: articles.heroMediaId })
    .from(articles)
    .where(eq(articles.id, known.id));
  return (
    stored !== undefined &&
    stored.heroMediaId === (hero?.mediaId ?? null) &&
    hasSamePictures(stored.body, body)
  );
}

/** Links may differ: those between imported texts are rewritten at the end of an import. */
export const hasSamePictures = (one: BodyDocument, other: BodyDocument): boolean =>
  JSON.stringify(picturesIn(one).map((picture) => picture.mediaId)) ===
  JSON.stringify(picturesIn(other).map((picture) => picture.mediaId));

async function prepare(
  item: WxrItem,
  known: ReadyArticle['known'],
  deps: ArticleDeps,
): Promise<ReadyArticle | null> {
  const { tally, pictures } = deps;
  const mapping = mapArticle(item, deps);
  if (mapping.outcome === 'skip') {
    tally.skip('post', mapping.reason);
    return null;
  }
  for (const note of mapping.article.notes) tally.note(note, item.title || item.id);
  const { body, isPartial } = await readBody(item, deps);
  const { thumbnailId } = mapping.article;
  const hero = thumbnailId ? await pictures.byAttachment(thumbnailId) : null;
  if (thumbnailId && !hero) tally.note('featured picture is missing', mapping.article.headline);
  if (mapping.article.edition !== deps.edition)
    tally.note(`imported into the edition “${mapping.article.edition}” by its language`, item.title);
  else {
    const language = item.terms.find((term) => term.taxonomy === 'language')?.slug;
    if (language && language.slice(0, 2) !== deps.edition)
      tally.note(`language “${language}” has no edition: imported into “${deps.edition}”`, item.title);
  }
  for (const term of item.terms) {
    if (!KNOWN_TAXONOMIES.has(term.taxonomy))
      tally.note(`terms of the taxonomy “${term.taxonomy}” are not imported`, term.name);
  }
  return {
    item,
    sourceHash: sourceHashOf(item),
    mapped: mapping.article,
    body,
    hero,
    isPartial: isPartial || (thumbnailId !== null && hero === null),
    addresses: addressesOf(item, deps),
    known,
  };
}

/** Where the old site had a post, as far as these addresses are free here. */
function addressesOf(item: WxrItem, { survey, portal, tally }: ArticleDeps): string[] {
  const paths = categoriesOf(item, survey).flatMap((term) => categoryPath(term, survey) ?? []);
  return freeAddresses(postAddresses(item, survey.site, paths), { site: survey.site, portal }, tally);
}

const KNOWN_TAXONOMIES = new Set([
  '',
  'category',
  'post_tag',
  'post_format',
  'language',
  'post_translations',
  'author',
  'nav_menu',
]);

/** The text with its pictures in place. @returns isPartial when a picture could not be had */
export async function readBody(
  item: WxrItem,
  deps: Pick<ArticleDeps, 'survey' | 'pictures' | 'files' | 'content'>,
): Promise<{ body: BodyDocument; isPartial: boolean }> {
  const { survey, pictures, files, content } = deps;
  const draft = readContent(withLeadMedia(item), {
    site: survey.site,
    counts: content.counts,
    attachedPictures: (post = item.id) => survey.attachedTo.get(post) ?? [],
    attachment: (id) => survey.attachments.get(id),
    reusableBlock: (id) => survey.reusableBlocks.get(id),
    footnotes: item.meta.footnotes?.[0],
  });
  const settled: (SettledPicture | null)[] = [];
  for (const picture of draft.pictures) settled.push(await pictures.find(picture));
  const isForeign = (address: string) => {
    const url = absoluteUrl(address, survey.site);
    return url !== null && !isOwn(url, survey.site);
  };
  const body = bodySchema.parse(settleBody(draft, settled, isForeign));
  for (const address of addressesIn(body)) if (/^https?:/i.test(address)) await files.bringLinked(address);
  return { body, isPartial: settled.includes(null) };
}

async function save(ready: ReadyArticle[], deps: ArticleDeps): Promise<void> {
  const { db, log, tally } = deps;
  // Made outside: what a transaction takes back must not be remembered.
  const terms = new Map<ReadyArticle, { tagIds: number[]; sectionId: number | null }>();
  for (const article of ready) {
    terms.set(article, {
      tagIds: await allTagIds(db, article.mapped, deps),
      sectionId: await sectionIdOf(db, article.mapped, deps),
    });
  }
  const outcome = await db.transaction(async (tx) => {
    const ids = await reserveIds(tx, ready.filter((article) => !article.known).length);
    const rows: (typeof articles.$inferInsert & { id: number })[] = [];
    const entries: LogEntry[] = [];
    const authorLinks: { articleId: number; authorId: number; position: number }[] = [];
    const tagLinks: { articleId: number; tagId: number; position: number }[] = [];
    for (const article of ready) {
      const id = article.known?.id ?? (ids.shift() as number);
      const { tagIds, sectionId } = terms.get(article) ?? { tagIds: [], sectionId: null };
      const version = (article.known?.version ?? 0) + 1;
      const values = { ...columnsOf(article, tagIds, sectionId, deps), version };
      if (article.known) {
        await tx
          .update(articles)
          .set(values)
          .where(and(eq(articles.id, id), eq(articles.version, article.known.version)));
        await tx.delete(articleAuthors).where(eq(articleAuthors.articleId, id));
        await tx.delete(articleTags).where(eq(articleTags.articleId, id));
      } else rows.push({ id, ...values });
      for (const [position, authorId] of article.mapped.authorIds.entries())
        authorLinks.push({ articleId: id, authorId, position });
      for (const [position, tagId] of tagIds.entries()) tagLinks.push({ articleId: id, tagId, position });
      entries.push({
        kind: 'post',
        sourceId: article.item.id,
        targetId: id,
        sourceHash: article.sourceHash,
        fingerprint: String(version),
        isPartial: article.isPartial,
      });
    }
    if (rows.length > 0) await tx.insert(articles).overridingSystemValue().values(rows);
    if (authorLinks.length > 0) await tx.insert(articleAuthors).values(authorLinks);
    if (tagLinks.length > 0) await tx.insert(articleTags).values(tagLinks);
    const redirects = await addRedirects(
      tx,
      entries.flatMap((entry, index) =>
        (ready[index] as ReadyArticle).addresses.map((from) => ({ from, to: { articleId: entry.targetId } })),
      ),
    );
    await log.write(tx, entries);
    return { entries, redirects };
  });
  log.remember(outcome.entries);
  tally.addRedirects(outcome.redirects);
  for (const article of ready) tally.count('post', article.known ? 'updated' : 'imported');
}

async function reserveIds(tx: Executor, count: number): Promise<number[]> {
  if (count === 0) return [];
  const { rows } = await tx.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence('articles', 'id')) as id from generate_series(1, ${count})`,
  );
  return rows.map((row) => Number(row.id));
}

function columnsOf(
  { mapped, body, hero }: ReadyArticle,
  tagIds: number[],
  sectionId: number | null,
  deps: ArticleDeps,
): Omit<typeof articles.$inferInsert, 'id'> {
  const bodyText = bodyToText(body);
  const names = [
    ...tagIds.map((id) => deps.tagNames.get(id)),
    ...mapped.authorIds.map((id) => deps.authorNames.get(id)),
  ].filter((name) => name !== undefined);
  const document = buildSearchDocument({
    headline: mapped.headline,
    standfirst: mapped.standfirst,
    bodyText,
    names,
  });
  return {
    edition: mapped.edition,
    kind: mapped.kind,
    status: mapped.status,
    headline: mapped.headline,
    standfirst: mapped.standfirst,
    kicker: mapped.kicker,
    body,
    wordCount: countWords(bodyText),
    sectionId,
    heroMediaId: hero?.mediaId ?? null,
    slug: mapped.slug,
    publishedAt: mapped.publishedAt,
    firstPublishedAt: mapped.publishedAt,
    scheduledAt: mapped.scheduledAt,
    updatedAt: mapped.updatedAt,
    createdAt: mapped.createdAt,
    translationGroup: mapped.translationGroup,
    seoTitle: mapped.seoTitle,
    seoDescription: mapped.seoDescription,
    isIndexed: mapped.isIndexed,
    searchDocument: searchDocumentSql(document) as unknown as string,
  };
}
