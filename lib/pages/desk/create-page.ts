import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { pages } from '@/db/schema';
import { storableBody } from '@/lib/articles/body/storable-body';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import type { Edition } from '@/lib/i18n/editions';
import { pagePath } from '@/lib/pages/page-path';
import { fail, ok, type Result } from '@/lib/platform/result';
import { claimAddress } from '@/lib/redirects/claim-address';
import { checkPageBody } from './check-page-body';
import type { BodyRefusal, PageFields, SavedPage } from './types';

/** Makes a static page, after the last of its edition. */
export async function createPage(
  request: { actor: Actor; edition: Edition; now: Date } & PageFields,
): Promise<Result<SavedPage, 'forbidden' | 'slug-taken'> | BodyRefusal> {
  const { actor, edition, now, title, slug, description, status } = request;
  if (!can(actor, 'page.manage')) return fail('forbidden');
  const body = storableBody(request.body);
  return database().transaction(async (tx) => {
    const refusal = await checkPageBody(tx, { edition, status, body });
    if (refusal) return refusal;
    const [last] = await tx
      .select({ next: sql<number>`coalesce(max(${pages.position}), -1)::int + 1` })
      .from(pages)
      .where(eq(pages.edition, edition));
    const [made] = await tx
      .insert(pages)
      .values({
        edition,
        title,
        slug,
        description,
        status,
        body,
        position: last?.next ?? 0,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: pages.id, version: pages.version });
    if (!made) return fail('slug-taken');
    if (status === 'published') await claimAddress(tx, pagePath(edition, slug));
    await recordAudit(tx, {
      actor,
      action: 'page.create',
      outcome: 'done',
      subject: { kind: 'page', id: made.id, name: title },
      detail: { edition, slug, status },
    });
    return ok({ ...made, savedAt: now, title, slug, description });
  });
}
