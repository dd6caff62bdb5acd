import 'server-only';
import { cache } from 'react';
import { database } from '@/db/client';
import { DEFAULT_EDITION, EDITIONS, type Edition } from '@/lib/i18n/editions';
import { DEFAULT_SETTINGS } from '@/lib/settings/defaults';
import { type EditionSettings, SITE_WIDE_KEYS } from '@/lib/settings/types';

/** Every edition with the newsroom's choices over the defaults. One query a request. */
export const listEditionSettings = cache(async (): Promise<Map<Edition, EditionSettings>> => {
  const rows = await database().query.settings.findMany();
  const chosen = new Map(rows.map((row) => [row.edition, row]));
  const ofSite = siteWide(chosen.get(DEFAULT_EDITION)?.choices);
  return new Map(
    EDITIONS.map((edition) => [
      edition,
      { ...DEFAULT_SETTINGS[edition], ...chosen.get(edition)?.choices, ...ofSite },
    ]),
  );
});

/** What holds for every edition, of the choices of the first. */
function siteWide(choices: Partial<EditionSettings> | undefined): Partial<EditionSettings> {
  const of = { ...DEFAULT_SETTINGS[DEFAULT_EDITION], ...choices };
  return Object.fromEntries(SITE_WIDE_KEYS.map((key) => [key, of[key]]));
}

/** The settings of one edition; the defaults where the newsroom has chosen nothing. */
export async function getEditionSettings(edition: Edition): Promise<EditionSettings> {
  return (await listEditionSettings()).get(edition) ?? DEFAULT_SETTINGS[edition];
}
