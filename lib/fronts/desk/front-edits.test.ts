import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleStatus } from '@/lib/articles/types';
import { assembleFront } from '@/lib/fronts/assemble-front';
import { applyFrontEdit, BREAKING_MS, type FrontEdit } from '@/lib/fronts/desk/front-edits';
import {
  capacityOf,
  findFrontProblems,
  isSoundDraft,
  SPARE_PLACES,
  sweepZones,
} from '@/lib/fronts/desk/front-rules';
import type { DeskStory, FrontRules } from '@/lib/fronts/desk/types';
import { makeCard, makeMaterial, makeSection, NOW } from '@/lib/fronts/testing/front-material';
import { EMPTY_FRONT, type FrontPage, type FrontZones } from '@/lib/fronts/types';
import { cardsOfZone, FRONT_CAPACITY, placedCards, type ZoneId, zoneIdsOf } from '@/lib/fronts/zones';
import { SECTION_RHYTHMS } from '@/lib/sections/types';

const HOUR_MS = 3_600_000;
const STORIES = 120;
const sections = SECTION_RHYTHMS.map((rhythm, index) => makeSection(index + 1, rhythm));
const OPINION = sections.find((section) => section.rhythm === 'opinion')?.id ?? 0;
const blocks = sections
  .filter((section) => section.id !== OPINION)
  .map((section) => ({ sectionId: section.id, rhythm: section.rhythm }));

/** Story n is in section n mod 7 + 1; opinion pieces have six authors; 118 is scheduled, 119 a draft, 120 English. */
function makeStory(id: number): DeskStory {
  const sectionId = (id % sections.length) + 1;
  const status: ArticleStatus = id === 118 ? 'scheduled' : id === 119 ? 'draft' : 'published';
  return {
    id,
    edition: id === 120 ? 'en' : 'ar',
    kind: sectionId === OPINION ? 'opinion' : 'news',
    status,
    headline: `headline ${id}`,
    kicker: null,
    sectionId,
    rootSectionId: sectionId,
    sectionName: null,
    authorIds: [(id % 6) + 1],
    at: status === 'draft' ? null : new Date(NOW.getTime() + (id === 118 ? 4 : -id) * HOUR_MS).toISOString(),
    thumbnail: null,
    isCandidate: false,
  };
}

const world = () => new Map(Array.from({ length: STORIES }, (_, index) => [index + 1, makeStory(index + 1)]));
const rulesOf = (stories: Map<number, DeskStory> = world(), at = NOW): FrontRules => ({
  edition: 'ar',
  blocks,
  stories,
  at,
});
const front = (zones: Partial<FrontZones>): FrontZones => ({ ...EMPTY_FRONT, ...zones });
const after = (zones: FrontZones, edit: FrontEdit, rules = rulesOf()) => {
  const outcome = applyFrontEdit(zones, edit, rules);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const refusal = (zones: FrontZones, edit: FrontEdit, rules = rulesOf()) => {
  const outcome = applyFrontEdit(zones, edit, rules);
  return outcome.ok ? null : outcome.code;
};

describe('applyFrontEdit', () => {
  it('puts a story into the lead; what stood there steps down with its words and without its related', () => {
    const zones = front({
      lead: [{ articleId: 1, headline: 'words', relatedIds: [3] }],
      secondary: [{ articleId: 2 }],
    });
    expect(after(zones, { kind: 'move', articleId: 2, from: 'secondary', to: 'lead', index: 0 })).toEqual(
      front({ lead: [{ articleId: 2 }], secondary: [{ articleId: 1, headline: 'words' }] }),
    );
  });

  it('moves a card within its zone and into another', () => {
    const zones = front({ secondary: [{ articleId: 7 }, { articleId: 14 }] });
    const turned = after(zones, {
      kind: 'move',
      articleId: 14,
      from: 'secondary',
      to: 'secondary',
      index: 0,
    });
    expect(turned.secondary.map((card) => card.articleId)).toEqual([14, 7]);
    const moved = after(turned, { kind: 'move', articleId: 7, from: 'secondary', to: 'section:1', index: 9 });
    expect(moved).toEqual(front({ secondary: [{ articleId: 14 }], sections: { '1': [{ articleId: 7 }] } }));
    expect(after(moved, { kind: 'remove', articleId: 7, zone: 'section:1' }).sections).toEqual({});
  });

  it('lets the breaking strip repeat a story, for some hours', () => {
    const zones = after(front({ lead: [{ articleId: 1 }] }), {
      kind: 'place',
      articleId: 1,
      zone: 'breaking',
    });
    expect(zones.breaking).toEqual([
      { articleId: 1, expiresAt: new Date(NOW.getTime() + BREAKING_MS).toISOString() },
    ]);
    expect(refusal(zones, { kind: 'place', articleId: 1, zone: 'breaking' })).toBe('already-placed');
  });

  it('gives a related headline a place of its own and takes it from under the lead', () => {
    const zones = after(front({ lead: [{ articleId: 1 }] }), {
      kind: 'relate',
      articleId: 1,
      relatedIds: [2, 3],
    });
    expect(after(zones, { kind: 'place', articleId: 2, zone: 'secondary' }).lead).toEqual([
      { articleId: 1, relatedIds: [3] },
    ]);
  });

  it('keeps overrides trimmed and takes them away again', () => {
    const zones = front({ lead: [{ articleId: 1 }] });
    const named = { articleId: 1, zone: 'lead' } as const;
    const overridden = after(zones, { kind: 'override', ...named, headline: ' shorter ', mediaId: 9 });
    expect(overridden.lead).toEqual([{ articleId: 1, headline: 'shorter', mediaId: 9 }]);
    expect(after(overridden, { kind: 'override', ...named, headline: '', mediaId: null })).toEqual(zones);
  });

  it('pins until a moment, and until somebody takes the card off', () => {
    const zones = front({ secondary: [{ articleId: 1 }] });
    const named = { kind: 'pin', articleId: 1, zone: 'secondary' } as const;
    const until = new Date(NOW.getTime() + HOUR_MS).toISOString();
    const pinned = after(zones, { ...named, until });
    expect(pinned.secondary).toEqual([{ articleId: 1, expiresAt: until }]);
    expect(after(pinned, { ...named, until: null })).toEqual(zones);
  });

  const crowded = front({
    lead: [{ articleId: 1, relatedIds: [8] }],
    secondary: Array.from({ length: FRONT_CAPACITY.secondary + SPARE_PLACES }, (_, i) => ({
      articleId: 20 + i,
    })),
    opinion: [{ articleId: 3 }],
  });
  it.each<[string, FrontEdit]>([
    ['unknown-story', { kind: 'place', articleId: 999, zone: 'lead' }],
    ['other-edition', { kind: 'place', articleId: 120, zone: 'lead' }],
    ['not-published', { kind: 'place', articleId: 119, zone: 'lead' }],
    ['not-published', { kind: 'place', articleId: 118, zone: 'lead' }],
    ['already-placed', { kind: 'place', articleId: 20, zone: 'section:7' }],
    ['zone-full', { kind: 'place', articleId: 40, zone: 'secondary' }],
    ['zone-full', { kind: 'place', articleId: 40, zone: 'lead' }],
    ['not-opinion', { kind: 'place', articleId: 40, zone: 'opinion' }],
    ['author-twice', { kind: 'place', articleId: 45, zone: 'opinion' }],
    ['wrong-section', { kind: 'place', articleId: 40, zone: 'section:1' }],
    ['unknown-zone', { kind: 'place', articleId: 40, zone: 'section:77' }],
    ['not-placed', { kind: 'move', articleId: 40, from: 'lead', to: 'secondary', index: 0 }],
    ['not-placed', { kind: 'remove', articleId: 1, zone: 'secondary' }],
    ['pin-in-the-past', { kind: 'pin', articleId: 1, zone: 'lead', until: NOW.toISOString() }],
    ['pin-in-the-past', { kind: 'pin', articleId: 1, zone: 'lead', until: 'soon' }],
    ['too-long', { kind: 'override', articleId: 1, zone: 'lead', headline: 'م'.repeat(201) }],
    ['too-many-related', { kind: 'relate', articleId: 1, relatedIds: [30, 31, 32, 33] }],
    ['already-placed', { kind: 'relate', articleId: 1, relatedIds: [20] }],
    ['not-placed', { kind: 'relate', articleId: 20, relatedIds: [40] }],
  ])('refuses with %s: %o', (code, edit) => {
    expect(refusal(crowded, edit)).toBe(code);
  });

  it('takes a scheduled story onto a front that is seen after it', () => {
    const evening = rulesOf(world(), new Date(NOW.getTime() + 5 * HOUR_MS));
    expect(refusal(front({}), { kind: 'place', articleId: 118, zone: 'lead' }, evening)).toBeNull();
  });
});

describe('findFrontProblems', () => {
  it('names what is over its places, withdrawn, twice, or where it may not be', () => {
    const stories = world();
    stories.set(5, { ...makeStory(5), status: 'withdrawn' });
    const problems = findFrontProblems(
      front({
        lead: [{ articleId: 5 }],
        secondary: [{ articleId: 7 }, { articleId: 14 }, { articleId: 21 }],
        opinion: [{ articleId: 3 }, { articleId: 45 }],
        sections: { '1': [{ articleId: 7 }, { articleId: 8 }] },
      }),
      rulesOf(stories),
    );
    expect(problems).toEqual([
      { code: 'not-published', zone: 'lead', articleId: 5 },
      { code: 'over-capacity', zone: 'secondary', articleId: null },
      { code: 'author-twice', zone: 'opinion', articleId: 45 },
      { code: 'already-placed', zone: 'section:1', articleId: 7 },
      { code: 'wrong-section', zone: 'section:1', articleId: 8 },
    ]);
  });
});

const anyZone = fc.constantFrom<ZoneId>(
  'breaking',
  'lead',
  'secondary',
  'opinion',
  ...sections.map((section): ZoneId => `section:${section.id}`),
  'section:99',
);
const anyStory = fc.integer({ min: 1, max: STORIES + 2 });
const anyIndex = fc.integer({ min: -2, max: 12 });
const words = fc.option(fc.string({ maxLength: 210 }), { nil: null });
const anyMoment = fc
  .integer({ min: -3, max: 30 })
  .map((hours) => new Date(NOW.getTime() + hours * HOUR_MS).toISOString());
const anyEdit: fc.Arbitrary<FrontEdit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('place' as const),
      articleId: anyStory,
      zone: anyZone,
      index: anyIndex,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      articleId: anyStory,
      from: anyZone,
      to: anyZone,
      index: anyIndex,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('remove' as const), articleId: anyStory, zone: anyZone }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('override' as const),
      articleId: anyStory,
      zone: anyZone,
      headline: words,
      kicker: words,
      mediaId: fc.constantFrom(null, 3, 4, undefined),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('pin' as const),
      articleId: anyStory,
      zone: anyZone,
      until: fc.option(anyMoment, { nil: null }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('relate' as const),
      articleId: anyStory,
      relatedIds: fc.array(anyStory, { maxLength: 4 }),
    }),
  },
);
/** What happens beside editing: a story is withdrawn or comes back, time goes on, a version is rolled back. */
const anyStep = fc.oneof(
  { weight: 20, arbitrary: fc.record({ edit: anyEdit, aims: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ withdraw: anyStory }) },
  { weight: 1, arbitrary: fc.record({ republish: anyStory }) },
  { weight: 1, arbitrary: fc.record({ minutes: fc.integer({ min: 0, max: 90 }) }) },
  { weight: 1, arbitrary: fc.record({ rollBack: fc.nat() }) },
);

/** Random ids rarely name what stands somewhere: half of the edits are aimed at a card of the front. */
function aim(edit: FrontEdit, zones: FrontZones, aims: number): FrontEdit {
  if (edit.kind === 'place' || aims % 2 === 0) return edit;
  const standing = zoneIdsOf(zones).flatMap((zone) =>
    cardsOfZone(zones, zone).map(({ articleId }) => ({ zone, articleId })),
  );
  const target = standing[aims % Math.max(1, standing.length)];
  if (!target) return edit;
  const { zone, articleId } = target;
  if (edit.kind === 'relate') return { ...edit, articleId };
  return edit.kind === 'move' ? { ...edit, articleId, from: zone } : { ...edit, articleId, zone };
}

const EDITS = 1_000;
const seed = Number(process.env.NASHRA_FRONT_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** The reader's page out of the zones and whatever is published at that moment. */
function readersPage(zones: FrontZones, stories: ReadonlyMap<number, DeskStory>, now: Date): FrontPage {
  const cards = [...stories.values()]
    .filter((story) => story.status === 'published' && story.edition === 'ar')
    .map((story) =>
      makeCard(story.id, {
        sectionId: story.rootSectionId ?? 0,
        kind: story.kind,
        authorId: story.authorIds[0] ?? null,
      }),
    );
  return assembleFront({ ...makeMaterial(cards, sections, zones), now });
}

function expectWholePage(page: FrontPage): void {
  const stories = [
    ...(page.lead ? [page.lead, ...page.lead.related] : []),
    ...page.secondary,
    ...page.latest,
    ...page.opinion,
    ...page.blocks.flatMap((block) => block.stories),
  ];
  expect(new Set(stories.map((story) => story.id)).size).toBe(stories.length);
  expect(stories.every((story) => story.headline.trim() !== '')).toBe(true);
  expect(page.lead).not.toBeNull();
  expect(page.secondary).toHaveLength(FRONT_CAPACITY.secondary);
  expect(page.latest).toHaveLength(FRONT_CAPACITY.latest);
  expect(page.opinion).toHaveLength(FRONT_CAPACITY.opinion);
  expect(page.blocks.map(({ section }) => section.id)).toEqual(blocks.map(({ sectionId }) => sectionId));
  for (const { section, stories: own } of page.blocks)
    expect(own).toHaveLength(capacityOf(`section:${section.id}`, rulesOf()));
}

describe('a day of editing', () => {
  it(`stays whole through ${EDITS} random edits (NASHRA_FRONT_SEED=${seed})`, () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: EDITS, maxLength: EDITS }), (steps) => {
        const stories = world();
        let now = NOW;
        let zones = EMPTY_FRONT;
        const versions = [{ zones, json: JSON.stringify(zones) }];
        let done = 0;
        for (const step of steps) {
          if ('edit' in step) {
            const outcome = applyFrontEdit(zones, aim(step.edit, zones, step.aims), rulesOf(stories, now));
            if (!outcome.ok) continue;
            done += 1;
            zones = outcome.value;
            versions.push({ zones, json: JSON.stringify(zones) });
          } else if ('withdraw' in step && step.withdraw % 5 === 0) {
            const story = stories.get(step.withdraw);
            if (story) stories.set(story.id, { ...story, status: 'withdrawn' });
          } else if ('republish' in step) {
            const story = stories.get(step.republish);
            if (story?.status === 'withdrawn') stories.set(story.id, { ...story, status: 'published' });
          } else if ('minutes' in step) {
            now = new Date(now.getTime() + step.minutes * 60_000);
          } else if ('rollBack' in step) {
            const version = versions[step.rollBack % versions.length];
            if (!version) continue;
            expect(JSON.stringify(version.zones)).toBe(version.json);
            const again = structuredClone(JSON.parse(version.json)) as FrontZones;
            expect(readersPage(again, stories, now)).toEqual(readersPage(version.zones, stories, now));
            zones = again;
          }
          const rules = rulesOf(stories, now);
          expect(isSoundDraft(zones, rules)).toBe(true);
          expect(placedCards(zones).every((card) => card.articleId > 0)).toBe(true);
          const left = findFrontProblems(zones, rules).map(({ code }) => code);
          expect(left.filter((code) => code !== 'over-capacity' && code !== 'not-published')).toEqual([]);
          expectWholePage(readersPage(zones, stories, now));
          const swept = sweepZones(zones, rules, { now, opinionSectionId: OPINION });
          expect(findFrontProblems(swept, rules).filter(({ code }) => code !== 'over-capacity')).toEqual([]);
        }
        expect(done).toBeGreaterThan(EDITS / 10);
      }),
      { seed, numRuns: 1, endOnFailure: true },
    );
  });

  it('sweeps a front of any shape into one without problems', () => {
    const anyCards = fc.array(
      fc.record(
        { articleId: anyStory, expiresAt: anyMoment, relatedIds: fc.array(anyStory, { maxLength: 5 }) },
        { requiredKeys: ['articleId'] },
      ),
      { maxLength: 9 },
    );
    const anyZones = fc.record({
      breaking: anyCards,
      lead: anyCards,
      secondary: anyCards,
      opinion: anyCards,
      sections: fc.dictionary(fc.integer({ min: 1, max: 9 }).map(String), anyCards, { maxKeys: 6 }),
    });
    fc.assert(
      fc.property(anyZones, (zones) => {
        const rules = rulesOf();
        const options = { now: NOW, opinionSectionId: OPINION };
        const swept = sweepZones(zones, rules, options);
        expect(findFrontProblems(swept, rules).filter(({ code }) => code !== 'over-capacity')).toEqual([]);
        expect(isSoundDraft(swept, rules)).toBe(true);
        expect(sweepZones(swept, rules, options)).toEqual(swept);
      }),
      { numRuns: 300 },
    );
  });
});
