import { getTranslations } from 'next-intl/server';
import { DeskMessages } from '@/components/admin/desk-messages';
import { InvitationList } from '@/components/admin/people/invitation-list.client';
import { InviteForm } from '@/components/admin/people/invite-form.client';
import { PeopleTable } from '@/components/admin/people/people-table';
import { PermissionMatrix } from '@/components/admin/people/permission-matrix';
import { NotForYou } from '@/components/admin/ui/not-for-you';
import { requireActorWho } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { getEditionContext } from '@/lib/i18n/get-edition-context';
import { listInvitations, listPeople } from '@/lib/people/queries';
import { invitePersonAction, renewInvitationAction, voidInvitationAction } from './actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.shell');
  return { title: t('screens.people') };
}

/** Who works here, what each role may do, and how somebody new comes in. */
export default async function PeoplePage() {
  const actor = await requireActorWho('person.view', '/admin/people');
  if (!actor) return <NotForYou />;
  const t = await getTranslations('desk.people');
  const { format, now } = await getEditionContext(actor.language);
  const [people, invitations] = await Promise.all([listPeople(actor, now), listInvitations(actor, now)]);
  const active = people.filter(({ isActive }) => isActive);
  const withoutFactor = active.filter(({ secondFactor }) => secondFactor === 'none').length;
  return (
    <>
      <header className="desk-head">
        <h1>{t('title')}</h1>
        <p className="field-hint">{t('count', { count: active.length })}</p>
      </header>
      {withoutFactor > 0 && (
        <p className="alert alert-warning people-warning">{t('withoutFactor', { count: withoutFactor })}</p>
      )}
      <PeopleTable
        people={people.map((person) => ({
          ...person,
          lastSeen: person.lastSeenAt ? format.cardTime(person.lastSeenAt, now) : null,
        }))}
      />
      <div className="people-columns">
        <PermissionMatrix />
        {can(actor, 'person.manage') && (
          <DeskMessages namespaces={['people', 'shell']}>
            <div className="grid content-start gap-4">
              <InviteForm invite={invitePersonAction} />
              {invitations.length > 0 && (
                <InvitationList
                  invitations={invitations.map(({ expiresAt, language: _language, ...invitation }) => ({
                    ...invitation,
                    expires: `${format.dayMonth(expiresAt)} ${format.time(expiresAt)}`,
                  }))}
                  renew={renewInvitationAction}
                  revoke={voidInvitationAction}
                />
              )}
            </div>
          </DeskMessages>
        )}
      </div>
    </>
  );
}
