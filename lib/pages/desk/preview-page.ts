import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { pagePreviews, pages } from '@/db/schema';
import { storableBody } from '@/lib/articles/body/storable-body';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import type { Edition } from '@/lib/i18n/editions';
import { fail, ok, type Result } from '@/lib/platform/result';
import type { PageFields } from './types';

/**
 * Keeps what an editor has of a static page, saved or not, so that it can be looked at as readers would see it.
 * Nothing of the page itself changes. What is over is deleted by the queue (lib/jobs/prune.ts).
 * @param request.pageId null for a page that was never saved
 */
export async function previewPage(
  request: { actor: Actor; edition: Edition; pageId: number | null; expiresAt: Date } & Omit<
    PageFields,
    'status'
  >,
): Promise<Result<{ previewId: number }, 'forbidden' | 'not-found'>> {
  const { actor, edition, pageId, title, slug, description, expiresAt } = request;
  if (!can(actor, 'page.manage')) return fail('forbidden');
  const db = database();
  if (pageId !== null) {
    const page = await db.query.pages.findFirst({ columns: { edition: true }, where: eq(pages.id, pageId) });
    if (page?.edition !== edition) return fail('not-found');
  }
  const [kept] = await db
    .insert(pagePreviews)
    .values({ edition, pageId, title, slug, description, body: storableBody(request.body), expiresAt })
    .returning({ id: pagePreviews.id });
  if (!kept) throw new Error('the preview was not returned');
  return ok({ previewId: kept.id });
}
