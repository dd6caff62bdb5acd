import type { ReactNode } from 'react';
import { encodePath } from '@/lib/i18n/address';

export type HeadlineSize = 'lead' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5';
export type HeadlineWeight = 'light' | 'medium';

interface HeadlineProps {
  /** Level in the page's outline; independent of the size it is set in. */
  level: 1 | 2 | 3 | 4;
  size: HeadlineSize;
  /** Opinion is set light, culture medium; everything else bold. */
  weight?: HeadlineWeight | undefined;
  /** Decoded path, as domain types carry it. */
  path?: string | undefined;
  children: ReactNode;
}

/** A headline, linked when `path` is given. Wrap its text in `IsolatedText`. */
export function Headline({ level, size, weight, path, children }: HeadlineProps) {
  const Tag = `h${level}` as const;
  const classes = `headline headline-${size}${weight ? ` headline-${weight}` : ''}`;
  return <Tag className={classes}>{path ? <a href={encodePath(path)}>{children}</a> : children}</Tag>;
}
