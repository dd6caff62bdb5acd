import 'server-only';
import { cache } from 'react';
import { database } from '@/db/client';
import type { Edition } from '@/lib/i18n/editions';
import { DEFAULT_SETTINGS } from '@/lib/settings/defaults';
import type { EditionSettings } from '@/lib/settings/types';

/** Which editions this paper publishes, with the newsroom's choices over the defaults. One query a request. */
export const listEditionSettings = cache(async (): Promise<Map<Edition, EditionSettings>> => {
  const rows = await database().query.settings.findMany();
  const chosen = new Map(rows.map((row) => [row.edition, row]));
  const enabled = (Object.keys(DEFAULT_SETTINGS) as Edition[]).filter(
    (edition) => chosen.get(edition)?.isEnabled ?? true,
  );
  return new Map(
    enabled.map((edition) => [edition, { ...DEFAULT_SETTINGS[edition], ...chosen.get(edition)?.choices }]),
  );
});

/** The settings of one edition; the defaults where the newsroom has chosen nothing. */
export async function getEditionSettings(edition: Edition): Promise<EditionSettings> {
  return (await listEditionSettings()).get(edition) ?? DEFAULT_SETTINGS[edition];
}
