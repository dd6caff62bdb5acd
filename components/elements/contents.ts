import { afterLayout } from './dom';

/** Marks the heading being read in the table of contents (`.toc a[href^="#"]`). */
export function followContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  if (links.length === 0) return;
  const mark = () => {
    let current = -1;
    headings.forEach((heading, at) => {
      if (heading && heading.getBoundingClientRect().top < innerHeight * 0.35) current = at;
    });
    links.forEach((link, at) => {
      if (at === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  };
  addEventListener('scroll', mark, { passive: true });
  afterLayout(mark);
}
