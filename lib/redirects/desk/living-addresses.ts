import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { articles, authors, formerSectionSlugs, pages, sections, tags } from '@/db/schema';
import { type Edition, isEdition } from '@/lib/i18n/editions';
import type { RedirectTargetRef } from '@/lib/redirects/add-redirects';
import { isReservedPath } from '@/lib/sections/reserved-slugs';

/** Reserved words at which nothing of ours lives: old systems had them, and imports redirect from them. */
const OLD_SYSTEMS = /^(?:category|comments|index\.php|wp-|xmlrpc\.php|page$|feed$|rss$)/i;
/** What hangs on the address of a section, tag or author. */
const LIST_TAIL = /\/(?:rss\.xml|page\/\d+)$/;

/**
 * What answers at a path of the site now: a thing that may move (its reference), or an address that stays
 * (`fixed`: the front, search, feeds, …); null when nothing does.
 * @param path decoded, normalised, with the edition's prefix
 */
export async function whatLivesAt(
  tx: Transaction,
  path: string,
): Promise<RedirectTargetRef | 'fixed' | null> {
  if (path.includes('?')) return null;
  const base = path.replace(LIST_TAIL, '');
  const found = await entityAt(tx, base);
  return found !== null && base !== path ? 'fixed' : found;
}

async function entityAt(tx: Transaction, path: string): Promise<RedirectTargetRef | 'fixed' | null> {
  const all = path.split('/').slice(1);
  const isPrefixed = all[0] !== 'ar' && isEdition(all[0]);
  const edition: Edition = isPrefixed ? (all[0] as Edition) : 'ar';
  const [first = '', second, third, ...more] = isPrefixed ? all.slice(1) : all;
  if (first === '') return 'fixed';
  if (second !== undefined && third === undefined) {
    if (first === 'tag') return tagAt(tx, edition, second);
    if (first === 'author') return authorAt(tx, edition, second);
    if (first === 'about') return pageAt(tx, edition, second);
  }
  if (['tag', 'author', 'about'].includes(first)) return null;
  if (isReservedPath((isPrefixed ? all.slice(1) : all).join('/')))
    return OLD_SYSTEMS.test(first) ? null : 'fixed';
  if (more.length > 0) return null;
  const section = await sectionAt(tx, edition, first);
  if (!section) return null;
  if (second === undefined) return section.isFormer ? null : { sectionId: section.id };
  return /^\d{1,15}$/.test(second) ? articleAt(tx, edition, Number(second)) : null;
}

async function sectionAt(tx: Transaction, edition: Edition, slug: string) {
  const [section] = await tx
    .select({ id: sections.id })
    .from(sections)
    .where(and(eq(sections.edition, edition), eq(sections.slug, slug)));
  if (section) return { id: section.id, isFormer: false };
  const [former] = await tx
    .select({ id: formerSectionSlugs.sectionId })
    .from(formerSectionSlugs)
    .where(and(eq(formerSectionSlugs.edition, edition), eq(formerSectionSlugs.slug, slug)));
  return former && { id: former.id, isFormer: true };
}

async function articleAt(tx: Transaction, edition: Edition, id: number) {
  const [row] = await tx
    .select({ id: articles.id, status: articles.status })
    .from(articles)
    .where(and(eq(articles.id, id), eq(articles.edition, edition)));
  return row && (row.status === 'published' || row.status === 'withdrawn') ? { articleId: row.id } : null;
}

async function tagAt(tx: Transaction, edition: Edition, slug: string) {
  const [row] = await tx
    .select({ id: tags.id })
    .from(tags)
    .where(and(eq(tags.edition, edition), eq(tags.slug, slug)));
  return row ? { tagId: row.id } : null;
}

async function authorAt(tx: Transaction, edition: Edition, slug: string) {
  const [row] = await tx
    .select({ id: authors.id })
    .from(authors)
    .where(and(eq(authors.edition, edition), eq(authors.slug, slug)));
  return row ? { authorId: row.id } : null;
}

async function pageAt(tx: Transaction, edition: Edition, slug: string) {
  const [row] = await tx
    .select({ id: pages.id })
    .from(pages)
    .where(and(eq(pages.edition, edition), eq(pages.slug, slug), eq(pages.status, 'published')));
  return row ? { pageId: row.id } : null;
}
