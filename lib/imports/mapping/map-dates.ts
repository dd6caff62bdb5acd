/** Dates as WordPress keeps them: `2026-10-31 03:30:00`, once on the site's clock and once in UTC. */

/** A stamp read as UTC; null for the zero date and anything that is none. */
export function readStamp(stamp: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?/.exec(stamp.trim());
  if (!match || match[1] === '0000' || match[2] === '00') return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second || 0));
  return Number.isNaN(date.getTime()) || date.getUTCMonth() !== month - 1 || year < 1000 ? null : date;
}

/** Minutes that a site's clock is ahead of UTC at one item; null when the item does not tell. */
export function clockOffset(local: string, gmt: string): number | null {
  const [here, utc] = [readStamp(local), readStamp(gmt)];
  if (!here || !utc) return null;
  const minutes = Math.round((here.getTime() - utc.getTime()) / 60_000);
  return Math.abs(minutes) <= 15 * 60 ? minutes : null;
}

/**
 * When something happened: the UTC stamp, else the local one on the site's clock, else the feed's date.
 * Drafts have a zero UTC stamp.
 */
export function momentOf(
  source: { gmt: string; local: string; pubDate?: string },
  offsetMinutes: number,
): Date | null {
  const exact = readStamp(source.gmt);
  if (exact) return exact;
  const local = readStamp(source.local);
  if (local) return new Date(local.getTime() - offsetMinutes * 60_000);
  const published = source.pubDate && !/-0001/.test(source.pubDate) ? new Date(source.pubDate) : null;
  return published && !Number.isNaN(published.getTime()) && published.getUTCFullYear() > 1000
    ? published
    : null;
}
