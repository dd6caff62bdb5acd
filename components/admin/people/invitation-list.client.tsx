'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type HandedLink, LinkDialog } from '@/components/admin/people/link-dialog.client';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import type { Role } from '@/lib/auth/roles';

export interface InvitationLine {
  id: number;
  email: string;
  name: string | null;
  role: Role;
  isExpired: boolean;
  /** In the edition's words. */
  expires: string;
}

interface InvitationListProps {
  invitations: readonly InvitationLine[];
  renew: (input: {
    invitationId: number;
  }) => Promise<DeskActionResult<HandedLink, 'email-taken' | 'not-found' | 'forbidden'>>;
  revoke: (input: { invitationId: number }) => Promise<DeskActionResult<null, 'not-found' | 'forbidden'>>;
}

export function InvitationList({ invitations, renew, revoke }: InvitationListProps) {
  const t = useTranslations('desk.people');
  const tRoles = useTranslations('desk.shell.roles');
  const toast = useToast();
  const renewing = useDeskAction(renew);
  const revoking = useDeskAction(revoke);
  const [link, setLink] = useState<HandedLink | null>(null);
  return (
    <section className="panel" aria-labelledby="invitations-title">
      <h2 id="invitations-title">{t('invitations.title')}</h2>
      <ul className="invitations">
        {invitations.map(({ id, email, name, role, isExpired, expires }) => (
          <li key={id}>
            <p>
              <strong>
                <bdi>{name ?? email}</bdi>
              </strong>
              <span className="table-meta">
                <bdi dir="ltr">{email}</bdi> · {tRoles(role)} ·{' '}
                {t(isExpired ? 'invitations.expired' : 'invitations.expires', { at: expires })}
              </span>
            </p>
            <p className="flex flex-wrap gap-2">
              <button
                type="button"
                className="button"
                disabled={renewing.isPending}
                onClick={async () => {
                  const result = await renewing.run({ invitationId: id });
                  if (result.ok) setLink(result.value);
                  else if (result.code === 'email-taken' || result.code === 'not-found')
                    toast(t('invitations.gone'), 'info');
                }}
              >
                {t('invitations.renew')}
              </button>
              <button
                type="button"
                className="button"
                disabled={revoking.isPending}
                onClick={async () => {
                  const result = await revoking.run({ invitationId: id });
                  if (result.ok) toast(t('invitations.revoked'));
                }}
              >
                {t('invitations.revoke')}
              </button>
            </p>
          </li>
        ))}
      </ul>
      <LinkDialog link={link} onClose={() => setLink(null)} />
    </section>
  );
}
