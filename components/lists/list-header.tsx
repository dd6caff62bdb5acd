import type { ReactNode } from 'react';
import { encodePath } from '@/lib/i18n/address';

interface ListHeaderProps {
  title: string;
  /** Small line above the title: what kind of list this is. */
  kicker?: ReactNode;
  introduction?: ReactNode;
  /** «خلاصة RSS» */
  feed?: { path: string; label: string } | undefined;
}

/** The head of every list page: its one h1, what it holds, and its feed. */
export function ListHeader({ title, kicker, introduction, feed }: ListHeaderProps) {
  return (
    <header className="page-head">
      <div>
        {kicker && <p className="kicker">{kicker}</p>}
        <h1>{title}</h1>
        {introduction && <p className="page-intro">{introduction}</p>}
      </div>
      {feed && (
        <a className="feed-link" href={encodePath(feed.path)} type="application/rss+xml">
          {feed.label}
        </a>
      )}
    </header>
  );
}
