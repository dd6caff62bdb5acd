import 'server-only';
import { and, desc, ilike, lt, or } from 'drizzle-orm';
import { database } from '@/db/client';
import { redirects } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { listRedirectTargets } from '@/lib/redirects/queries';
import type { DeskRedirect } from './types';

const REDIRECTS_A_PAGE = 50;

/**
 * Redirects, the newest first.
 * @param words a part of either address
 * @param before the id after which the page goes on
 * @returns null for whom they are not
 */
export async function listDeskRedirects(
  actor: Actor,
  { words, before }: { words: string; before: number | null },
): Promise<{ redirects: DeskRedirect[]; next: number | null } | null> {
  if (!can(actor, 'redirect.manage')) return null;
  const pattern = `%${words.normalize('NFC').replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await database()
    .select({ id: redirects.id, from: redirects.fromPath, toPath: redirects.toPath })
    .from(redirects)
    .where(
      and(
        before === null ? undefined : lt(redirects.id, before),
        words === '' ? undefined : or(ilike(redirects.fromPath, pattern), ilike(redirects.toPath, pattern)),
      ),
    )
    .orderBy(desc(redirects.id))
    .limit(REDIRECTS_A_PAGE + 1);
  const shown = rows.slice(0, REDIRECTS_A_PAGE);
  const targets = await listRedirectTargets(
    database(),
    shown.map(({ from }) => from),
  );
  return {
    redirects: shown.map(({ id, from, toPath }) => ({
      id,
      from,
      to: targets.get(from)?.path ?? toPath,
      follows: toPath === null,
    })),
    next: rows.length > REDIRECTS_A_PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}
