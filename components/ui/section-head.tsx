import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';

interface SectionHeadProps {
  title: string;
  href?: string | undefined;
  /** `id` of the heading, to label the block with. */
  id?: string | undefined;
  /** Sub-sections, shown from 700 px on. */
  links?: { name: string; path: string }[];
  /** «كل المواد» at the end of the line. */
  more?: { label: string; href: string } | undefined;
  children?: ReactNode;
}

/** The head of a block: the ink rule, its name, its sub-sections, the way to all of it. */
export function SectionHead({ title, href, id, links = [], more, children }: SectionHeadProps) {
  return (
    <div className="section-head">
      <h2 id={id}>{href ? <a href={href}>{title}</a> : title}</h2>
      {links.length > 0 && (
        <ul>
          {links.map((link) => (
            <li key={link.path}>
              <a href={link.path}>{link.name}</a>
            </li>
          ))}
        </ul>
      )}
      {children}
      {more && (
        <a className="section-more" href={more.href}>
          {more.label}
          <Icon name="next" size="small" />
        </a>
      )}
    </div>
  );
}
