import type { ReactNode } from 'react';
import { RankedList } from '@/components/ui/ranked-list';
import type { ArticleCard } from '@/lib/articles/types';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface ListColumnsProps {
  children: ReactNode;
  mostRead?: { title: string; cards: ArticleCard[] };
  context: EditionContext;
}

/** A list and, where something has been counted, most read beside it; alone it takes the page's width. */
export function ListColumns({ children, mostRead, context }: ListColumnsProps) {
  return (
    <div
      className={mostRead?.cards.length ? 'list-columns list-ruled' : 'list-columns list-ruled list-alone'}
    >
      <div>{children}</div>
      {mostRead && mostRead.cards.length > 0 && (
        <aside className="list-aside" aria-labelledby="side-most-read">
          <h2 id="side-most-read">{mostRead.title}</h2>
          <RankedList cards={mostRead.cards} context={context} />
        </aside>
      )}
    </div>
  );
}
