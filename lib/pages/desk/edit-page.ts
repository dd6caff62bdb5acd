import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import { database } from '@/db/client';
import { pages, redirects } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { recordAudit } from '@/lib/auth/record-audit';
import { editionPrefix } from '@/lib/i18n/editions';
import { fail, ok, type Result } from '@/lib/platform/result';
import type { PageFields } from './page-input';
import { pageBodyOf, pageTextOf } from './page-text';

/**
 * Changes a static page, or takes it to readers or away from them. Its old address leads to it for ever.
 * @param seenVersion of the page that the form began with: someone else's change is never overwritten
 * @param text null leaves the body as it is
 */
export async function editPage(
  request: { actor: Actor; pageId: number; seenVersion: number; text: string | null; now: Date } & PageFields,
): Promise<Result<{ id: number }, 'forbidden' | 'not-found' | 'changed-meanwhile' | 'slug-taken'>> {
  const { actor, pageId, seenVersion, text, now, ...fields } = request;
  if (!can(actor, 'page.manage')) return fail('forbidden');
  return database().transaction(async (tx) => {
    const [page] = await tx.select().from(pages).where(eq(pages.id, pageId)).for('update');
    if (!page) return fail('not-found');
    if (page.version !== seenVersion) return fail('changed-meanwhile');
    const taken = await tx.query.pages.findFirst({
      columns: { id: true },
      where: and(eq(pages.edition, page.edition), eq(pages.slug, fields.slug), ne(pages.id, pageId)),
    });
    if (taken) return fail('slug-taken');
    // A body that a plain field cannot hold is never replaced by one that it can.
    const body = text === null || pageTextOf(page.body) === null ? page.body : pageBodyOf(text);
    await tx
      .update(pages)
      .set({ ...fields, body, version: page.version + 1, updatedAt: now })
      .where(eq(pages.id, pageId));
    if (page.slug !== fields.slug) {
      const pathOf = (slug: string) => `${editionPrefix(page.edition)}/about/${slug}`;
      // An address that comes back into use is no redirect any more.
      await tx.delete(redirects).where(eq(redirects.fromPath, pathOf(fields.slug)));
      await tx.delete(redirects).where(eq(redirects.fromPath, pathOf(page.slug)));
      await tx.insert(redirects).values({ fromPath: pathOf(page.slug), pageId });
    }
    await recordAudit(tx, {
      actor,
      action: page.status === fields.status ? 'page.edit' : `page.${VERB[fields.status]}`,
      outcome: 'done',
      subject: { kind: 'page', id: pageId, name: fields.title },
      detail: { version: page.version + 1, from: { title: page.title, slug: page.slug } },
    });
    return ok({ id: pageId });
  });
}

const VERB = { published: 'publish', draft: 'unpublish' } as const;
