import type { ReactNode } from 'react';
import type { IconName } from '@/components/ui/icon';
import { WORDMARK } from '@/components/ui/wordmark';

/** Line drawings on a 24 × 24 field; stroke and size come from `.icon`. */
const SYMBOLS: Record<IconName, ReactNode> = {
  search: <path d="M11 4.500a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M16 16l4.5 4.5" />,
  menu: <path d="M3 6.500h18M3 12h18M3 17.500h18" />,
  theme: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 3.500v17a8.5 8.5 0 0 0 0-17z" fill="currentColor" />
    </>
  ),
  link: (
    <path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.700l1-1" />
  ),
  whatsapp: (
    <path d="M4 20l1.2-4A8 8 0 1 1 8.2 19zM9 9c0 3.5 2.5 6 6 6l.8-1.8-2-1-1 .8c-1-.4-1.8-1.2-2.2-2.200l.8-1-1-2z" />
  ),
  telegram: <path d="M21 4 3 11l6 2.300L11.5 20l3-4.5 4.5 3zM9 13.300l9-7" />,
  x: <path d="M4.5 4.500H8l11.5 15H16zM19 4.500l-6 6.500M10.7 13.7 5 19.5" />,
  facebook: (
    <path d="M14 21v-8h3l.5-3.500H14V7.800c0-1 .5-1.8 2-1.800h1.500V3.200C14 2.6 10.5 3.5 10.5 7.500v2H8V13h2.500v8" />
  ),
  mail: <path d="M3.5 6h17v12.500h-17zM4 6.500l8 6.5 8-6.5" />,
  share: <path d="M12 15V3.500M8 7l4-4 4 4M6.5 10.500h-2v10h15v-10h-2" />,
  print: <path d="M7 8V3.500h10V8M7 17H3.500V8h17v9H17M7 14h10v6.500H7z" />,
  save: <path d="M6.5 3.500h11v17L12 16l-5.5 4.500z" />,
  play: <path d="m8 5 11 7-11 7z" fill="currentColor" />,
  pause: <path d="M8.5 5.500v13M15.5 5.500v13" />,
  up: <path d="M12 19V5.500M6 11l6-6 6 6" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  edit: <path d="M4 20h4L20 8l-4-4L4 16zM13.5 6.500l4 4" />,
  next: <path d="m14.5 6-6 6 6 6" />,
  previous: <path d="m9.5 6 6 6-6 6" />,
  lock: <path d="M6 10.500h12v10H6zM8.5 10.500V7.500a3.5 3.5 0 0 1 7 0v3" />,
};

/**
 * Every drawing that a reader page uses, once, inside the page: an external sprite would cost a request before
 * the first icon shows, and this compresses to about 1.5 kB. Print it first in `<body>`.
 */
export function IconSprite() {
  return (
    <svg className="visually-hidden" width="0" height="0" aria-hidden="true">
      {Object.entries(SYMBOLS).map(([name, drawing]) => (
        <symbol key={name} id={`i-${name}`} viewBox="0 0 24 24">
          {drawing}
        </symbol>
      ))}
      <symbol id="wordmark" viewBox="0 0 1351 1019">
        <path className="wordmark-letters" d={WORDMARK.letters} />
        <path className="wordmark-dots" d={WORDMARK.dots} />
      </symbol>
    </svg>
  );
}
