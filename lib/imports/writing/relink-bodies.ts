import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { articles, importItems, pages } from '@/db/schema';
import type { BlockNode, BodyDocument, InlineNode } from '@/lib/articles/body/body-schema';
import { paragraphOf } from '@/lib/articles/from-html/draft-body';
import type { OldSite } from '@/lib/articles/from-html/link-address';
import { decodeLeniently, encodePath } from '@/lib/i18n/address';
import type { Edition } from '@/lib/i18n/editions';
import { hashOf, type ImportLog } from '@/lib/imports/account/import-log';
import { ownAddress } from '@/lib/imports/mapping/old-addresses';
import { extensionOf, fileFormat } from '@/lib/media/files/file-format';
import { oldAddressKey } from '@/lib/redirects/old-address';
import { listRedirectTargets, type RedirectTarget } from '@/lib/redirects/queries';

const BODIES_A_STEP = 200;

type Embed = Extract<BlockNode, { type: 'embed' }>;

/**
 * Once all articles are here, links between them lead straight to the new addresses, with no redirect between.
 * Only bodies that nobody has edited since. What leads to something that was not imported stays as it is.
 * @returns how many links were rewritten
 */
export async function relinkBodies(imported: Imported, signal?: AbortSignal): Promise<number> {
  return (await relinkArticles(imported, signal)) + (await relinkPages(imported));
}

interface Imported {
  db: Executor;
  log: ImportLog;
  site: OldSite;
}

/**
 * Files are linked to by their whole address: until they are here, only the old site has them. So are texts that
 * others show as cards.
 */
const hasOwnLink = (column: unknown) =>
  sql`(${column}::text like '%"href": "/%' or ${column}::text like '%"provider": "other"%' or ${column}::text like '%/uploads/%' or ${column}::text like '%/files/%')`;

async function relinkArticles({ db, log, site }: Imported, signal?: AbortSignal): Promise<number> {
  let rewritten = 0;
  for (let after = 0; !signal?.aborted; ) {
    const rows = await db
      .select({
        id: articles.id,
        edition: articles.edition,
        body: articles.body,
        version: articles.version,
        sourceId: importItems.sourceId,
        checksum: importItems.checksum,
      })
      .from(importItems)
      .innerJoin(articles, eq(articles.id, importItems.targetId))
      .where(
        and(
          eq(importItems.source, log.source),
          eq(importItems.kind, 'post'),
          gt(articles.id, after),
          hasOwnLink(articles.body),
        ),
      )
      .orderBy(asc(articles.id))
      .limit(BODIES_A_STEP);
    if (rows.length === 0) break;
    after = rows.at(-1)?.id ?? after;
    const targets = await targetsOf(
      db,
      rows.map((row) => row.body),
      site,
    );
    for (const row of rows) {
      const known = log.get('post', row.sourceId);
      if (!known || known.fingerprint !== String(row.version)) continue;
      const { body, count } = relinkBody(row.body, targets, { site, edition: row.edition });
      if (count === 0) continue;
      const entry = {
        kind: 'post' as const,
        sourceId: row.sourceId,
        ...known,
        fingerprint: String(row.version + 1),
      };
      const isWritten = await db.transaction(async (tx) => {
        const done = await tx
          .update(articles)
          .set({ body, version: row.version + 1 })
          .where(and(eq(articles.id, row.id), eq(articles.version, row.version)))
          .returning({ id: articles.id });
        if (done.length > 0) await log.write(tx, [entry]);
        return done.length > 0;
      });
      if (!isWritten) continue;
      log.remember([entry]);
      rewritten += count;
    }
  }
  return rewritten;
}

async function relinkPages({ db, log, site }: Imported): Promise<number> {
  const rows = await db
    .select({ page: pages, sourceId: importItems.sourceId })
    .from(importItems)
    .innerJoin(pages, eq(pages.id, importItems.targetId))
    .where(and(eq(importItems.source, log.source), eq(importItems.kind, 'page'), hasOwnLink(pages.body)));
  const targets = await targetsOf(
    db,
    rows.map((row) => row.page.body),
    site,
  );
  let rewritten = 0;
  for (const { page, sourceId } of rows) {
    const fingerprint = (body: BodyDocument) => hashOf([page.title, page.description, body, page.status]);
    const known = log.get('page', sourceId);
    if (!known || known.fingerprint !== fingerprint(page.body)) continue;
    const { body, count } = relinkBody(page.body, targets, { site, edition: page.edition });
    if (count === 0) continue;
    const entry = { kind: 'page' as const, sourceId, ...known, fingerprint: fingerprint(body) };
    await db.transaction(async (tx) => {
      await tx.update(pages).set({ body }).where(eq(pages.id, page.id));
      await log.write(tx, [entry]);
    });
    log.remember([entry]);
    rewritten += count;
  }
  return rewritten;
}

/** Where the old addresses that some bodies link to lead now, by their key. */
async function targetsOf(
  db: Executor,
  bodies: BodyDocument[],
  site: OldSite,
): Promise<Map<string, RedirectTarget>> {
  const keys = new Set<string>();
  for (const body of bodies) {
    for (const href of addressesIn(body)) {
      const key = keyOf(href, site);
      if (key) keys.add(key);
    }
  }
  const found = new Map<string, RedirectTarget>();
  const all = [...keys];
  for (let start = 0; start < all.length; start += 1_000) {
    for (const [from, target] of await listRedirectTargets(db, all.slice(start, start + 1_000)))
      found.set(from, target);
  }
  return found;
}

/**
 * A body whose links to the old site lead to the targets, and that shows them itself; pure. Fragments of links stay.
 * @param where the old site, and the edition that the body belongs to
 */
export function relinkBody(
  body: BodyDocument,
  targets: ReadonlyMap<string, RedirectTarget>,
  { site, edition }: { site: OldSite; edition: Edition },
): { body: BodyDocument; count: number } {
  let count = 0;
  const find = (href: string) => {
    const target = targets.get(keyOf(href, site) ?? '');
    if (target) count += 1;
    return target;
  };
  const content = relink(body.content, {
    link(href) {
      const target = find(href);
      return target ? `${encodePath(target.path)}${/#.*$/.exec(href)?.[0] ?? ''}` : href;
    },
    embed(block) {
      const target = find(block.attrs.url);
      return target ? shownHere(block, target, edition) : [block];
    },
  });
  return { body: { type: 'doc', content }, count };
}

/** Where an address of a body would be recorded: an own path, or a whole address of the old site. */
function keyOf(href: string, site: OldSite): string | null {
  if (/^\/(?!\/)/.test(href)) return oldAddressKey(href);
  return /^https?:/i.test(href) ? ownAddress(href, site) : null;
}

/** Every address that a body links to or plays. */
export function addressesIn(body: BodyDocument): string[] {
  const found: string[] = [];
  relink(body.content, {
    link(href) {
      found.push(href);
      return href;
    },
    embed(block) {
      found.push(block.attrs.url);
      return [block];
    },
  });
  return found;
}

interface Rewrite {
  link(href: string): string;
  embed(block: Embed): BlockNode[];
}

/**
 * What the old site played is played here, and an article of the edition stands as a related one; anything else
 * (a document in a frame, a section, an article that was withdrawn) becomes a link.
 */
function shownHere(block: Embed, target: RedirectTarget, edition: Edition): BlockNode[] {
  const { title, caption } = block.attrs;
  const href = encodePath(target.path);
  const kind = fileFormat(extensionOf(href))?.kind;
  if (kind === 'audio' || kind === 'video')
    return [{ ...block, attrs: { ...block.attrs, provider: kind, url: href } }];
  if (target.articleId !== null && target.edition === edition)
    return [
      { type: 'relatedArticle', attrs: { articleId: target.articleId } },
      ...paragraphOf(caption ?? '', { type: 'italic' }),
    ];
  const words = title || caption || decodeLeniently(href.slice(href.lastIndexOf('/') + 1));
  return [
    ...paragraphOf(words, { type: 'link', attrs: { href } }),
    ...paragraphOf((title && caption) || '', { type: 'italic' }),
  ];
}

function relink(blocks: BlockNode[], rewrite: Rewrite): BlockNode[] {
  return blocks.flatMap((block): BlockNode | BlockNode[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
      case 'question':
      case 'pullQuote':
        return block.content ? { ...block, content: relinkInline(block.content, rewrite) } : block;
      case 'figure':
        return block.attrs.href
          ? { ...block, attrs: { ...block.attrs, href: rewrite.link(block.attrs.href) } }
          : block;
      case 'embed':
        return rewrite.embed(block);
      case 'bulletList':
      case 'orderedList':
        return {
          ...block,
          content: (block.content ?? []).map((item) => ({
            ...item,
            content: relink(item.content ?? [], rewrite),
          })),
        } as BlockNode;
      case 'blockquote':
      case 'factBox':
      case 'noteBox':
        return { ...block, content: relink(block.content ?? [], rewrite) };
      case 'table':
        return {
          ...block,
          content: (block.content ?? []).map((row) => ({
            ...row,
            content: (row.content ?? []).map((cell) => ({
              ...cell,
              content: relink(cell.content ?? [], rewrite),
            })),
          })),
        };
      default:
        return block;
    }
  });
}

function relinkInline(content: InlineNode[], rewrite: Rewrite): InlineNode[] {
  return content.map((node) => {
    if (node.type !== 'text' || !node.marks) return node;
    return {
      ...node,
      marks: node.marks.map((mark) =>
        mark.type === 'link' ? { type: 'link', attrs: { href: rewrite.link(mark.attrs.href) } } : mark,
      ),
    };
  });
}
