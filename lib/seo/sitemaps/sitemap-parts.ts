import type { Edition } from '@/lib/i18n/editions';
import { SITEMAP_LENGTH } from './sitemap';

export interface EditionCount {
  edition: Edition;
  count: number;
}

export interface EditionWindow {
  edition: Edition;
  offset: number;
  limit: number;
}

/** Into how many files a month goes; at least one. */
export function partsOfMonth(count: number, length = SITEMAP_LENGTH): number {
  return Math.max(1, Math.ceil(count / length));
}

/**
 * Which articles of which edition stand in one part of a month: editions one after another, each oldest first.
 * @param part from 1
 */
export function windowsOfPart(
  counts: EditionCount[],
  part: number,
  length = SITEMAP_LENGTH,
): EditionWindow[] {
  const windows: EditionWindow[] = [];
  let start = (part - 1) * length;
  let room = length;
  for (const { edition, count } of counts) {
    const limit = Math.min(room, count - start);
    if (limit > 0) windows.push({ edition, offset: start, limit });
    room -= Math.max(0, limit);
    start = Math.max(0, start - count);
  }
  return windows;
}
