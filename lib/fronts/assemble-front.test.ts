import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleCard, ArticleKind } from '@/lib/articles/types';
import { assembleFront, type FrontMaterial } from '@/lib/fronts/assemble-front';
import { isExpired } from '@/lib/fronts/desk/front-rules';
import { makeCard, makeMaterial, makeSection, NOW } from '@/lib/fronts/testing/front-material';
import type { FrontCard, FrontPage, FrontZones } from '@/lib/fronts/types';
import { BLOCK_SHAPE, FRONT_CAPACITY } from '@/lib/fronts/zones';
import type { Picture } from '@/lib/media/types';
import { SECTION_RHYTHMS } from '@/lib/sections/types';

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const ids = (cards: readonly ArticleCard[]) => cards.map((card) => card.id);
const twoSections = [makeSection(1, 'politics'), makeSection(2, 'culture')];
const fullEdition = range(1, 60).map((id) => makeCard(id, { sectionId: (id % 2) + 1 }));

describe('assembleFront', () => {
  it('sets curated stories first and fills up with the newest', () => {
    const page = assembleFront(
      makeMaterial(fullEdition, twoSections, {
        lead: [{ articleId: 40, relatedIds: [41, 42] }],
        secondary: [{ articleId: 30 }],
        sections: { 2: [{ articleId: 51 }] },
      }),
    );
    expect(page.lead?.id).toBe(40);
    expect(ids(page.lead?.related ?? [])).toEqual([41, 42]);
    expect(ids(page.secondary)).toEqual([30, 1]);
    expect(ids(page.latest)).toEqual(range(2, 12));
    expect(page.blocks[1]?.stories[0]?.id).toBe(51);
    expect(page.blocks.map((block) => block.stories.length)).toEqual([8, 7]);
  });

  it("prints the editor's words on the front and keeps the article's own where there are none", () => {
    const zones = { lead: [{ articleId: 5, headline: 'shorter', kicker: ' ' }] };
    const page = assembleFront(makeMaterial([{ ...makeCard(5), kicker: 'kicker' }], twoSections, zones));
    expect(page.lead).toMatchObject({ headline: 'shorter', kicker: 'kicker' });
  });

  it("sets the editor's picture in place of the article's, which stays where that one is gone", () => {
    const card = makeCard(5);
    const chosen = { ...card.picture, id: 700 } as Picture;
    const page = assembleFront({
      ...makeMaterial([card, makeCard(6)], twoSections, {
        lead: [{ articleId: 5, mediaId: 700 }],
        secondary: [{ articleId: 6, mediaId: 701 }],
      }),
      pictures: new Map([[700, chosen]]),
    });
    expect(page.lead?.picture?.id).toBe(700);
    expect(page.secondary[0]?.picture?.id).toBe(6);
  });

  it('drops expired cards and skips withdrawn ones; the next card of the zone moves up', () => {
    const zones = {
      lead: [{ articleId: 999 }, { articleId: 7, expiresAt: NOW.toISOString() }, { articleId: 9 }],
    };
    expect(assembleFront(makeMaterial(fullEdition, twoSections, zones)).lead?.id).toBe(9);
  });

  it('prefers a lead with a picture among the newest, but not at any price', () => {
    const withPicture = fullEdition.map((card) => (card.id < 4 ? { ...card, picture: null } : card));
    expect(assembleFront(makeMaterial(withPicture, twoSections)).lead?.id).toBe(4);
    const without = fullEdition.map((card) => (card.id < 50 ? { ...card, picture: null } : card));
    expect(assembleFront(makeMaterial(without, twoSections)).lead?.id).toBe(1);
  });

  it('never leads with opinion while there is news', () => {
    const cards = [makeCard(1, { kind: 'opinion' }), makeCard(2)];
    expect(assembleFront(makeMaterial(cards, twoSections)).lead?.id).toBe(2);
  });

  it('leaves a related headline out that stands elsewhere on the page', () => {
    const zones = { lead: [{ articleId: 1, relatedIds: [2, 3] }], secondary: [{ articleId: 2 }] };
    const page = assembleFront(makeMaterial(fullEdition, twoSections, zones));
    expect(ids(page.lead?.related ?? [])).toEqual([3]);
  });

  it('gives each author one opinion piece, and the paper one unsigned piece', () => {
    const sections = [...twoSections, makeSection(3, 'opinion')];
    const authors = [4, 4, null, null, 5, 6, 7, 8];
    const pieces = authors.map((authorId, index) =>
      makeCard(index + 100, { sectionId: 3, kind: 'opinion', authorId }),
    );
    const page = assembleFront(makeMaterial([...fullEdition, ...pieces], sections));
    expect(ids(page.opinion)).toEqual([100, 102, 104, 105, 106]);
    expect(page.opinionSection?.id).toBe(3);
    expect(page.blocks.map((block) => block.section.id)).toEqual([1, 2]);
  });

  it('moves pictures into the places for pictures of a block', () => {
    const cards = fullEdition.map((card) =>
      card.id === 15 || card.id === 17 ? { ...card, picture: null } : card,
    );
    const culture = assembleFront(makeMaterial(cards, twoSections)).blocks[1];
    expect(culture?.stories.slice(0, 3).every((story) => story.picture !== null)).toBe(true);
  });

  it('changes by the clock when the first pin expires', () => {
    const soon = '2026-11-23T15:00:00.000Z';
    const zones = {
      lead: [{ articleId: 1, expiresAt: '2026-11-23T18:00:00.000Z' }],
      breaking: [
        { articleId: 2, expiresAt: soon },
        { articleId: 999, expiresAt: '2026-11-23T14:30:00.000Z' },
      ],
    };
    expect(assembleFront(makeMaterial(fullEdition, twoSections, zones)).expiresAt).toEqual(new Date(soon));
    expect(assembleFront(makeMaterial(fullEdition, twoSections)).expiresAt).toBeNull();
  });

  it('sets an empty edition without a story', () => {
    const page = assembleFront(makeMaterial([], twoSections));
    expect(page).toMatchObject({ lead: null, secondary: [], latest: [], blocks: [] });
  });
});

describe('assembleFront, whatever the material', () => {
  const anyCard = fc.record({
    sectionId: fc.integer({ min: 1, max: 7 }),
    kind: fc.constantFrom<ArticleKind>('news', 'news', 'news', 'opinion', 'gallery'),
    hasPicture: fc.boolean(),
    authorId: fc.option(fc.integer({ min: 1, max: 6 })),
    ageHours: fc.integer({ min: 0, max: 400 }),
  });
  const anyPlaced: fc.Arbitrary<FrontCard> = fc.record({
    articleId: fc.integer({ min: 1, max: 90 }),
    expiresAt: fc.constantFrom(undefined, '2026-11-23T13:00:00Z', '2026-11-23T16:00:00Z'),
    relatedIds: fc.option(fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 4 }), { nil: undefined }),
  });
  const anyZone = fc.array(anyPlaced, { maxLength: 5 });
  const anyZones: fc.Arbitrary<FrontZones> = fc.record({
    breaking: anyZone,
    lead: anyZone,
    secondary: anyZone,
    opinion: anyZone,
    sections: fc.dictionary(fc.integer({ min: 1, max: 9 }).map(String), anyZone, { maxKeys: 5 }),
  });
  const anyMaterial = fc
    .tuple(fc.array(anyCard, { maxLength: 80 }), anyZones, fc.shuffledSubarray([...SECTION_RHYTHMS]))
    .map(([sketches, zones, rhythms]) =>
      makeMaterial(
        sketches.map((sketch, index) => makeCard(index + 1, sketch)),
        rhythms.map((rhythm, index) => makeSection(index + 1, rhythm)),
        zones,
      ),
    );
  const storiesOf = (page: FrontPage): ArticleCard[] => [
    ...(page.lead ? [page.lead, ...page.lead.related] : []),
    ...page.secondary,
    ...page.latest,
    ...page.opinion,
    ...page.blocks.flatMap((block) => block.stories),
  ];
  const property = (check: (page: FrontPage, material: FrontMaterial) => void) =>
    fc.assert(
      fc.property(anyMaterial, (material) => check(assembleFront(material), material)),
      { numRuns: 300 },
    );

  it('prints no story twice', () => {
    property((page) => {
      const printed = ids(storiesOf(page));
      expect(new Set(printed).size).toBe(printed.length);
    });
  });

  it('leaves no hole while a story that fits is left over', () => {
    property((page, material) => {
      const printed = new Set(ids(storiesOf(page)));
      const left = material.newest.filter((card) => !printed.has(card.id));
      if (!page.lead) expect(left).toEqual([]);
      if (page.secondary.length < FRONT_CAPACITY.secondary) expect(left).toEqual([]);
      if (page.latest.length < FRONT_CAPACITY.latest) expect(left).toEqual([]);
      for (const section of material.sections) {
        if (section === page.opinionSection) continue;
        const stories = page.blocks.find((block) => block.section === section)?.stories ?? [];
        if (stories.length === BLOCK_SHAPE[section.rhythm].stories) continue;
        expect(left.filter((card) => card.section.id === section.id)).toEqual([]);
      }
    });
  });

  it('keeps within the capacity of every zone', () => {
    property((page) => {
      expect(page.breaking.length).toBeLessThanOrEqual(FRONT_CAPACITY.breaking);
      expect(page.secondary.length).toBeLessThanOrEqual(FRONT_CAPACITY.secondary);
      expect(page.latest.length).toBeLessThanOrEqual(FRONT_CAPACITY.latest);
      expect(page.opinion.length).toBeLessThanOrEqual(FRONT_CAPACITY.opinion);
      for (const { section, stories } of page.blocks) {
        expect(stories.length).toBeLessThanOrEqual(BLOCK_SHAPE[section.rhythm].stories);
      }
    });
  });

  it("keeps the editor's order in every zone, the sections' order, and newest first in “latest”", () => {
    property((page, { zones, sections, now }) => {
      // A story may stand twice in what an editor left: where it still counts is its place.
      const isInOrder = (zone: readonly FrontCard[], printed: readonly ArticleCard[]) => {
        const live = zone.filter((card) => !isExpired(card, now));
        const wanted = [...new Set(live.map((card) => card.articleId))];
        const places = ids(printed).map((id) => wanted.indexOf(id));
        const curated = places.filter((place) => place >= 0);
        return curated.every((place, index) => index === 0 || place > (curated[index - 1] ?? 0));
      };
      expect(isInOrder(zones.breaking, page.breaking)).toBe(true);
      const order = page.blocks.map((block) => sections.indexOf(block.section));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      const times = page.latest.map((card) => -card.publishedAt.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
    });
  });

  it('prints only opinion in the opinion band, each author once', () => {
    property((page) => {
      expect(page.opinion.every((card) => card.kind === 'opinion')).toBe(true);
      const authors = page.opinion.flatMap((card) => card.authors.map((author) => author.id));
      expect(new Set(authors).size).toBe(authors.length);
    });
  });

  it('gives the same page for the same material', () => {
    property((page, material) => {
      expect(assembleFront(structuredClone(material))).toEqual(page);
    });
  });
});
