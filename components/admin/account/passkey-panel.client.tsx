'use client';

import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  startRegistration,
} from '@simplewebauthn/browser';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ConfirmDialog, confirmationFailure } from '@/components/admin/account/confirm-dialog.client';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { Field } from '@/components/admin/ui/field';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';

export interface PasskeyLine {
  id: string;
  name: string;
  /** In the edition's words. */
  added: string | null;
}

interface PasskeyPanelProps {
  passkeys: readonly PasskeyLine[];
  begin: (input: {
    password: string;
  }) => Promise<DeskActionResult<PublicKeyCredentialCreationOptionsJSON, 'wrong-password' | 'locked'>>;
  add: (input: {
    name: string;
    response: RegistrationResponseJSON;
  }) => Promise<DeskActionResult<null, 'refused'>>;
  rename: (input: { id: string; name: string }) => Promise<DeskActionResult<null, 'not-found'>>;
  remove: (input: { id: string }) => Promise<DeskActionResult<null, 'not-found'>>;
}

export function PasskeyPanel({ passkeys, ...actions }: PasskeyPanelProps) {
  const t = useTranslations('desk.account.passkeys');
  const toast = useToast();
  const [isPossible, setIsPossible] = useState(false);
  const [isAdding, setIsAdding] = useState(false);
  const [renamed, setRenamed] = useState<PasskeyLine | null>(null);
  const [name, setName] = useState('');
  const begin = useDeskAction(actions.begin);
  const add = useDeskAction(actions.add);
  const rename = useDeskAction(actions.rename);
  const remove = useDeskAction(actions.remove);
  useEffect(() => {
    // Passkeys belong to a name: an address by number has none.
    setIsPossible(browserSupportsWebAuthn() && !/^[\d.]+$|:/.test(window.location.hostname));
  }, []);

  async function onConfirm(password: string) {
    const begun = await begin.run({ password });
    if (!begun.ok) return confirmationFailure(begun);
    setIsAdding(false);
    try {
      const response = await startRegistration({ optionsJSON: begun.value });
      const added = await add.run({ name: name || t('defaultName'), response });
      if (added.ok) toast(t('added'));
      else if (added.code === 'refused') toast(t('failed'), 'danger');
    } catch {
      toast(t('failed'), 'danger');
    }
    setName('');
    return null;
  }

  return (
    <section className="panel" aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">{t('title')}</h2>
      <p>{t('text')}</p>
      <ul className="account-list mt-3">
        {passkeys.map((passkey) => (
          <li key={passkey.id}>
            <p>
              <strong>
                <bdi>{passkey.name}</bdi>
              </strong>
              {passkey.added && <span className="table-meta">{t('since', { at: passkey.added })}</span>}
            </p>
            <p className="flex flex-wrap gap-2">
              <button
                type="button"
                className="button"
                onClick={() => {
                  setRenamed(passkey);
                  setName(passkey.name);
                }}
              >
                {t('rename')}
              </button>
              <button
                type="button"
                className="button"
                disabled={remove.isPending}
                onClick={async () => {
                  const result = await remove.run({ id: passkey.id });
                  if (result.ok) toast(t('removed'));
                }}
              >
                {t('remove')}
              </button>
            </p>
          </li>
        ))}
      </ul>
      {isPossible ? (
        <button type="button" className="button mt-3" onClick={() => setIsAdding(true)}>
          {t('add')}
        </button>
      ) : (
        <p className="field-hint">{t('impossible')}</p>
      )}
      {isAdding && (
        <ConfirmDialog
          title={t('add')}
          text={t('addText')}
          submit={t('addSubmit')}
          onClose={() => setIsAdding(false)}
          onConfirm={onConfirm}
        >
          <NameField name={name} onChange={setName} label={t('name')} />
        </ConfirmDialog>
      )}
      <Dialog isOpen={renamed !== null} title={t('rename')} onClose={() => setRenamed(null)}>
        <form
          className="grid gap-3"
          onSubmit={async (event) => {
            event.preventDefault();
            if (renamed) await rename.run({ id: renamed.id, name });
            setRenamed(null);
            setName('');
          }}
        >
          <NameField name={name} onChange={setName} label={t('name')} />
          <button type="submit" className="button button-primary">
            {t('saveName')}
          </button>
        </form>
      </Dialog>
    </section>
  );
}

function NameField({
  name,
  onChange,
  label,
}: {
  name: string;
  onChange: (name: string) => void;
  label: string;
}) {
  return (
    <Field id="passkey-name" label={label}>
      <input
        id="passkey-name"
        className="input"
        dir="auto"
        maxLength={60}
        value={name}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
