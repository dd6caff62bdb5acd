import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DeskIcon, type DeskIconName } from '@/components/admin/ui/desk-icon';
import type { PersonSummary, SecondFactor } from '@/lib/people/types';

/** `lastSeen` in the edition's words, or null for who never came. */
export type PersonLine = PersonSummary & { lastSeen: string | null };

const FACTOR_ICON: Record<SecondFactor, DeskIconName> = { none: 'warning', app: 'phone', passkey: 'key' };

export function PeopleTable({ people }: { people: readonly PersonLine[] }) {
  const t = useTranslations('desk.people');
  const tRoles = useTranslations('desk.shell.roles');
  return (
    <table className="table table-stacked">
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('role')}</th>
          <th scope="col">{t('factor.title')}</th>
          <th scope="col">{t('lastSeen')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td>
              <Link className="person-name" href={`/admin/people/${person.id}`} prefetch={false}>
                <strong>
                  <bdi>{person.name}</bdi>
                </strong>
                <bdi dir="ltr" className="table-meta">
                  {person.email}
                </bdi>
              </Link>
              {!person.isActive && <span className="chip">{t('inactive')}</span>}
            </td>
            <td data-label={t('role')}>{tRoles(person.role)}</td>
            <td data-label={t('factor.title')}>
              <span className={person.secondFactor === 'none' ? 'person-factor is-missing' : 'person-factor'}>
                <DeskIcon name={FACTOR_ICON[person.secondFactor]} isSmall />
                {t(`factor.${person.secondFactor}`)}
              </span>
            </td>
            <td data-label={t('lastSeen')}>{person.lastSeen ?? t('neverSeen')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
