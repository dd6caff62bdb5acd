import type { ReactNode } from 'react';

/** The small line below a headline; its direct children are parted by a rhomb, so give elements, not text. */
export function Meta({ children }: { children: ReactNode }) {
  return <p className="meta parted">{children}</p>;
}
