import { useTranslations } from 'next-intl';
import { LedgerLine } from '@/components/corrections/ledger-line';
import { monthLabel } from '@/components/lists/group-stories';
import { ListHeader } from '@/components/lists/list-header';
import { numberedByQuery } from '@/components/lists/page-window';
import { Pagination } from '@/components/lists/pagination';
import type { LedgerEntry } from '@/lib/corrections/types';
import type { EditionContext, EditionFormat } from '@/lib/i18n/edition-context';

export interface LedgerPageProps {
  /** One page of the ledger, newest first. */
  entries: LedgerEntry[];
  page: number;
  hasNext: boolean;
  context: EditionContext;
}

/** The public ledger: what was corrected after publication, by month. */
export function LedgerPage({ entries, page, hasNext, context }: LedgerPageProps) {
  const t = useTranslations('corrections');
  return (
    <div className="wrap">
      <ListHeader title={t('title')} introduction={t('introduction')} />
      <div className="list-columns">
        <div>
          {entries.length === 0 && <p className="ledger-empty">{t('empty')}</p>}
          {byMonth(entries, context.format).map(({ key, label, lines }) => (
            <section key={key} className="ledger-month" aria-labelledby={`m-${key}`}>
              <div className="section-head">
                <h2 id={`m-${key}`}>{label}</h2>
              </div>
              <ol className="ledger">
                {lines.map((entry) => (
                  <LedgerLine key={entry.id} entry={entry} context={context} />
                ))}
              </ol>
            </section>
          ))}
          <Pagination
            page={page}
            hasNext={hasNext}
            hrefOf={numberedByQuery(`${context.prefix}/corrections`)}
            context={context}
          />
        </div>
        <ReportBox context={context} />
      </div>
    </div>
  );
}

/** How a reader tells the desk of an error: by ordinary mail, which needs no form to keep. */
function ReportBox({ context }: { context: EditionContext }) {
  const t = useTranslations('corrections');
  const { contactEmail } = context.settings;
  if (!contactEmail) return null;
  return (
    <aside className="list-aside" aria-labelledby="report">
      <h2 id="report">{t('report')}</h2>
      <p className="standfirst">{t('reportText')}</p>
      <p>
        <a className="text-link" href={`mailto:${contactEmail}`}>
          <bdi>{contactEmail}</bdi>
        </a>
      </p>
    </aside>
  );
}

function byMonth(entries: readonly LedgerEntry[], format: EditionFormat) {
  const months: { key: string; label: string; lines: LedgerEntry[] }[] = [];
  for (const entry of entries) {
    const key = format.isoDay(entry.correctedAt).slice(0, 'yyyy-mm'.length);
    const last = months.at(-1);
    if (last?.key === key) last.lines.push(entry);
    else months.push({ key, label: monthLabel(key, format), lines: [entry] });
  }
  return months;
}
