import 'server-only';
import type { Actor } from '@/lib/auth/actor';
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
}

/** Null for somebody who may not see it. */
export async function getFrontState(actor: Actor, edition: Edition, now: Date): Promise<FrontState | null> {
  const desk = await getFrontDesk(actor, edition);
  if (!desk) return null;
  const { zones, at } = shownVersion(desk, now);
  const [words, ghosts] = await Promise.all([
    loadFrontWords([zones, ...desk.scheduled.map((version) => version.zones)]),
    getFrontGhosts(edition, zones, { at, now }),
  ]);
  return { ...desk, ...words, ghosts };
}

/** The version that the desk shows, and when it is to be seen. */
function shownVersion(desk: FrontDesk, now: Date): { zones: FrontZones; at: Date } {
  const planned = desk.draft?.liveFrom ? new Date(desk.draft.liveFrom) : now;
  return { zones: desk.draft?.zones ?? desk.live?.zones ?? EMPTY_FRONT, at: planned > now ? planned : now };
}
