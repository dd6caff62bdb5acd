import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { articles, frontVersions, installation } from '@/db/schema';
import { systemActor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { endLiveVersion } from '@/lib/fronts/desk/go-live';
import { liveVersion, lockFront } from '@/lib/fronts/desk/load-front';
import { EMPTY_FRONT, type FrontZones } from '@/lib/fronts/types';
import { FRONT_CAPACITY, placedCards } from '@/lib/fronts/zones';
import type { Edition } from '@/lib/i18n/editions';
import type { ImportLog } from '@/lib/imports/account/import-log';

/**
 * Puts posts that were pinned to the old front on the live front, the newest first: into the lead when it is
 * free, then behind what stands in the second row. What editors placed stays where it is, and what an earlier
 * run placed is not placed again, so that a story taken off the front stays off.
 * @returns how many were placed, and how many found no room
 */
export async function placeSticky(
  db: Database,
  log: ImportLog,
  stickyIds: string[],
  edition: Edition,
  now: Date,
): Promise<{ placed: number; left: number }> {
  const key = `import.sticky ${log.source}`;
  const [memory] = await db.select().from(installation).where(eq(installation.key, key));
  const earlier = new Set(Array.isArray(memory?.value) ? (memory.value as string[]) : []);
  const fresh = stickyIds.filter((id) => !earlier.has(id) && log.get('post', id));
  if (fresh.length === 0) return { placed: 0, left: 0 };
  const ids = fresh.flatMap((id) => log.get('post', id)?.targetId ?? []);
  const stories = await db
    .select({ id: articles.id })
    .from(articles)
    .where(and(inArray(articles.id, ids), eq(articles.status, 'published'), eq(articles.edition, edition)))
    .orderBy(desc(articles.publishedAt), desc(articles.id));
  return db.transaction(async (tx) => {
    const front = await lockFront(tx, edition);
    const live = await liveVersion(tx, front.id);
    const { zones, placed } = addToZones(
      live?.zones ?? EMPTY_FRONT,
      stories.map((story) => story.id),
    );
    if (placed > 0) {
      const replaced = await endLiveVersion(tx, front.id, now);
      await tx.insert(frontVersions).values({ frontId: front.id, status: 'live', zones, liveFrom: now });
      await recordAudit(tx, {
        actor: systemActor('import'),
        action: 'front.publish',
        outcome: 'done',
        subject: { kind: 'front', id: front.id, name: edition },
        detail: { what: 'pinned posts of an import', placed, replaced },
      });
    }
    await tx
      .insert(installation)
      .values({ key, value: [...earlier, ...fresh], updatedAt: now })
      .onConflictDoUpdate({
        target: installation.key,
        set: { value: [...earlier, ...fresh], updatedAt: now },
      });
    return { placed, left: stories.length - placed };
  });
}

/** Zones with more stories in them; a story that stands anywhere already is not placed twice. Pure. */
export function addToZones(zones: FrontZones, storyIds: number[]): { zones: FrontZones; placed: number } {
  const standing = new Set(placedCards(zones).map((card) => card.articleId));
  const lead = [...zones.lead];
  const secondary = [...zones.secondary];
  let placed = 0;
  for (const articleId of storyIds) {
    if (standing.has(articleId)) continue;
    if (lead.length < FRONT_CAPACITY.lead) lead.push({ articleId });
    else if (secondary.length < FRONT_CAPACITY.secondary) secondary.push({ articleId });
    else break;
    placed += 1;
  }
  return { zones: { ...zones, lead, secondary }, placed };
}
