import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DeskCorrection } from '@/lib/corrections/types';
import type { EditionFormat } from '@/lib/i18n/edition-context';

/** The desk's ledger: what readers were told was wrong, by whom and about which article. */
export function CorrectionsTable({ rows, format }: { rows: DeskCorrection[]; format: EditionFormat }) {
  const t = useTranslations('desk.corrections');
  const tKinds = useTranslations('desk.workflow.corrections.kinds');
  if (rows.length === 0) return <p className="empty">{t('nothing')}</p>;
  return (
    <table className="table table-stacked">
      <caption className="visually-hidden">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('columns.time')}</th>
          <th scope="col">{t('columns.kind')}</th>
          <th scope="col">{t('columns.text')}</th>
          <th scope="col">{t('columns.article')}</th>
          <th scope="col">{t('columns.person')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, kind, text, correctedAt, article, personName }) => (
          <tr key={id}>
            <td data-label={t('columns.time')}>
              <time dateTime={correctedAt.toISOString()}>{format.date(correctedAt)}</time>{' '}
              {format.time(correctedAt)}
            </td>
            <td data-label={t('columns.kind')}>{tKinds(kind)}</td>
            <td dir="auto" className="corrections-text">
              {text}
            </td>
            <td data-label={t('columns.article')}>
              <Link className="text-link" href={`/admin/articles/${article.id}`} prefetch={false} dir="auto">
                {article.headline}
              </Link>
              {article.status !== 'published' && <p className="field-hint">{t('notShown')}</p>}
            </td>
            <td data-label={t('columns.person')}>{personName ?? t('nobody')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
