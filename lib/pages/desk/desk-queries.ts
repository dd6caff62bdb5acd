import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { pages } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { type Edition, editionPrefix } from '@/lib/i18n/editions';
import { pageTextOf } from './page-text';
import type { DeskPage } from './types';

/** The static pages of an edition in their order, drafts too; null for whom they are not. */
export async function listDeskPages(actor: Actor, edition: Edition): Promise<DeskPage[] | null> {
  if (!can(actor, 'page.manage')) return null;
  const rows = await database()
    .select()
    .from(pages)
    .where(eq(pages.edition, edition))
    .orderBy(asc(pages.position), asc(pages.id));
  return rows.map((row) => ({
    id: row.id,
    edition,
    slug: row.slug,
    title: row.title,
    path: `${editionPrefix(edition)}/about/${row.slug}`,
    description: row.description,
    status: row.status,
    version: row.version,
    text: pageTextOf(row.body),
  }));
}
