/** Fronts that go live by themselves, and what a moment to come will show. */
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { frontVersions, jobs } from '@/db/schema';
import {
  database,
  editor,
  evening,
  hours,
  lastAudit,
  lead,
  NOW,
  openDraft,
  publishLead,
  readersLead,
  setUpFrontNewsroom,
  stories,
  story,
} from '@/lib/fronts/testing/front-newsroom';
import { runDueJobs } from '@/lib/jobs/run-due-jobs';
import { cancelFrontSchedule } from './cancel-front-schedule';
import { publishDueFront } from './publish-due-front';
import { getFrontDesk, getFrontGhosts, getZonesAt } from './queries';
import { scheduleFront } from './schedule-front';
import { searchDeskStories } from './story-queries';

setUpFrontNewsroom();

describe('scheduling', () => {
  const run = (now: Date) =>
    runDueJobs({ db: database.db, handlers: { 'publish-front': publishDueFront }, now: () => now });
  const dueNow = () =>
    database.db
      .update(jobs)
      .set({ runAt: hours(-1) })
      .where(eq(jobs.status, 'waiting'));

  async function schedule(articleId: number, liveFrom: Date) {
    const { versionId, version } = await openDraft([lead(articleId)], NOW, liveFrom);
    const outcome = await scheduleFront({
      actor: editor,
      versionId,
      expectedVersion: version,
      liveFrom,
      now: NOW,
    });
    if (!outcome.ok) throw new Error(outcome.code);
    return versionId;
  }

  test('publishes at its time, once, with a story that is published by then', async () => {
    await publishLead(story(5));
    const versionId = await schedule(evening, hours(4));
    expect(await readersLead()).toBe(story(5));
    await dueNow();
    expect(await run(hours(4))).toEqual({ done: 1, failed: 0 });
    await publishDueFront({
      db: database.db,
      payload: { versionId, liveFrom: hours(4).toISOString() },
      now: hours(5),
    });
    const versions = await database.db.select().from(frontVersions).orderBy(frontVersions.id);
    expect(versions.map(({ status }) => status)).toEqual(['past', 'live']);
    expect(await lastAudit()).toMatchObject({
      personName: 'queue',
      detail: { what: 'published on time', lateMs: 0 },
    });
    // Its lead is late itself: until it is there, the front is full without it.
    expect(await readersLead(hours(4))).toBe(story(0));
  });

  test('refuses a moment that is over, one that is taken, and stories that come later', async () => {
    await schedule(story(7), hours(2));
    const { versionId, version } = await openDraft([lead(story(8))]);
    const at = (liveFrom: Date) =>
      scheduleFront({ actor: editor, versionId, expectedVersion: version, liveFrom, now: NOW });
    expect(await at(NOW)).toMatchObject({ code: 'past-time' });
    expect(await at(hours(2))).toMatchObject({ code: 'time-taken' });
    await database.db
      .update(frontVersions)
      .set({
        zones: { breaking: [], lead: [{ articleId: evening }], secondary: [], opinion: [], sections: {} },
      })
      .where(eq(frontVersions.id, versionId));
    expect(await at(hours(1))).toMatchObject({ code: 'problems', detail: [{ code: 'not-published' }] });
  });

  test('is cancelled into a draft, after which its job finds nothing to do', async () => {
    await publishLead(story(5));
    const versionId = await schedule(story(7), hours(2));
    expect(await cancelFrontSchedule({ actor: editor, versionId, now: NOW })).toMatchObject({ ok: true });
    await dueNow();
    await run(hours(2));
    expect(await readersLead(hours(2))).toBe(story(5));
    expect((await getFrontDesk(editor, 'ar'))?.draft?.id).toBe(versionId);
    const other = await schedule(story(8), hours(3));
    await openDraft();
    expect(await cancelFrontSchedule({ actor: editor, versionId: other, now: NOW })).toMatchObject({
      code: 'draft-exists',
    });
  });

  test('catches up after a standstill in order, and does not undo what editors published meanwhile', async () => {
    await publishLead(story(5));
    const first = await schedule(story(7), hours(2));
    const second = await schedule(story(8), hours(3));
    const between = await publishLead(story(9), hours(2.5));
    await dueNow();
    expect(await run(hours(6))).toEqual({ done: 2, failed: 0 });
    expect(await readersLead(hours(6))).toBe(story(8));
    expect(await lastAudit()).toMatchObject({
      detail: { what: 'published late', lateMs: hours(6).getTime() - hours(3).getTime() },
    });
    const statusOf = async (id: number) =>
      (await database.db.select().from(frontVersions).where(eq(frontVersions.id, id)))[0]?.status;
    expect(await Promise.all([first, between, second].map(statusOf))).toEqual(['past', 'past', 'live']);
  });
});

describe('what is to come', () => {
  test('shows the version and the stories of that moment, and which places fill by themselves', async () => {
    await publishLead(story(5));
    const later = hours(4);
    const { versionId, version } = await openDraft([lead(story(7))], NOW, later);
    await scheduleFront({ actor: editor, versionId, expectedVersion: version, liveFrom: later, now: NOW });
    expect((await getZonesAt('ar', hours(1), NOW)).lead[0]?.articleId).toBe(story(5));
    const zones = await getZonesAt('ar', later, NOW);
    expect(zones.lead[0]?.articleId).toBe(story(7));
    const ghosts = await getFrontGhosts('ar', zones, { at: later, now: NOW });
    // The second row held what stepped down from the lead; the newest by then fills the place beside it.
    expect(ghosts.secondary?.map(({ id }) => id)).toEqual([evening]);
    expect(ghosts.lead).toBeUndefined();
  });

  test('offers scheduled and published stories by their words', async () => {
    const offered = await searchDeskStories(editor, { edition: 'ar' });
    expect(offered.map(({ id }) => id)).toEqual([evening, ...stories]);
    expect(await searchDeskStories(editor, { edition: 'ar', query: 'الجسر' })).toHaveLength(31);
    expect(await searchDeskStories(editor, { edition: 'ar', query: 'مظلة' })).toEqual([]);
  });
});
