import { describe, expect, it } from 'vitest';
import { keptTime, layOver, readKeptForm } from './kept-form';

const stored = { text: 'نص', parentId: null as number | null, links: [{ label: 'أ', href: 'b' }] };
const kept = (change: Partial<typeof stored>, before = stored) => ({
  before,
  values: { ...before, ...change },
  changedAt: 1,
});

describe('what was typed into a form', () => {
  it('is laid over what the form says now, and nothing else', () => {
    const now = { ...stored, parentId: 4 };
    expect(layOver(kept({ text: 'جديد' }), now)).toEqual({
      values: { ...now, text: 'جديد' },
      isOutdated: false,
    });
  });

  it('is outdated where others changed the same field to something else', () => {
    const now = { ...stored, text: 'نص زميل' };
    expect(layOver(kept({ text: 'جديد' }), now).isOutdated).toBe(true);
    expect(layOver(kept({ links: [] }), now).isOutdated).toBe(false);
    // Sent after all: only the answer was lost.
    expect(layOver(kept({ text: 'نص زميل' }), now)).toEqual({ values: now, isOutdated: false });
  });

  it.each([
    null,
    'نص',
    {},
    { before: stored, values: stored },
    { ...kept({}), values: null },
    { ...kept({}), values: { ...stored, more: 1 } },
    { ...kept({}), before: { text: 'نص' } },
    { ...kept({}), values: { ...stored, text: 3 } },
    { ...kept({}), values: { ...stored, links: {} } },
  ])('is not believed when it is %j', (copy) => expect(readKeptForm(copy, stored)).toBeNull());

  it('is read as it was kept, with what may be missing', () => {
    const copy = kept({ parentId: 7, links: [] });
    expect(readKeptForm(JSON.parse(JSON.stringify(copy)), stored)).toEqual(copy);
    expect(readKeptForm(copy, { ...stored, parentId: 9 })).toEqual(copy);
  });
});

it.each([
  ['2026-11-26T11:20:00Z', '14:20'],
  ['2026-11-25T11:05:00Z', '25/11 14:05'],
  ['2026-11-25T21:30:00Z', '00:30'],
])('says of %s when it was', (then, said) =>
  expect(keptTime(Date.parse(then), Date.parse('2026-11-26T20:00:00Z'), 'Asia/Riyadh')).toBe(said),
);
