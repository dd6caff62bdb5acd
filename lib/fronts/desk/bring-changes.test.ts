import { describe, expect, it } from 'vitest';
import { makeSection, NOW } from '@/lib/fronts/testing/front-material';
import { EMPTY_FRONT, type FrontCard, type FrontZones } from '@/lib/fronts/types';
import { bringChanges } from './bring-changes';
import type { DeskStory, FrontRules } from './types';

const section = makeSection(1, 'politics');
const story = (id: number): DeskStory => ({
  id,
  edition: 'ar',
  kind: 'news',
  status: 'published',
  headline: `خبر ${id}`,
  kicker: null,
  sectionId: 1,
  rootSectionId: 1,
  sectionName: null,
  authorIds: [id],
  at: new Date(NOW.getTime() - id * 3_600_000).toISOString(),
  thumbnail: null,
  isCandidate: false,
});
const rules: FrontRules = {
  edition: 'ar',
  blocks: [{ sectionId: section.id, rhythm: section.rhythm }],
  stories: new Map(Array.from({ length: 30 }, (_, index) => [index + 1, story(index + 1)])),
  at: NOW,
};
const cards = (...ids: (number | FrontCard)[]) =>
  ids.map((card) => (typeof card === 'number' ? { articleId: card } : card));
const front = (zones: Partial<FrontZones>): FrontZones => ({ ...EMPTY_FRONT, ...zones });
const base = front({ lead: cards(1), secondary: cards(2, 3), sections: { 1: cards(10, 11, 12) } });

describe('changes brought into a front that a colleague changed', () => {
  it('are all of them where nobody else did anything', () => {
    const mine = front({ ...base, lead: cards({ articleId: 1, headline: 'عنواني' }) });
    expect(bringChanges({ base, mine, theirs: structuredClone(base) }, rules)).toEqual({
      zones: mine,
      left: [],
    });
  });

  it('stand beside those of the colleague', () => {
    const mine = front({
      lead: cards({ articleId: 1, headline: 'عنواني' }),
      secondary: cards(2, 4),
      sections: { 1: cards(12, 10, 11) },
      breaking: cards(20),
    });
    const theirs = front({
      ...base,
      secondary: cards({ articleId: 2, kicker: 'تحليل' }, 3),
      breaking: cards(21),
    });
    const { zones, left } = bringChanges({ base, mine, theirs }, rules);
    expect(left).toEqual([]);
    expect(zones.lead).toEqual(cards({ articleId: 1, headline: 'عنواني' }));
    expect(zones.secondary).toEqual(cards({ articleId: 2, kicker: 'تحليل' }, 4));
    expect(zones.sections[1]).toEqual(cards(12, 10, 11));
    expect(zones.breaking.map(({ articleId }) => articleId).toSorted()).toEqual([20, 21]);
  });

  it('leave a card alone that both changed, and tell', () => {
    const mine = front({ ...base, lead: cards({ articleId: 1, headline: 'عنواني' }), secondary: cards(2) });
    const theirs = front({
      ...base,
      lead: cards({ articleId: 1, headline: 'عنوانها' }),
      secondary: cards(2, { articleId: 3, headline: 'أبقته' }),
    });
    const { zones, left } = bringChanges({ base, mine, theirs }, rules);
    expect(zones).toEqual(theirs);
    expect(left.toSorted()).toEqual([1, 3]);
  });

  it('move a story from where it still stands, and do nothing twice', () => {
    const mine = front({ ...base, lead: cards(2), secondary: cards(1, 3) });
    const theirs = front({ ...base, sections: { 1: cards(11, 12) } });
    const { zones, left } = bringChanges({ base, mine, theirs }, rules);
    expect(zones).toEqual(front({ lead: cards(2), secondary: cards(1, 3), sections: { 1: cards(11, 12) } }));
    expect(left).toEqual([]);
    expect(bringChanges({ base, mine, theirs: mine }, rules)).toEqual({ zones: mine, left: [] });
  });
});
