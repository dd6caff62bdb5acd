import 'server-only';
import { database } from '@/db/client';
import type { Actor } from '@/lib/auth/actor';
import { loadFittedZones } from '@/lib/fronts/desk/load-front';
import { type FrontDesk, getFrontDesk, getFrontGhosts, loadFrontWords } from '@/lib/fronts/desk/queries';
import type { DeskStory, DeskThumbnail, FrontGhosts } from '@/lib/fronts/desk/types';
import { EMPTY_FRONT, type FrontZones } from '@/lib/fronts/types';
import type { Edition } from '@/lib/i18n/editions';

/** Everything that the front's desk shows, as it crosses to the browser. */
export interface FrontState extends FrontDesk {
  /** What the zones of the draft, or else of the live front, name. */
  stories: DeskStory[];
  pictures: DeskThumbnail[];
  ghosts: FrontGhosts;
  /** Cards of the version shown that stood in blocks which are gone; its zones come without them. */
  dropped: number;
}

/** Null for somebody who may not see it. */
export async function getFrontState(actor: Actor, edition: Edition, now: Date): Promise<FrontState | null> {
  const stored = await getFrontDesk(actor, edition);
  if (!stored) return null;
  const at = shownAt(stored, now);
  const { desk, zones, dropped } = await fitShownVersion(stored, edition, at);
  const [words, ghosts] = await Promise.all([
    loadFrontWords([zones, ...desk.scheduled.map((version) => version.zones)]),
    getFrontGhosts(edition, zones, { at, now }),
  ]);
  return { ...desk, ...words, ghosts, dropped };
}

/** When the version that the desk shows is to be seen. */
function shownAt({ draft }: FrontDesk, now: Date): Date {
  const planned = draft?.liveFrom ? new Date(draft.liveFrom) : now;
  return planned > now ? planned : now;
}

/** The desk shows the draft, or else the live front, as the blocks of today hold it. */
async function fitShownVersion(
  desk: FrontDesk,
  edition: Edition,
  at: Date,
): Promise<{ desk: FrontDesk; zones: FrontZones; dropped: number }> {
  const shown = desk.draft ?? desk.live;
  if (!shown) return { desk, zones: EMPTY_FRONT, dropped: 0 };
  const { zones, dropped } = await loadFittedZones(database(), { edition, zones: shown.zones, at });
  const fitted = { ...shown, zones };
  return { desk: desk.draft ? { ...desk, draft: fitted } : { ...desk, live: fitted }, zones, dropped };
}
