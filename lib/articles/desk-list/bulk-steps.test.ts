import { describe, expect, it } from 'vitest';
import { ARTICLE_STATUSES } from '@/lib/articles/types';
import { ROLES } from '@/lib/auth/roles';
import { actorWho } from '@/tests/support/desk-actor';
import { bulkStepsOf, slotsFrom } from './bulk-steps';

const article = (status: (typeof ARTICLE_STATUSES)[number], ownerIds: string[] = []) => ({
  status,
  ownerIds,
  hasPendingChanges: false,
});

describe('what can be done with an article from the list', () => {
  it.each([
    ['draft', ['submit', 'approve', 'publish', 'schedule']],
    ['in_review', ['approve', 'publish', 'schedule', 'return']],
    ['approved', ['publish', 'schedule', 'return']],
    ['scheduled', ['publish', 'schedule', 'unschedule']],
    ['published', []],
    ['withdrawn', []],
  ] as const)('%s: an editor may %j', (status, steps) => {
    expect(bulkStepsOf(actorWho('editor'), article(status))).toEqual(steps);
  });

  it('offers reporters nothing with what is not theirs, and with theirs no publishing', () => {
    const reporter = actorWho('reporter');
    for (const status of ARTICLE_STATUSES) expect(bulkStepsOf(reporter, article(status))).toEqual([]);
    expect(bulkStepsOf(reporter, article('draft', [reporter.id]))).toEqual(['submit']);
    expect(bulkStepsOf(reporter, article('in_review', [reporter.id]))).toEqual(['return']);
  });

  it('takes nothing from readers, whoever asks', () => {
    for (const role of ROLES) expect(bulkStepsOf(actorWho(role), article('published'))).toEqual([]);
  });
});

describe('the times of several articles', () => {
  const first = new Date('2026-11-26T23:30:00.000Z');

  it('are one for all without an interval', () => {
    expect(slotsFrom(first, 0, 3)).toEqual([first, first, first]);
  });

  it('follow one another by the interval, past midnight too', () => {
    expect(slotsFrom(first, 45, 3).map((slot) => slot.toISOString())).toEqual([
      '2026-11-26T23:30:00.000Z',
      '2026-11-27T00:15:00.000Z',
      '2026-11-27T01:00:00.000Z',
    ]);
  });
});
