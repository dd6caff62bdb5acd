import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { database, type Executor } from '@/db/client';
import { settings } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { DEFAULT_EDITION, EDITIONS, type Edition } from '@/lib/i18n/editions';
import { logoProblem } from '@/lib/media/logo-queries';
import { fail, ok, type Result } from '@/lib/platform/result';
import { pressTag } from '@/lib/press/tags';
import { DEFAULT_SETTINGS } from '@/lib/settings/defaults';
import type { EditionSettingsInput } from '@/lib/settings/input';
import { logoIdsOf } from '@/lib/settings/logo';
import { type EditionSettings, SITE_WIDE_KEYS } from '@/lib/settings/types';

export type SaveSettingsFailure =
  | 'forbidden'
  | 'changed-meanwhile'
  /** The picture is not in the library any more. */
  | 'logo-missing'
  /** It has no transparent ground. */
  | 'logo-opaque';

/**
 * Saves what a newsroom decides for one edition. A trigger makes every reader page of the edition stale.
 * @param seenAt ISO moment of the settings that the form began with: someone else's change is never overwritten
 * @param hasMark whether a picture has a transparent ground; asked of this installation's files if not given
 * @returns the moment to give next time
 */
export async function saveSettings(request: {
  actor: Actor;
  edition: Edition;
  seenAt: string | null;
  choices: EditionSettingsInput;
  now: Date;
  hasMark?: (hash: string) => Promise<boolean>;
}): Promise<Result<{ savedAt: string }, SaveSettingsFailure>> {
  const { actor, edition, seenAt, choices, now, hasMark } = request;
  if (!can(actor, 'settings.manage')) return fail('forbidden');
  return database().transaction(async (tx) => {
    // The first save has no row to lock.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`nashra settings ${edition}`}))`);
    const row = await tx.query.settings.findFirst({ where: eq(settings.edition, edition) });
    if ((row?.updatedAt.toISOString() ?? null) !== seenAt) return fail('changed-meanwhile');
    const before: EditionSettings = { ...DEFAULT_SETTINGS[edition], ...row?.choices };
    for (const id of logoIdsOf(choices)) {
      const problem = await logoProblem(tx, id, hasMark);
      if (problem) return fail(`logo-${problem}`);
    }
    const { adsTxt, ...rest } = choices;
    const after: EditionSettings = { ...rest, ...(adsTxt && { adsTxt }) };
    const changed = changedKeys(before, after);
    if (changed.length === 0 && row) return ok({ savedAt: row.updatedAt.toISOString() });
    await tx
      .insert(settings)
      .values({ edition, choices: after, updatedAt: now })
      .onConflictDoUpdate({ target: settings.edition, set: { choices: after, updatedAt: now } });
    if (edition === DEFAULT_EDITION && SITE_WIDE_KEYS.some((key) => changed.includes(key)))
      await makeAllStale(tx);
    await recordAudit(tx, {
      actor,
      action: 'settings.edit',
      outcome: 'done',
      subject: { kind: 'settings', id: edition, name: after.siteName },
      detail: { changed, from: shortOf(before, changed), to: shortOf(after, changed) },
    });
    return ok({ savedAt: now.toISOString() });
  });
}

/** The trigger speaks of the edition whose row has changed; what holds for the whole site stands on all pages. */
async function makeAllStale(tx: Executor): Promise<void> {
  const tags = sql.join(
    EDITIONS.map((edition) => sql`${pressTag.settings(edition)}::text`),
    sql`, `,
  );
  await tx.execute(sql`select nashra_emit('invalidate', array[${tags}])`);
}

const KEYS = [
  ...(Object.keys(DEFAULT_SETTINGS.ar) as (keyof EditionSettings)[]),
  'adsTxt',
] as const satisfies (keyof EditionSettings)[];

const changedKeys = (before: EditionSettings, after: EditionSettings) =>
  KEYS.filter((key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null));

/** The log keeps what was chosen, not whole texts. */
function shortOf(choices: EditionSettings, keys: (keyof EditionSettings)[]): Record<string, unknown> {
  return Object.fromEntries(keys.filter((key) => key !== 'adsTxt').map((key) => [key, choices[key] ?? null]));
}
