import { expect, it } from 'vitest';
import { ChangeJournal } from './change-journal';

it('tells a render what changed since it began', () => {
  const journal = new ChangeJournal();
  journal.record('withdraw', ['article:1']);
  const mark = journal.open();
  expect(journal.standing(mark, ['article:1'])).toBe('current');
  journal.record('invalidate', ['article:1', 'card:1']);
  expect(journal.standing(mark, ['article:1'])).toBe('changed');
  expect(journal.standing(mark, ['article:2'])).toBe('current');
  expect(journal.standing(mark, null)).toBe('changed');
  journal.record('withdraw', ['article:1']);
  expect(journal.standing(mark, ['article:1'])).toBe('withdrawn');
  expect(journal.standing(mark, null)).toBe('withdrawn');
  const later = journal.open();
  expect(journal.standing(later, ['article:1'])).toBe('current');
});

it('keeps what the oldest render needs when others end', () => {
  const journal = new ChangeJournal();
  const first = journal.open();
  journal.record('invalidate', ['card:1']);
  const second = journal.open();
  journal.close(second);
  expect(journal.standing(first, ['card:1'])).toBe('changed');
  journal.close(first);
});

it('concerns everybody at *', () => {
  const journal = new ChangeJournal();
  const mark = journal.open();
  journal.record('invalidate', ['*']);
  expect(journal.standing(mark, [])).toBe('changed');
});
