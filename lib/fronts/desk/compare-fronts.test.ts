import { describe, expect, it } from 'vitest';
import { compareFronts } from '@/lib/fronts/desk/compare-fronts';
import { EMPTY_FRONT, type FrontZones } from '@/lib/fronts/types';

const front = (zones: Partial<FrontZones>): FrontZones => ({ ...EMPTY_FRONT, ...zones });
const changes = (before: FrontZones, after: FrontZones) =>
  compareFronts(before, after).map(({ zone, ...sides }) => ({
    zone,
    before: sides.before.map(({ card, change }) => `${card.articleId} ${change}`),
    after: sides.after.map(({ card, change }) => `${card.articleId} ${change}`),
  }));

describe('compareFronts', () => {
  it('says what came, went, moved and was worded anew, zone by zone', () => {
    const before = front({
      lead: [{ articleId: 1 }],
      secondary: [{ articleId: 2 }, { articleId: 3 }],
      sections: { '4': [{ articleId: 9, headline: 'old' }] },
    });
    const after = front({
      lead: [{ articleId: 2 }],
      secondary: [{ articleId: 1 }, { articleId: 3 }, { articleId: 5 }],
      sections: { '4': [{ articleId: 9, headline: 'new' }] },
    });
    expect(changes(before, after)).toEqual([
      { zone: 'lead', before: ['1 moved'], after: ['2 moved'] },
      { zone: 'secondary', before: ['2 moved', '3 same'], after: ['1 moved', '3 same', '5 added'] },
      { zone: 'section:4', before: ['9 words'], after: ['9 words'] },
    ]);
    expect(changes(after, front({ lead: [{ articleId: 2 }] }))[1]?.before).toEqual([
      '1 removed',
      '3 removed',
      '5 removed',
    ]);
  });

  it('counts the breaking strip by itself, since it repeats what stands below', () => {
    const expiresAt = '2026-11-26T18:00:00.000Z';
    expect(
      changes(
        front({ lead: [{ articleId: 1 }] }),
        front({ lead: [{ articleId: 1 }], breaking: [{ articleId: 1, expiresAt }] }),
      ),
    ).toEqual([
      { zone: 'breaking', before: [], after: ['1 added'] },
      { zone: 'lead', before: ['1 same'], after: ['1 same'] },
    ]);
  });

  it('finds equal versions equal', () => {
    const zones = front({ lead: [{ articleId: 1, relatedIds: [2] }] });
    expect(changes(zones, structuredClone(zones))).toEqual([
      { zone: 'lead', before: ['1 same'], after: ['1 same'] },
    ]);
  });
});
