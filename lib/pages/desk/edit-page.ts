import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { and, eq, ne } from 'drizzle-orm';
import { database, type Executor } from '@/db/client';
import { pages } from '@/db/schema';
import { storableBody } from '@/lib/articles/body/storable-body';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { pagePath } from '@/lib/pages/page-path';
import { fail, ok, type Result } from '@/lib/platform/result';
import { claimAddress, leaveAddress } from '@/lib/redirects/claim-address';
import { checkPageBody } from './check-page-body';
import { toEditingPage } from './load-page';
import type { BodyRefusal, EditingPage, PageFields, SavedPage } from './types';

type PageRow = typeof pages.$inferSelect;

const FIELDS = ['title', 'slug', 'description', 'status', 'body'] as const satisfies (keyof PageFields)[];

/** Somebody else has saved the page since it was opened: what stands in it now, so that both can be brought together. */
interface Overtaken {
  ok: false;
  code: 'changed-meanwhile';
  detail: EditingPage;
}

/**
 * Changes a static page, or takes it to readers or away from them. Its old address leads to it for ever. Sending
 * again what is saved already changes nothing, whatever version was seen: an answer may be lost on its way.
 * @param request.seenVersion of the page that the editor began with: someone else's change is never overwritten
 */
export async function editPage(
  request: { actor: Actor; pageId: number; seenVersion: number; now: Date } & PageFields,
): Promise<Result<SavedPage, 'forbidden' | 'not-found' | 'slug-taken'> | Overtaken | BodyRefusal> {
  const { actor, pageId, seenVersion, now, title, slug, description, status } = request;
  if (!can(actor, 'page.manage')) return fail('forbidden');
  const fields: PageFields = { title, slug, description, status, body: storableBody(request.body) };
  return database().transaction(async (tx) => {
    const [page] = await tx.select().from(pages).where(eq(pages.id, pageId)).for('update');
    if (!page) return fail('not-found');
    const stored = { ...page, body: storableBody(page.body) };
    const changed = FIELDS.filter((field) => !isDeepStrictEqual(fields[field], stored[field]));
    const saved = { id: pageId, title, slug, description };
    if (changed.length === 0) return ok({ ...saved, version: page.version, savedAt: page.updatedAt });
    if (page.version !== seenVersion)
      return { ok: false, code: 'changed-meanwhile', detail: await toEditingPage(tx, page) };
    if (await isTaken(tx, page, slug)) return fail('slug-taken');
    const refusal = await checkPageBody(tx, { edition: page.edition, ...fields });
    if (refusal) return refusal;
    const version = page.version + 1;
    await tx
      .update(pages)
      .set({ ...fields, version, updatedAt: now })
      .where(eq(pages.id, pageId));
    // A draft hides nothing yet: what leads on from its address does so until readers get it.
    if (status === 'published') await claimAddress(tx, pagePath(page.edition, slug));
    if (page.slug !== slug) await leaveAddress(tx, pagePath(page.edition, page.slug), { pageId });
    await recordAudit(tx, {
      actor,
      action: page.status === status ? 'page.edit' : `page.${VERB[status]}`,
      outcome: 'done',
      subject: { kind: 'page', id: pageId, name: title },
      detail: { version, changed, from: { title: page.title, slug: page.slug } },
    });
    return ok({ ...saved, version, savedAt: now });
  });
}

const VERB = { published: 'publish', draft: 'unpublish' } as const;

async function isTaken(executor: Executor, page: PageRow, slug: string): Promise<boolean> {
  const other = await executor.query.pages.findFirst({
    columns: { id: true },
    where: and(eq(pages.edition, page.edition), eq(pages.slug, slug), ne(pages.id, page.id)),
  });
  return other !== undefined;
}
