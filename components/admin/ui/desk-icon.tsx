import type { ReactNode } from 'react';

/** Line drawings on a 24 × 24 field, drawn for right-to-left; those in POINTING are turned over in LTR. */
const DRAWINGS = {
  dashboard: <path d="M4 17a8.500 8.500 0 1 1 16 0M12 14l4-5M4 17h16" />,
  articles: <path d="M3.500 4.500h17v12h-17zM9 20.500h6M12 16.500v4" />,
  front: <path d="M3.500 4.500h17v15h-17zM3.500 9.500h17M10 9.500v10" />,
  media: <path d="M6.500 6.500h14v11h-14zM3.500 9v11.500H17M6.500 15l4-4 3.500 3.500 2.500-2 4 3.500" />,
  correction: <path d="M4 20h4L20 8l-4-4L4 16zM13.500 6.500l4 4" />,
  tags: <path d="M12.500 3.500h8v8l-9 9-8-8zM16.500 7.500h.01" />,
  sections: <path d="M4 5.500h16M10 12h10M7 18.500h13" />,
  authors: (
    <path d="M12 3.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9M4.500 20.500c.5-4 3.500-5.500 7.500-5.500s7 1.500 7.500 5.500" />
  ),
  pages: <path d="M6 3.500h8l4.500 4.500v12.500H6zM14 3.500V8h4.500M9 12.500h6M9 16h6" />,
  redirects: <path d="M4 8.500h12a4.500 4.500 0 0 1 0 9h-3M8 4.500l-4 4 4 4" />,
  people: (
    <path d="M9 4.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7M3 19.500c.3-3.500 2.500-5 6-5s5.700 1.500 6 5M16 5a3.300 3.300 0 0 1 0 6.300M17.500 14.700c2 .6 3.300 2 3.500 4.800" />
  ),
  settings: (
    <path d="M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6M12 3.500v3M12 17.500v3M3.500 12h3M17.500 12h3M6 6l2.100 2.100M15.900 15.900 18 18M18 6l-2.100 2.100M8.100 15.900 6 18" />
  ),
  audit: <path d="M6 3.500h12v17H6zM9 8h6M9 12h6M9 16h4" />,
  search: <path d="M11 4.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13M16 16l4.500 4.500" />,
  menu: <path d="M3 6.500h18M3 12h18M3 17.500h18" />,
  theme: (
    <>
      <circle cx="12" cy="12" r="8.500" />
      <path d="M12 3.500v17a8.500 8.500 0 0 0 0-17z" fill="currentColor" />
    </>
  ),
  add: <path d="M12 5v14M5 12h14" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  check: <path d="m4.500 12.500 5 5 10-11" />,
  warning: <path d="M12 4 2.500 20h19zM12 10v5M12 17.500h.01" />,
  info: <path d="M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M12 11v5M12 8h.01" />,
  clock: <path d="M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M12 7v5l3 2" />,
  calendar: <path d="M4 6h16v14H4zM4 10.500h16M8 3.500v4M16 3.500v4" />,
  eye: (
    <path d="M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12M12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5" />
  ),
  edit: <path d="M4 20h4L20 8l-4-4L4 16zM13.500 6.500l4 4" />,
  trash: <path d="M4.500 6.500h15M9 6.500v-3h6v3M6.500 6.500l1 14h9l1-14M10 10.500v6M14 10.500v6" />,
  more: <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="3" />,
  undo: <path d="m16 5 4 4-4 4M20 9H10a5.500 5.500 0 0 0 0 11h4" />,
  redo: <path d="M8 5 4 9l4 4M4 9h10a5.500 5.500 0 0 1 0 11h-4" />,
  image: <path d="M3.500 5h17v14h-17zM3.500 16l5-5 4 4 3-2.500 5 4.500M15.500 9h.01" />,
  link: (
    <path d="M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 0 0 11 18.700l1-1" />
  ),
  list: <path d="M4 6h11M4 12h11M4 18h11M19.500 6h.01M19.500 12h.01M19.500 18h.01" />,
  quote: <path d="m11 7-5 5 5 5M18 7l-5 5 5 5" />,
  table: <path d="M3.500 5h17v14h-17zM3.500 10h17M3.500 14.500h17M10 5v14" />,
  embed: <path d="m8 7-5 5 5 5M16 7l5 5-5 5M13.500 5l-3 14" />,
  note: <path d="M4 4.500h16v11l-4.500 4.500H4zM15.500 20v-4.500H20M8 9h8M8 12.500h5" />,
  drag: <path d="M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01" strokeWidth="2.600" />,
  up: <path d="M12 19V5.500M6 11l6-6 6 6" />,
  down: <path d="M12 5v13.500M6 13l6 6 6-6" />,
  next: <path d="m14.500 6-6 6 6 6" />,
  previous: <path d="m9.500 6 6 6-6 6" />,
  pin: <path d="M9 3.500h6l-1 7 3.500 3.500h-11l3.500-3.500zM12 14v6.500" />,
  lock: <path d="M6 10.500h12v10H6zM8.500 10.500V7.500a3.500 3.500 0 0 1 7 0v3" />,
  key: <path d="M8 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 12h8.500v3.500M17 12v2.500" />,
  phone: <path d="M7 3.500h10v17H7zM11 17.500h2" />,
  desktop: <path d="M3.500 5h17v11h-17zM9 20h6M12 16v4" />,
  upload: <path d="M12 15.500v-11M7.500 9 12 4.500 16.500 9M4.500 15.500v4h15v-4" />,
  download: <path d="M12 4.500v11M7.500 11l4.500 4.500L16.500 11M4.500 15.500v4h15v-4" />,
  history: <path d="M4 5.500v4.500h4.500M4.500 10a8 8 0 1 1-.5 4M12 8v4.500l3 2" />,
  signOut: <path d="M10 4.500h9.500v15H10M14 12H3.500M7 8.500 3.500 12 7 15.500" />,
} satisfies Record<string, ReactNode>;

export type DeskIconName = keyof typeof DRAWINGS;

const POINTING: ReadonlySet<DeskIconName> = new Set([
  'next',
  'previous',
  'undo',
  'redo',
  'redirects',
  'sections',
  'list',
  'signOut',
]);

/** A decorative icon; the control around it carries the name. */
export function DeskIcon({ name, isSmall = false }: { name: DeskIconName; isSmall?: boolean }) {
  const classes = ['icon', isSmall && 'icon-small', POINTING.has(name) && 'icon-points'];
  return (
    <svg className={classes.filter(Boolean).join(' ')} viewBox="0 0 24 24" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  );
}
