import { describe, expect, it } from 'vitest';
import { groupByDay, groupByMonth, groupByPace } from '@/components/lists/group-stories';
import { splitSection } from '@/components/lists/split-section';
import type { ArticleCard } from '@/lib/articles/types';
import { createEditionFormat } from '@/lib/i18n/edition-format';
import { DEFAULT_SETTINGS } from '@/lib/settings/defaults';

const format = createEditionFormat('ar', {
  ...DEFAULT_SETTINGS.ar,
  timeZone: 'Asia/Riyadh',
  clockName: 'بتوقيت مكة المكرمة',
});

const at = (id: number, iso: string) => ({ id, publishedAt: new Date(iso), picture: null }) as ArticleCard;
const shape = (groups: { key: string; label: string; stories: ArticleCard[] }[]) =>
  groups.map((group) => [group.key, group.label, group.stories.map((story) => story.id)]);

describe('grouping', () => {
  const stories = [
    at(1, '2026-11-22T22:30:00Z'),
    at(2, '2026-11-22T20:30:00Z'),
    at(3, '2026-10-31T20:59:00Z'),
  ];

  it("parts days at midnight on the edition's clock, not in UTC", () => {
    expect(shape(groupByDay(stories, format))).toEqual([
      ['2026-11-23', 'الاثنين 23 نوفمبر/تشرين الثاني 2026', [1]],
      ['2026-11-22', 'الأحد 22 نوفمبر/تشرين الثاني 2026', [2]],
      ['2026-10-31', 'السبت 31 أكتوبر/تشرين الأول 2026', [3]],
    ]);
  });

  it('groups by day where much is published, else by month', () => {
    const busy = [
      at(1, '2026-11-22T12:00:00Z'),
      at(2, '2026-11-22T11:00:00Z'),
      at(3, '2026-11-21T11:00:00Z'),
    ];
    expect(groupByPace([...busy, at(4, '2026-11-21T10:00:00Z')], format)).toMatchObject({
      time: 'hour',
      groups: [{ key: '2026-11-22' }, { key: '2026-11-21' }],
    });
    expect(groupByPace(busy, format)).toMatchObject({ time: 'day', groups: [{ key: '2026-11' }] });
    expect(groupByPace([], format).groups).toEqual([]);
  });

  it('parts months', () => {
    expect(shape(groupByMonth(stories, format))).toEqual([
      ['2026-11', 'نوفمبر/تشرين الثاني 2026', [1, 2]],
      ['2026-10', 'أكتوبر/تشرين الأول 2026', [3]],
    ]);
  });
});

describe('splitSection', () => {
  const pictured = (id: number, hasPicture: boolean) =>
    ({ id, picture: hasPicture ? {} : null }) as ArticleCard;
  const ids = (cards: ArticleCard[] | undefined) => cards?.map((card) => card.id);

  it('leads with the newest story that has a picture and keeps the others in order', () => {
    const stories = [1, 2, 3, 4, 5, 6].map((id) => pictured(id, id >= 3));
    const { opening, rest } = splitSection(stories);
    expect([opening?.lead.id, ids(opening?.beside), ids(rest)]).toEqual([3, [1, 2, 4, 5], [6]]);
  });

  it('leads with the newest when none has a picture', () => {
    expect(splitSection([1, 2, 3, 4].map((id) => pictured(id, false))).opening?.lead.id).toBe(1);
  });

  it('has no opening for a handful of stories', () => {
    const { opening, rest } = splitSection([1, 2, 3].map((id) => pictured(id, true)));
    expect([opening, ids(rest)]).toEqual([null, [1, 2, 3]]);
  });
});
