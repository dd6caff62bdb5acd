'use client';

import {
  type AuthenticationResponseJSON,
  browserSupportsWebAuthn,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  WebAuthnError,
} from '@simplewebauthn/browser';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';

export type PasskeyBegun =
  | { ok: true; options: PublicKeyCredentialRequestOptionsJSON }
  | { ok: false; code: string };
export type PasskeyAnswer = { ok: true; goTo: string } | { ok: false; code: string };

export interface PasskeyActions {
  beginPasskey: (input: Record<string, never>) => Promise<PasskeyBegun>;
  usePasskey: (input: { response: AuthenticationResponseJSON; next: string }) => Promise<PasskeyAnswer>;
}

/** Signs in by a passkey; not shown where the browser has none (an address by number, http elsewhere). */
export function PasskeyButton({
  beginPasskey,
  usePasskey: confirm,
  next,
}: PasskeyActions & { next: string }) {
  const t = useTranslations('desk.sign-in.passkey');
  const [state, setState] = useState<'absent' | 'ready' | 'pending' | 'failed' | 'unknown'>('absent');
  useEffect(() => {
    const isNumber = /^[\d.]+$|:/.test(window.location.hostname);
    if (browserSupportsWebAuthn() && !isNumber) setState('ready');
  }, []);
  if (state === 'absent') return null;

  async function signIn() {
    setState('pending');
    try {
      const begun = await beginPasskey({});
      if (!begun.ok) return setState('failed');
      const response = await startAuthentication({ optionsJSON: begun.options });
      const answer = await confirm({ response, next });
      if (answer.ok) return window.location.assign(answer.goTo);
      setState('unknown');
    } catch (error) {
      // Closing the browser's own dialog is no failure.
      const isClosed =
        error instanceof WebAuthnError || (error instanceof Error && error.name === 'NotAllowedError');
      setState(isClosed ? 'ready' : 'failed');
    }
  }

  return (
    <div className="sign-in-passkey">
      <button type="button" className="button" disabled={state === 'pending'} onClick={signIn}>
        <DeskIcon name="key" />
        {t('button')}
      </button>
      <p className="field-hint">{t('hint')}</p>
      <p role="alert" className="field-error">
        {state === 'unknown' && t('unknown')}
        {state === 'failed' && t('failed')}
      </p>
    </div>
  );
}
