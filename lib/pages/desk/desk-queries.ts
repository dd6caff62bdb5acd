import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { pages } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import type { Edition } from '@/lib/i18n/editions';
import { pagePath } from '@/lib/pages/page-path';
import { toEditingPage } from './load-page';
import type { DeskPage, EditingPage } from './types';

/** The static pages of an edition in their order, drafts too; null for whom they are not. */
export async function listDeskPages(actor: Actor, edition: Edition): Promise<DeskPage[] | null> {
  if (!can(actor, 'page.manage')) return null;
  const rows = await database()
    .select({
      id: pages.id,
      slug: pages.slug,
      title: pages.title,
      status: pages.status,
      version: pages.version,
    })
    .from(pages)
    .where(eq(pages.edition, edition))
    .orderBy(asc(pages.position), asc(pages.id));
  return rows.map((row) => ({ ...row, edition, path: pagePath(edition, row.slug) }));
}

/** A page to be edited; null when there is none, or for whom it is not. */
export async function getEditingPage(actor: Actor, pageId: number): Promise<EditingPage | null> {
  if (!can(actor, 'page.manage')) return null;
  const row = await database().query.pages.findFirst({ where: eq(pages.id, pageId) });
  return row ? toEditingPage(database(), row) : null;
}
