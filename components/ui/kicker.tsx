import type { ReactNode } from 'react';

interface KickerProps {
  /** Vermilion means urgent, lapis means a voice (opinion); otherwise grey. */
  tone?: 'red' | 'lapis' | undefined;
  children: ReactNode;
}

/** The small line above a headline. */
export function Kicker({ tone, children }: KickerProps) {
  return <p className={tone ? `kicker kicker-${tone}` : 'kicker'}>{children}</p>;
}
