import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { encodePath } from '@/lib/i18n/address';

interface SectionHeadProps {
  title: string;
  path?: string | undefined;
  /** `id` of the heading, to label the block with. */
  id?: string | undefined;
  /** Sub-sections, shown from 700 px on. */
  links?: { name: string; path: string }[];
  /** «كل المواد» at the end of the line. */
  more?: { label: string; path: string } | undefined;
  children?: ReactNode;
}

/** The head of a block: the ink rule, its name, its sub-sections, the way to all of it. */
export function SectionHead({ title, path, id, links = [], more, children }: SectionHeadProps) {
  return (
    <div className="section-head">
      <h2 id={id}>{path ? <a href={encodePath(path)}>{title}</a> : title}</h2>
      {links.length > 0 && (
        <ul>
          {links.map((link) => (
            <li key={link.path}>
              <a href={encodePath(link.path)}>{link.name}</a>
            </li>
          ))}
        </ul>
      )}
      {children}
      {more && (
        <a className="section-more" href={encodePath(more.path)}>
          {more.label}
          <Icon name="next" size="small" />
        </a>
      )}
    </div>
  );
}
