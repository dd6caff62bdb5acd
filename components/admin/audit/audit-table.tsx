import { useTranslations } from 'next-intl';
import type { AuditOutcome } from '@/lib/auth/audit/audit-filter';

export interface AuditRow {
  id: number;
  /** In the edition's words. */
  day: string;
  time: string;
  isoTime: string;
  person: string;
  action: string;
  outcome: AuditOutcome;
  subject: string | null;
  /** Where the subject is at the desk. */
  subjectPath: string | null;
  detail: readonly [name: string, value: string][];
  ipAddress: string | null;
}

export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const t = useTranslations('desk.audit');
  if (rows.length === 0) return <p className="panel empty">{t('nothing')}</p>;
  return (
    <table className="table table-stacked">
      <thead>
        <tr>
          <th scope="col">{t('time')}</th>
          <th scope="col">{t('person')}</th>
          <th scope="col">{t('action')}</th>
          <th scope="col">{t('subjectShort')}</th>
          <th scope="col">{t('address')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <time dateTime={row.isoTime}>
                {row.day} {row.time}
              </time>
            </td>
            <td>
              <bdi>{row.person}</bdi>
            </td>
            <td>
              <span className={`audit-outcome audit-${row.outcome}`}>
                {row.action}
                {row.outcome !== 'done' && ` (${t(`outcomes.${row.outcome}`)})`}
              </span>
            </td>
            <td>
              {row.subject &&
                (row.subjectPath ? (
                  <a className="text-link" href={row.subjectPath}>
                    <bdi>{row.subject}</bdi>
                  </a>
                ) : (
                  <bdi>{row.subject}</bdi>
                ))}
              {row.detail.length > 0 && (
                <details className="audit-detail">
                  <summary>{t('detail')}</summary>
                  <dl>
                    {row.detail.map(([name, value]) => (
                      <div key={name} className="contents">
                        <dt>{name}</dt>
                        <dd>
                          <bdi>{value}</bdi>
                        </dd>
                      </div>
                    ))}
                  </dl>
                </details>
              )}
            </td>
            <td data-label={row.ipAddress ? t('address') : undefined}>
              {row.ipAddress && <bdi dir="ltr">{row.ipAddress}</bdi>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
