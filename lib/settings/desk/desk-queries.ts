import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { settings } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import type { Edition } from '@/lib/i18n/editions';
import { DEFAULT_SETTINGS } from '@/lib/settings/defaults';
import type { EditionSettings } from '@/lib/settings/types';

export interface DeskSettings {
  choices: EditionSettings;
  /** When they were saved last; null while the defaults hold. The form gives it back when it saves. */
  savedAt: Date | null;
}

/** An edition's settings as the desk changes them; null for whom they are not. */
export async function getDeskSettings(actor: Actor, edition: Edition): Promise<DeskSettings | null> {
  if (!can(actor, 'settings.manage')) return null;
  const row = await database().query.settings.findFirst({ where: eq(settings.edition, edition) });
  return {
    choices: { ...DEFAULT_SETTINGS[edition], ...row?.choices },
    savedAt: row?.updatedAt ?? null,
  };
}
