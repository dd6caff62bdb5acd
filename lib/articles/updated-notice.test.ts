import { expect, it } from 'vitest';
import { updatedNotice } from '@/lib/articles/updated-notice';

const publishedAt = new Date('2026-11-23T11:40:00Z');
const after = (minutes: number) => new Date(publishedAt.getTime() + minutes * 60_000);

it.each([-60, 0, 9.9])('keeps one date when the text changed %d minutes after publication', (minutes) => {
  expect(updatedNotice({ publishedAt, updatedAt: after(minutes) })).toBeNull();
});

it.each([10, 600])('prints the update %d minutes after publication', (minutes) => {
  expect(updatedNotice({ publishedAt, updatedAt: after(minutes) })).toEqual(after(minutes));
});
