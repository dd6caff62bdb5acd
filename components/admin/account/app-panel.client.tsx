'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BackupCodes } from '@/components/admin/account/backup-codes.client';
import { ConfirmDialog, confirmationFailure } from '@/components/admin/account/confirm-dialog.client';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { describedBy, Field } from '@/components/admin/ui/field';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';

interface Secret {
  qrPath: string;
  qrSize: number;
  secret: string;
  backupCodes: string[];
}
type Confirmation = 'wrong-password' | 'locked';

interface AppPanelProps {
  isOn: boolean;
  email: string;
  begin: (input: { password: string }) => Promise<DeskActionResult<Secret, Confirmation | 'already-on'>>;
  confirm: (input: { code: string }) => Promise<DeskActionResult<null, 'wrong-code' | 'locked'>>;
  remove: (input: { password: string }) => Promise<DeskActionResult<null, Confirmation>>;
  renewCodes: (input: { password: string }) => Promise<DeskActionResult<string[], Confirmation | 'not-on'>>;
}

/** The second step of signing in: an authenticator app, and codes for the day the phone is lost. */
export function AppPanel({ isOn, email, ...actions }: AppPanelProps) {
  const t = useTranslations('desk.account.app');
  const toast = useToast();
  const [asked, setAsked] = useState<'begin' | 'remove' | 'codes' | null>(null);
  const [secret, setSecret] = useState<Secret | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [code, setCode] = useState('');
  const [codeFailure, setCodeFailure] = useState<'wrong-code' | 'locked' | null>(null);
  const begin = useDeskAction(actions.begin);
  const confirm = useDeskAction(actions.confirm);
  const remove = useDeskAction(actions.remove);
  const renew = useDeskAction(actions.renewCodes);

  async function onConfirm(password: string) {
    if (asked === 'begin') {
      const result = await begin.run({ password });
      if (result.ok) setSecret(result.value);
      else if (result.code === 'already-on') window.location.reload();
      return close(result);
    }
    if (asked === 'remove') {
      const result = await remove.run({ password });
      if (result.ok) toast(t('removed'));
      return close(result);
    }
    const result = await renew.run({ password });
    if (result.ok) setCodes(result.value);
    return close(result);
  }
  function close(result: { ok: boolean; code?: string }) {
    if (result.ok) setAsked(null);
    return confirmationFailure(result);
  }

  return (
    <section className="panel" aria-labelledby="app-title">
      <h2 id="app-title">{t('title')}</h2>
      <p>{isOn ? t('on') : t('off')}</p>
      <p className="mt-3 flex flex-wrap gap-2">
        {isOn ? (
          <>
            <button type="button" className="button" onClick={() => setAsked('codes')}>
              {t('renewCodes')}
            </button>
            <button type="button" className="button" onClick={() => setAsked('remove')}>
              {t('remove')}
            </button>
          </>
        ) : (
          <button type="button" className="button button-primary" onClick={() => setAsked('begin')}>
            {t('begin')}
          </button>
        )}
      </p>
      {asked && (
        <ConfirmDialog
          key={asked}
          title={t(`${asked}Title`)}
          text={t(`${asked}Text`)}
          submit={t(`${asked}Submit`)}
          onClose={() => setAsked(null)}
          onConfirm={onConfirm}
        />
      )}
      <Dialog isOpen={secret !== null} title={t('scanTitle')} onClose={() => setSecret(null)}>
        {secret && (
          <form
            className="grid gap-3"
            onSubmit={async (event) => {
              event.preventDefault();
              const result = await confirm.run({ code });
              if (!result.ok)
                return setCodeFailure(
                  result.code === 'wrong-code' || result.code === 'locked' ? result.code : null,
                );
              setCodes(secret.backupCodes);
              setSecret(null);
              setCode('');
            }}
          >
            <p>{t('scanText')}</p>
            <svg
              className="qr"
              viewBox={`0 0 ${secret.qrSize} ${secret.qrSize}`}
              role="img"
              aria-label={t('qr')}
              shapeRendering="crispEdges"
            >
              <path d={secret.qrPath} />
            </svg>
            <details>
              <summary className="text-link">{t('byHand')}</summary>
              <p>
                <code dir="ltr" className="app-secret">
                  {secret.secret}
                </code>
              </p>
            </details>
            <Field
              id="app-code"
              label={t('code')}
              hint={t('codeHint')}
              error={codeFailure ? t(`failures.${codeFailure}`) : undefined}
            >
              <input
                {...describedBy('app-code', { hint: true, error: codeFailure !== null })}
                className="input"
                dir="ltr"
                inputMode="numeric"
                autoComplete="one-time-code"
                required
                maxLength={8}
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            </Field>
            <button type="submit" className="button button-primary" disabled={confirm.isPending}>
              {t('finish')}
            </button>
          </form>
        )}
      </Dialog>
      <Dialog
        isOpen={codes !== null}
        title={t('codesTitle')}
        onClose={() => {
          setCodes(null);
          window.location.reload();
        }}
      >
        {codes && <BackupCodes codes={codes} account={email} />}
      </Dialog>
    </section>
  );
}
