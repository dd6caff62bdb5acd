import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DeskLine } from '@/components/admin/articles/to-desk-line';
import type { ArticleStatus } from '@/lib/articles/types';

/** States of the workflow as columns, the last edited on top. */
export function ArticleBoard({ columns }: { columns: { status: ArticleStatus; lines: DeskLine[] }[] }) {
  const t = useTranslations('desk');
  return (
    <section className="board" aria-label={t('articles.states')}>
      {columns.map(({ status, lines }) => (
        <section key={status} className="panel" aria-labelledby={`column-${status}`}>
          <header>
            <h2 id={`column-${status}`} className={`status status-${status}`}>
              {t(`statuses.${status}`)}
            </h2>
          </header>
          {lines.length === 0 && <p className="field-hint">{t('articles.emptyColumn')}</p>}
          <ul>
            {lines.map((line) => (
              <li key={line.id} className="board-card">
                <Link className="table-title" href={`/admin/articles/${line.id}`} prefetch={false} dir="auto">
                  {line.headline || t('articles.untitled')}
                </Link>
                <span className="table-meta">
                  {line.sectionName && <span>{line.sectionName}</span>}
                  <span>{line.publication ?? line.editedAt}</span>
                  {line.editing && !line.editing.isMine && (
                    <span className="colleague">
                      {t('articles.editedNow', { name: line.editing.personName })}
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
