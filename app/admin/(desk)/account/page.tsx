import { getTranslations } from 'next-intl/server';
import { AppPanel } from '@/components/admin/account/app-panel.client';
import { PasskeyPanel } from '@/components/admin/account/passkey-panel.client';
import { PasswordPanel } from '@/components/admin/account/password-panel.client';
import { ProfilePanel } from '@/components/admin/account/profile-panel.client';
import { SessionPanel } from '@/components/admin/account/session-panel.client';
import { DeskMessages } from '@/components/admin/desk-messages';
import { requireActor } from '@/lib/auth/current-actor';
import { getEditionContext } from '@/lib/i18n/get-edition-context';
import { getOwnFactors, listOwnSessions } from '@/lib/people/queries';
import {
  addPasskeyAction,
  beginAddingPasskeyAction,
  beginAppAction,
  changePasswordAction,
  confirmAppAction,
  editAccountAction,
  endSessionsAction,
  removeAppAction,
  removePasskeyAction,
  renamePasskeyAction,
  renewBackupCodesAction,
} from './actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.account');
  return { title: t('title') };
}

/** One's own name, language, password, second step, passkeys and sessions. */
export default async function AccountPage() {
  const actor = await requireActor('/admin/account');
  const t = await getTranslations('desk.account');
  const { format, now } = await getEditionContext(actor.language);
  const [sessions, factors] = await Promise.all([listOwnSessions(actor, now), getOwnFactors(actor)]);
  return (
    <>
      <header className="desk-head">
        <h1>{t('title')}</h1>
      </header>
      <DeskMessages namespaces={['account', 'new-password']}>
        <div className="account-columns">
          <div className="grid content-start gap-4">
            <ProfilePanel
              name={actor.name}
              email={actor.email}
              language={actor.language}
              edit={editAccountAction}
            />
            <PasswordPanel about={[actor.name, actor.email]} change={changePasswordAction} />
          </div>
          <div className="grid content-start gap-4">
            <AppPanel
              isOn={factors.hasApp}
              email={actor.email}
              begin={beginAppAction}
              confirm={confirmAppAction}
              remove={removeAppAction}
              renewCodes={renewBackupCodesAction}
            />
            <PasskeyPanel
              passkeys={factors.passkeys.map(({ id, name, createdAt }) => ({
                id,
                name: name ?? t('passkeys.defaultName'),
                added: createdAt ? format.date(createdAt) : null,
              }))}
              begin={beginAddingPasskeyAction}
              add={addPasskeyAction}
              rename={renamePasskeyAction}
              remove={removePasskeyAction}
            />
            <SessionPanel
              sessions={sessions.map(({ startedAt, seenAt, ...session }) => ({
                ...session,
                started: format.cardTime(startedAt, now),
                seen: format.cardTime(seenAt, now),
              }))}
              end={endSessionsAction}
            />
          </div>
        </div>
      </DeskMessages>
    </>
  );
}
