import type { ReactNode } from 'react';

export type HeadlineSize = 'lead' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5';
export type HeadlineWeight = 'light' | 'medium';

interface HeadlineProps {
  /** Level in the page's outline; independent of the size it is set in. */
  level: 1 | 2 | 3 | 4;
  size: HeadlineSize;
  /** Opinion is set light, culture medium; everything else bold. */
  weight?: HeadlineWeight | undefined;
  href?: string | undefined;
  children: ReactNode;
}

/** A headline, linked when `href` is given (a percent-encoded path). Give text through `HeadlineText`. */
export function Headline({ level, size, weight, href, children }: HeadlineProps) {
  const Tag = `h${level}` as const;
  const classes = `headline headline-${size}${weight ? ` headline-${weight}` : ''}`;
  return <Tag className={classes}>{href ? <a href={href}>{children}</a> : children}</Tag>;
}
