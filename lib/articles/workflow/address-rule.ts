import { slugFromHeadline } from '@/lib/arabic/slug';

/** How long after its first publication a corrected headline is offered a new address by default. */
const YOUNG_MS = 60 * 60_000;

/** Whether few readers can have kept the address yet. */
export function isYoung(firstPublishedAt: Date | null, now: Date): boolean {
  return firstPublishedAt === null || now.getTime() - firstPublishedAt.getTime() < YOUNG_MS;
}

/**
 * The last part of an article's address when changes to it are published. An address is kept while nobody asks
 * for another: links and shares last longer than headlines.
 * @param change.before what stands in the address now
 * @param change.written what the editor wrote in the field; null or unchanged: nothing
 * @param change.renews make it anew from the headline
 */
export function slugAfter(change: {
  before: string | null;
  written: string | null;
  headline: string;
  renews: boolean;
}): string {
  const { before, written, headline, renews } = change;
  if (written !== null && slugFromHeadline(written) !== before) return slugFromHeadline(written);
  if (before === null || renews) return slugFromHeadline(headline);
  return before;
}
