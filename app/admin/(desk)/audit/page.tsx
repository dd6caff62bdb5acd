import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AuditFilters } from '@/components/admin/audit/audit-filters';
import { AuditTable } from '@/components/admin/audit/audit-table';
import { wordDetail } from '@/components/admin/audit/word-detail';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { NotForYou } from '@/components/admin/ui/not-for-you';
import { type AuditAddress, type AuditLine, auditAddress, auditCursor } from '@/lib/auth/audit/audit-filter';
import { auditFilterOf } from '@/lib/auth/audit/audit-period';
import { listAudit, listAuditActions, listAuditPeople } from '@/lib/auth/audit/audit-queries';
import { requireActorWho } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { getEditionContext } from '@/lib/i18n/get-edition-context';

type Query = Record<string, string | string[] | undefined>;

export async function generateMetadata() {
  const t = await getTranslations('desk.shell');
  return { title: t('screens.audit') };
}

/** «سجل العمليات»: what was done and what was refused. Nobody can change it. */
export default async function AuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActorWho('audit.view', '/admin/audit');
  if (!actor) return <NotForYou />;
  const query = await searchParams;
  const address = auditAddress.parse(query);
  const t = await getTranslations('desk.audit');
  const tActions = await getTranslations('desk.actions');
  const { format, settings } = await getEditionContext(actor.language);
  const filter = auditFilterOf(address, settings.timeZone);
  const [page, actions, people] = await Promise.all([
    listAudit(actor, filter, { after: auditCursor.parse(query.after) }),
    listAuditActions(actor),
    listAuditPeople(actor),
  ]);
  // A word that has no wording yet is shown as it stands, never hidden.
  const wordOf = (action: string) => {
    const [domain = '', verb = ''] = action.split('.');
    return tActions.has(`${domain}.${verb}` as 'article.view')
      ? tActions(`${domain}.${verb}` as 'article.view')
      : action;
  };
  return (
    <>
      <header className="desk-head">
        <h1>{t('title')}</h1>
        {can(actor, 'audit.export') &&
          (['csv', 'json'] as const).map((kind) => (
            <a
              key={kind}
              className="button"
              download
              href={`/api/desk/audit/export?${search(address, { format: kind })}`}
            >
              <DeskIcon name="download" isSmall />
              {t(`export.${kind}`)}
            </a>
          ))}
      </header>
      <AuditFilters
        address={address}
        people={people}
        actions={actions.map((action) => ({ action, label: wordOf(action) }))}
      />
      <AuditTable
        rows={page.lines.map((line) => ({
          id: line.id,
          day: format.date(line.at),
          time: format.time(line.at),
          isoTime: line.at.toISOString(),
          person: line.personId === null ? t('system', { name: line.personName }) : line.personName,
          action: wordOf(line.action),
          outcome: line.outcome,
          subject: line.subjectName ?? line.subjectId,
          subjectPath: pathOf(line),
          detail: wordDetail(line.detail, t, {
            format,
            nameOf: (id) => people.find((person) => person.id === id)?.name,
            actionOf: wordOf,
          }),
          ipAddress: line.ipAddress,
        }))}
      />
      <footer className="mt-4 flex flex-wrap items-center justify-between gap-3">
        <p className="field-hint">{t('forever')}</p>
        {page.next !== null && (
          <Link
            className="button"
            prefetch={false}
            href={`/admin/audit?${search(address, { after: page.next })}`}
          >
            {t('older')}
          </Link>
        )}
      </footer>
    </>
  );
}

function search(address: AuditAddress, more: Record<string, string | number>): string {
  const given = Object.entries({ ...address, ...more }).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}

function pathOf({ subjectKind, subjectId }: AuditLine): string | null {
  if (subjectKind === 'article') return `/admin/articles/${subjectId}`;
  if (subjectKind === 'person' && subjectId && !subjectId.includes('@')) return `/admin/people/${subjectId}`;
  return null;
}
