/** How long a page stands whose boxes change without an event of its own («الأكثر قراءة», related stories). */
const BOX_LIFETIME_MS = 10 * 60_000;

/**
 * When a page with such boxes is over.
 * @param ownExpiry when its other content is, if that changes by the clock too
 */
export function boxExpiry(now: Date, ownExpiry: Date | null = null): Date {
  const boxes = new Date(now.getTime() + BOX_LIFETIME_MS);
  return ownExpiry !== null && ownExpiry < boxes ? ownExpiry : boxes;
}
