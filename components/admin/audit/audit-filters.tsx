import { useTranslations } from 'next-intl';
import { AUDIT_OUTCOMES, type AuditAddress } from '@/lib/auth/audit/audit-filter';

interface AuditFiltersProps {
  address: AuditAddress;
  people: readonly { id: string; name: string }[];
  /** Words of the log with their wording. */
  actions: readonly { action: string; label: string }[];
}

/** A plain form: filters stand in the address, and work without scripts. */
export function AuditFilters({ address, people, actions }: AuditFiltersProps) {
  const t = useTranslations('desk.audit');
  return (
    <search>
      <form className="audit-filters" action="/admin/audit">
        <div className="field">
          <label htmlFor="audit-person">{t('person')}</label>
          <select id="audit-person" name="person" className="input" defaultValue={address.person ?? ''}>
            <option value="">{t('everybody')}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="audit-action">{t('action')}</label>
          <select id="audit-action" name="action" className="input" defaultValue={address.action ?? ''}>
            <option value="">{t('everything')}</option>
            {actions.map(({ action, label }) => (
              <option key={action} value={action}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="audit-outcome">{t('outcome')}</label>
          <select id="audit-outcome" name="outcome" className="input" defaultValue={address.outcome ?? ''}>
            <option value="">{t('anyOutcome')}</option>
            {AUDIT_OUTCOMES.map((outcome) => (
              <option key={outcome} value={outcome}>
                {t(`outcomes.${outcome}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="audit-subject">{t('subject')}</label>
          <input
            id="audit-subject"
            name="subject"
            className="input"
            type="search"
            dir="auto"
            defaultValue={address.subject ?? ''}
          />
        </div>
        <div className="field">
          <label htmlFor="audit-from">{t('from')}</label>
          <input
            id="audit-from"
            name="from"
            className="input"
            type="date"
            dir="ltr"
            defaultValue={address.from ?? ''}
          />
        </div>
        <div className="field">
          <label htmlFor="audit-to">{t('to')}</label>
          <input
            id="audit-to"
            name="to"
            className="input"
            type="date"
            dir="ltr"
            defaultValue={address.to ?? ''}
          />
        </div>
        <button type="submit" className="button">
          {t('apply')}
        </button>
        <a className="text-link" href="/admin/audit">
          {t('clear')}
        </a>
      </form>
    </search>
  );
}
