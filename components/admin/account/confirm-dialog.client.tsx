'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { PasswordInput } from '@/components/admin/sign-in/password-input.client';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { Field } from '@/components/admin/ui/field';

interface ConfirmDialogProps {
  title: string;
  text: string;
  submit: string;
  onClose: () => void;
  /** Returns a failure of the password itself, or null when it went on. */
  onConfirm: (password: string) => Promise<'wrong-password' | 'locked' | null>;
  children?: ReactNode;
}

/** Asks for the password once more before something that outlives the session. */
export function ConfirmDialog({ title, text, submit, onClose, onConfirm, children }: ConfirmDialogProps) {
  const t = useTranslations('desk.account.confirm');
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<'wrong-password' | 'locked' | null>(null);
  const [isPending, setIsPending] = useState(false);
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <form
        className="grid gap-3"
        onSubmit={async (event) => {
          event.preventDefault();
          setIsPending(true);
          setFailure(await onConfirm(password));
          setIsPending(false);
        }}
      >
        <p>{text}</p>
        {children}
        <Field id="confirm-password" label={t('label')} error={failure ? t(failure) : undefined}>
          <PasswordInput
            id="confirm-password"
            value={password}
            onChange={setPassword}
            hasError={failure !== null}
          />
        </Field>
        <button type="submit" className="button button-primary" disabled={isPending}>
          {submit}
        </button>
      </form>
    </Dialog>
  );
}

/** What a result says about the password that was given. */
export const confirmationFailure = (result: { ok: boolean; code?: string }) =>
  !result.ok && (result.code === 'wrong-password' || result.code === 'locked') ? result.code : null;
