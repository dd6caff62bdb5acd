/** The life of a front: draft, live, past, back again; what readers get of it at every step. */
import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { articles, frontVersions, outbox } from '@/db/schema';
import { type Actor, systemActor } from '@/lib/auth/actor';
import type { FrontEdit } from '@/lib/fronts/desk/front-edits';
import { getFrontPage } from '@/lib/fronts/queries';
import {
  database,
  editor,
  hours,
  lastAudit,
  lead,
  NOW,
  openDraft,
  publishLead,
  readersLead,
  reporter,
  setUpFrontNewsroom,
  stories,
  story,
} from '@/lib/fronts/testing/front-newsroom';
import type { FrontZones } from '@/lib/fronts/types';
import { FRONT_CAPACITY } from '@/lib/fronts/zones';
import { cancelFrontSchedule } from './cancel-front-schedule';
import { discardFront } from './discard-front';
import { openFrontDraft } from './open-front-draft';
import { publishFront } from './publish-front';
import { getFrontDesk, listFrontHistory } from './queries';
import { rollbackFront } from './rollback-front';
import { saveFrontDraft } from './save-front-draft';
import { scheduleFront } from './schedule-front';

setUpFrontNewsroom();

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
