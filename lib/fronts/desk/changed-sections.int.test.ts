/** Sections that are merged, closed, put under others or given other rhythms while a front holds their blocks. */
import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { articles, frontVersions, sections } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { createSection } from '@/db/seed/factories/create-section';
import type { PersonActor } from '@/lib/auth/actor';
import { getFrontState } from '@/lib/fronts/desk/front-state';
import {
  database,
  editor,
  hours,
  lead,
  NOW,
  openDraft,
  sectionId,
  setUpFrontNewsroom,
  story,
} from '@/lib/fronts/testing/front-newsroom';
import { sectionZone } from '@/lib/fronts/zones';
import { deleteSection } from '@/lib/sections/desk/delete-section';
import { editSection } from '@/lib/sections/desk/edit-section';
import { mergeSections } from '@/lib/sections/desk/merge-sections';
import { createActor } from '@/tests/support/desk-actor';
import { publishDueFront } from './publish-due-front';
import { publishFront } from './publish-front';
import { saveFrontDraft } from './save-front-draft';
import { scheduleFront } from './schedule-front';

setUpFrontNewsroom();

let chief: PersonActor;
let culture: { id: number; name: string; slug: string };
let placed: number[];

beforeAll(async () => {
  chief = await createActor(database.db, 'chief');
});
beforeEach(async () => {
  await database.db.update(sections).set({ rhythm: 'plain' }).where(eq(sections.rhythm, 'opinion'));
  culture = await createSection(database.db, { rhythm: 'culture' });
  const made = await Promise.all(
    [1, 2].map((age) => createArticle(database.db, { sectionId: culture.id, publishedAt: hours(-age) })),
  );
  placed = made.map(({ id }) => id);
});

const draftWithBlock = (at = NOW) =>
  openDraft(
    [
      lead(story(5)),
      ...placed.map((articleId) => ({
        kind: 'place' as const,
        articleId,
        zone: sectionZone(culture.id),
      })),
    ],
    NOW,
    at,
  );
const zonesOf = async (id: number) =>
  (await database.db.query.frontVersions.findFirst({ where: eq(frontVersions.id, id) }))?.zones;
const edit = (change: Partial<{ parentId: number; rhythm: 'opinion' }>) =>
  editSection({
    actor: chief,
    sectionId: culture.id,
    name: culture.name,
    slug: culture.slug,
    parentId: null,
    introduction: null,
    rhythm: 'culture',
    ...change,
  });

const CHANGES: [string, () => Promise<{ ok: boolean }>][] = [
  ['was merged', () => mergeSections({ actor: chief, sectionId: culture.id, intoId: sectionId })],
  [
    'was closed',
    async () => {
      await database.db.update(articles).set({ sectionId }).where(eq(articles.sectionId, culture.id));
      return deleteSection({ actor: chief, sectionId: culture.id });
    },
  ],
  ['was put under another', () => edit({ parentId: sectionId })],
  ['became the one of the opinion band', () => edit({ rhythm: 'opinion' })],
];

describe.each(CHANGES)('a front with a block whose section %s', (_name, change) => {
  test('is shown at the desk without it, and saved and published from there', async () => {
    const { versionId, version, zones: before } = await draftWithBlock();
    expect(Object.keys(before.sections)).toEqual([String(culture.id)]);
    expect(await change()).toMatchObject({ ok: true });
    const state = await getFrontState(editor, 'ar', NOW);
    expect(state).toMatchObject({ dropped: 2, draft: { zones: { ...before, sections: {} } } });
    // One who had it open before still sends the block.
    const saved = await saveFrontDraft({
      actor: editor,
      versionId,
      expectedVersion: version,
      zones: before,
      now: NOW,
    });
    if (!saved.ok) throw new Error(saved.code);
    expect(await zonesOf(versionId)).toEqual({ ...before, sections: {} });
    expect((await getFrontState(editor, 'ar', NOW))?.dropped).toBe(0);
    expect(
      await publishFront({ actor: editor, versionId, expectedVersion: saved.value.version, now: NOW }),
    ).toMatchObject({ ok: true });
  });

  test('is published as it waits, without the block', async () => {
    const { versionId, version } = await draftWithBlock();
    await change();
    expect(
      await publishFront({ actor: editor, versionId, expectedVersion: version, now: NOW }),
    ).toMatchObject({ ok: true });
    expect((await zonesOf(versionId))?.sections).toEqual({});
    // And what is live comes to the desk as it may be saved.
    await database.db
      .update(frontVersions)
      .set({ zones: { breaking: [], lead: [], secondary: [], opinion: [], sections: { 9999: [] } } })
      .where(eq(frontVersions.id, versionId));
    expect((await getFrontState(editor, 'ar', NOW))?.live?.zones.sections).toEqual({});
  });

  test('goes out at its time, without the block', async () => {
    const liveFrom = hours(2);
    const { versionId, version } = await draftWithBlock(liveFrom);
    const request = { actor: editor, versionId, expectedVersion: version, liveFrom, now: NOW };
    expect(await scheduleFront(request)).toMatchObject({ ok: true });
    await change();
    const payload = { versionId, liveFrom: liveFrom.toISOString() };
    await publishDueFront({ db: database.db, payload, now: liveFrom });
    const row = await database.db.query.frontVersions.findFirst({ where: eq(frontVersions.id, versionId) });
    expect(row).toMatchObject({ status: 'live', zones: { sections: {} } });
  });
});

test('opinion pieces in the block of the section that the opinion band leads to stand in the band', async () => {
  await database.db.update(articles).set({ kind: 'opinion' }).where(eq(articles.sectionId, culture.id));
  const { zones } = await draftWithBlock();
  await edit({ rhythm: 'opinion' });
  const state = await getFrontState(editor, 'ar', NOW);
  // Unsigned pieces speak with one voice.
  expect(state?.draft?.zones).toEqual({ ...zones, sections: {}, opinion: [{ articleId: placed[0] }] });
  expect(state?.dropped).toBe(1);
});
