/** Within this time after publication a changed text is still the same news: nobody needs a second date. */
const SILENT_MS = 10 * 60_000;

/**
 * The moment to print as «آخر تحديث», or null. An article shows one date; a second one stands beside it only
 * when readers got a changed text ten minutes or more after publication. (`updatedAt` is set by the desk when
 * the text changes, not by every write.)
 */
export function updatedNotice(article: { publishedAt: Date; updatedAt: Date }): Date | null {
  const later = article.updatedAt.getTime() - article.publishedAt.getTime();
  return later >= SILENT_MS ? article.updatedAt : null;
}
