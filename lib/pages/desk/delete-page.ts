import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { pages } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { fail, ok, type Result } from '@/lib/platform/result';

/**
 * Deletes a draft for good, with the redirects to it. What readers see is unpublished first: the editor then knows
 * that nobody reads it any more.
 * @param request.seenVersion of the page as it stood in the list: what a colleague has written since is not lost with it
 */
export async function deletePage(request: {
  actor: Actor;
  pageId: number;
  seenVersion: number;
}): Promise<Result<null, 'forbidden' | 'not-found' | 'page-published' | 'changed-meanwhile'>> {
  const { actor, pageId, seenVersion } = request;
  if (!can(actor, 'page.manage')) return fail('forbidden');
  return database().transaction(async (tx) => {
    const [page] = await tx.select().from(pages).where(eq(pages.id, pageId)).for('update');
    if (!page) return fail('not-found');
    if (page.version !== seenVersion) return fail('changed-meanwhile');
    if (page.status === 'published') return fail('page-published');
    await tx.delete(pages).where(eq(pages.id, pageId));
    await recordAudit(tx, {
      actor,
      action: 'page.delete',
      outcome: 'done',
      subject: { kind: 'page', id: pageId, name: page.title },
      detail: { edition: page.edition, slug: page.slug },
    });
    return ok(null);
  });
}
