/** The life of a front: draft, live, scheduled, past; what readers get of it at every step. */
import { and, desc, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { provideDatabase } from '@/db/client';
import { articles, auditLog, frontVersions, jobs, outbox, people } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { createSection } from '@/db/seed/factories/create-section';
import { type Actor, type PersonActor, systemActor } from '@/lib/auth/actor';
import type { Role } from '@/lib/auth/roles';
import { applyFrontEdit, type FrontEdit } from '@/lib/fronts/desk/front-edits';
import { getFrontPage } from '@/lib/fronts/queries';
import type { FrontZones } from '@/lib/fronts/types';
import { FRONT_CAPACITY } from '@/lib/fronts/zones';
import { runDueJobs } from '@/lib/jobs/run-due-jobs';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { cancelFrontSchedule } from './cancel-front-schedule';
import { discardFront } from './discard-front';
import { loadFrontRules } from './load-front';
import { openFrontDraft } from './open-front-draft';
import { publishDueFront } from './publish-due-front';
import { publishFront } from './publish-front';
import { getFrontDesk, getFrontGhosts, getZonesAt, listFrontHistory } from './queries';
import { rollbackFront } from './rollback-front';
import { saveFrontDraft } from './save-front-draft';
import { scheduleFront } from './schedule-front';
import { searchDeskStories } from './story-queries';

const HOUR_MS = 3_600_000;
const NOW = new Date('2026-11-25T12:00:00Z');
const hours = (count: number) => new Date(NOW.getTime() + count * HOUR_MS);

let database: TestDatabase;
let editor: PersonActor;
let reporter: PersonActor;
let sectionId: number;
/** Published, newest first. */
let stories: number[];
let evening: number;

async function createPerson(role: Role): Promise<PersonActor> {
  const [row] = await database.db
    .insert(people)
    .values({ id: `person-${role}`, name: 'مريم الزين', email: `${role}@desk.example`, role })
    .returning();
  if (!row) throw new Error('the person was not returned');
  const { id, name, email } = row;
  return { kind: 'person', id, name, email, role, language: 'ar', sessionId: 's', ipAddress: null };
}

beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
  editor = await createPerson('editor');
  reporter = await createPerson('reporter');
  sectionId = (await createSection(database.db, { rhythm: 'politics' })).id;
  stories = [];
  for (let age = 1; age <= 30; age++)
    stories.push((await createArticle(database.db, { sectionId, publishedAt: hours(-age) })).id);
  evening = (await createArticle(database.db, { sectionId, status: 'scheduled', scheduledAt: hours(3) })).id;
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.delete(jobs);
});
afterEach(async () => {
  await database.db.delete(frontVersions);
  await database.db.update(articles).set({ status: 'published' }).where(eq(articles.status, 'withdrawn'));
});

const story = (index: number) => stories[index] ?? 0;
const readersLead = async (now = NOW) => (await getFrontPage('ar', now)).lead?.id;
const lastAudit = async () =>
  (await database.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1))[0];

async function openDraft(edits: FrontEdit[] = [], now = NOW, at = now) {
  const opened = await openFrontDraft({ actor: editor, edition: 'ar', now });
  if (!opened.ok) throw new Error(opened.code);
  let { zones, version } = opened.value;
  const { versionId } = opened.value;
  for (const edit of edits) {
    const { rules } = await loadFrontRules(database.db, {
      edition: 'ar',
      zones: { ...zones, breaking: [...zones.breaking, { articleId: edit.articleId }] },
      at,
    });
    const outcome = applyFrontEdit(zones, edit, rules);
    if (!outcome.ok) throw new Error(outcome.code);
    zones = outcome.value;
  }
  if (edits.length > 0) {
    const saved = await saveFrontDraft({
      actor: editor,
      versionId,
      expectedVersion: version,
      zones,
      plannedFor: at > now ? at : null,
      now,
    });
    if (!saved.ok) throw new Error(saved.code);
    version = saved.value.version;
  }
  return { versionId, version, zones };
}

const lead = (articleId: number): FrontEdit => ({ kind: 'place', articleId, zone: 'lead' });

async function publishLead(articleId: number, now = NOW): Promise<number> {
  const { versionId, version } = await openDraft([lead(articleId)], now);
  const outcome = await publishFront({ actor: editor, versionId, expectedVersion: version, now });
  if (!outcome.ok) throw new Error(outcome.code);
  return versionId;
}

describe('a draft', () => {
  test('begins as a copy of the live front without what is gone, and is shared', async () => {
    await publishLead(story(5));
    await publishLead(story(6), hours(1));
    await database.db
      .update(articles)
      .set({ status: 'withdrawn', withdrawnAt: hours(1), withdrawnReason: 'خطأ' })
      .where(eq(articles.id, story(5)));
    const first = await openFrontDraft({ actor: editor, edition: 'ar', now: hours(2) });
    const second = await openFrontDraft({ actor: editor, edition: 'ar', now: hours(2) });
    expect(first).toMatchObject({
      ok: true,
      value: { isNew: true, zones: { lead: [{ articleId: story(6) }], secondary: [] } },
    });
    expect(second).toMatchObject({ ok: true, value: { isNew: false } });
    expect(first.ok && second.ok && first.value.versionId === second.value.versionId).toBe(true);
  });

  test('changes nothing for readers and wakes no press', async () => {
    await publishLead(story(5));
    await database.db.delete(outbox);
    await openDraft([lead(story(8))]);
    expect(await readersLead()).toBe(story(5));
    expect(await database.db.select().from(outbox)).toEqual([]);
  });

  test('is saved only over the version that its editor saw', async () => {
    const { versionId, version, zones } = await openDraft();
    const save = (expectedVersion: number) =>
      saveFrontDraft({ actor: editor, versionId, expectedVersion, zones, now: NOW });
    expect(await save(version)).toMatchObject({ ok: true, value: { version: version + 1 } });
    expect(await save(version)).toEqual({ ok: false, code: 'conflict' });
    expect((await getFrontDesk(editor, 'ar'))?.draft).toMatchObject({
      version: version + 1,
      updatedByName: editor.name,
    });
  });

  test.each<[string, (zones: FrontZones) => FrontZones]>([
    [
      'a story twice',
      (zones) => ({ ...zones, lead: [{ articleId: story(1) }], secondary: [{ articleId: story(1) }] }),
    ],
    ['a story that does not exist', (zones) => ({ ...zones, lead: [{ articleId: 99_999 }] })],
    [
      'more than a zone takes',
      (zones) => ({ ...zones, secondary: stories.slice(0, 9).map((articleId) => ({ articleId })) }),
    ],
    [
      'a block that the edition does not have',
      (zones) => ({ ...zones, sections: { '9999': [{ articleId: story(1) }] } }),
    ],
  ])('does not take %s', async (_name, spoil) => {
    const { versionId, version, zones } = await openDraft();
    const outcome = await saveFrontDraft({
      actor: editor,
      versionId,
      expectedVersion: version,
      zones: spoil(zones),
      now: NOW,
    });
    expect(outcome).toEqual({ ok: false, code: 'unsound' });
  });

  test('is thrown away without a trace on the front', async () => {
    await publishLead(story(5));
    const { versionId, version } = await openDraft([lead(story(8))]);
    expect(await discardFront({ actor: editor, versionId, expectedVersion: version - 1 })).toMatchObject({
      code: 'conflict',
    });
    expect(await discardFront({ actor: editor, versionId, expectedVersion: version })).toMatchObject({
      ok: true,
    });
    expect((await getFrontDesk(editor, 'ar'))?.draft).toBeNull();
    expect(await readersLead()).toBe(story(5));
  });
});

describe('publishing', () => {
  test('puts the draft in the place of the live one, tells the press, and is audited', async () => {
    const before = await publishLead(story(5));
    await database.db.delete(outbox);
    const after = await publishLead(story(8), hours(1));
    expect(await readersLead(hours(1))).toBe(story(8));
    const rows = await database.db.select().from(frontVersions).orderBy(frontVersions.id);
    expect(rows.map(({ id, status, liveUntil }) => ({ id, status, liveUntil }))).toEqual([
      { id: before, status: 'past', liveUntil: hours(1) },
      { id: after, status: 'live', liveUntil: null },
    ]);
    expect((await database.db.select().from(outbox)).flatMap(({ tags }) => tags)).toContain('list:front:ar');
    expect(await lastAudit()).toMatchObject({
      action: 'front.publish',
      outcome: 'done',
      personId: editor.id,
    });
  });

  test('names what must be mended, and leaves the front alone until then', async () => {
    await publishLead(story(5));
    const { versionId, version } = await openDraft(
      [2, 3, 4].map((index): FrontEdit => ({ kind: 'place', articleId: story(index), zone: 'secondary' })),
    );
    const publish = () => publishFront({ actor: editor, versionId, expectedVersion: version, now: NOW });
    expect(await publish()).toMatchObject({
      code: 'problems',
      detail: [{ code: 'over-capacity', zone: 'secondary' }],
    });
    expect(await readersLead()).toBe(story(5));
    expect(
      await publishFront({ actor: editor, versionId, expectedVersion: version - 1, now: NOW }),
    ).toMatchObject({ code: 'conflict' });
  });
});

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
    expect(await lastAudit()).toMatchObject({ personName: 'queue', detail: { what: 'published on time' } });
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
    const statusOf = async (id: number) =>
      (await database.db.select().from(frontVersions).where(eq(frontVersions.id, id)))[0]?.status;
    expect(await Promise.all([first, between, second].map(statusOf))).toEqual(['past', 'past', 'live']);
  });
});

describe('rolling back', () => {
  test('sets the very page that was there before, as a new version', async () => {
    const first = await publishLead(story(5));
    const before = await getFrontPage('ar', hours(1));
    await publishLead(story(8), hours(1));
    const outcome = await rollbackFront({ actor: editor, versionId: first, now: hours(2) });
    expect(outcome.ok).toBe(true);
    expect(await getFrontPage('ar', hours(1))).toEqual(before);
    const history = await listFrontHistory(editor, 'ar');
    expect(history.map(({ status, copiedFromId }) => ({ status, copiedFromId }))).toEqual([
      { status: 'live', copiedFromId: first },
      { status: 'past', copiedFromId: first },
      { status: 'past', copiedFromId: null },
    ]);
    expect(history[0]?.zones).toEqual(history[2]?.zones);
    expect(
      await rollbackFront({ actor: editor, versionId: history[0]?.id ?? 0, now: hours(3) }),
    ).toMatchObject({ code: 'not-past' });
  });

  test('leaves out what was withdrawn since; the front stays full', async () => {
    const first = await publishLead(story(5));
    await publishLead(story(8), hours(1));
    await database.db
      .update(articles)
      .set({ status: 'withdrawn', withdrawnAt: hours(1), withdrawnReason: 'خطأ' })
      .where(eq(articles.id, story(5)));
    await rollbackFront({ actor: editor, versionId: first, now: hours(2) });
    const page = await getFrontPage('ar', hours(2));
    expect(page.lead?.id).toBe(story(0));
    expect(page.secondary).toHaveLength(FRONT_CAPACITY.secondary);
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

describe('who may', () => {
  const asks: [string, (actor: Actor, versionId: number) => Promise<{ ok: boolean; code?: string }>][] = [
    ['open', (actor) => openFrontDraft({ actor, edition: 'ar', now: NOW })],
    [
      'save',
      (actor, versionId) =>
        saveFrontDraft({
          actor,
          versionId,
          expectedVersion: 1,
          zones: { breaking: [], lead: [], secondary: [], opinion: [], sections: {} },
          now: NOW,
        }),
    ],
    ['publish', (actor, versionId) => publishFront({ actor, versionId, expectedVersion: 1, now: NOW })],
    [
      'schedule',
      (actor, versionId) =>
        scheduleFront({ actor, versionId, expectedVersion: 1, liveFrom: hours(1), now: NOW }),
    ],
    ['cancel', (actor, versionId) => cancelFrontSchedule({ actor, versionId, now: NOW })],
    ['discard', (actor, versionId) => discardFront({ actor, versionId, expectedVersion: 1 })],
    ['roll back', (actor, versionId) => rollbackFront({ actor, versionId, now: NOW })],
  ];
  test.each(asks)('a reporter may not %s', async (_name, ask) => {
    const { versionId } = await openDraft();
    const before = await database.db.select().from(frontVersions);
    expect(await ask(reporter, versionId)).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await database.db.select().from(frontVersions)).toEqual(before);
  });

  test('the queue may publish, and unknown versions are not found', async () => {
    const { versionId, version } = await openDraft([lead(story(3))]);
    const actor = systemActor('test');
    expect(await publishFront({ actor, versionId: 987_654, expectedVersion: 1, now: NOW })).toMatchObject({
      code: 'not-found',
    });
    expect(await publishFront({ actor, versionId, expectedVersion: version, now: NOW })).toMatchObject({
      ok: true,
    });
    const live = await database.db
      .select()
      .from(frontVersions)
      .where(and(eq(frontVersions.status, 'live')));
    expect(live).toHaveLength(1);
  });
});
