import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { pages } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { recordAudit } from '@/lib/auth/record-audit';
import type { Edition } from '@/lib/i18n/editions';
import { fail, ok, type Result } from '@/lib/platform/result';
import type { PageFields } from './page-input';
import { pageBodyOf } from './page-text';

/** Makes a static page, after the last of its edition. */
export async function createPage(
  request: { actor: Actor; edition: Edition; text: string; now: Date } & PageFields,
): Promise<Result<{ id: number }, 'forbidden' | 'slug-taken'>> {
  const { actor, edition, text, now, ...fields } = request;
  if (!can(actor, 'page.manage')) return fail('forbidden');
  return database().transaction(async (tx) => {
    const [last] = await tx
      .select({ next: sql<number>`coalesce(max(${pages.position}), -1)::int + 1` })
      .from(pages)
      .where(eq(pages.edition, edition));
    const [made] = await tx
      .insert(pages)
      .values({ edition, ...fields, body: pageBodyOf(text), position: last?.next ?? 0, updatedAt: now })
      .onConflictDoNothing()
      .returning({ id: pages.id });
    if (!made) return fail('slug-taken');
    await recordAudit(tx, {
      actor,
      action: 'page.create',
      outcome: 'done',
      subject: { kind: 'page', id: made.id, name: fields.title },
      detail: { edition, slug: fields.slug, status: fields.status },
    });
    return ok({ id: made.id });
  });
}
