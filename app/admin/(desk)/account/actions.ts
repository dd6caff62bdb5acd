'use server';

import type { RegistrationResponseJSON } from '@simplewebauthn/browser';
import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { z } from 'zod';
import { deskAction } from '@/lib/auth/desk-action';
import { keepDeskLanguage } from '@/lib/auth/sign-in/keep-cookies';
import { confirmPassword, editAccount, endOwnSessions } from '@/lib/auth/sign-in/own-account';
import {
  addPasskey,
  beginApp,
  beginPasskey,
  confirmApp,
  removeApp,
  removePasskey,
  renamePasskey,
  renewBackupCodes,
} from '@/lib/auth/sign-in/own-factors';
import { changePassword } from '@/lib/people/change-password';
import { deskLanguage, password, personName } from '@/lib/people/input';

// Nobody else's account is reached from here: every action is about its actor alone.
const requestAt = async (now: Date) => ({ headers: await headers(), now });
const passkeyName = z.string().trim().min(1).max(60);
const id = z.string().min(1).max(64);
const isAnswer = (value: unknown) => typeof value === 'object' && value !== null && 'id' in value;
const refresh = () => revalidatePath('/admin/account');

export const editAccountAction = deskAction({
  name: 'person.edit-account',
  input: z.object({ name: personName, language: deskLanguage }),
  run: async ({ actor, input, now }) => {
    const outcome = await editAccount(actor, input, now);
    await keepDeskLanguage(input.language);
    return outcome;
  },
});

export const changePasswordAction = deskAction({
  name: 'person.set-password',
  input: z.object({ current: password, password }),
  run: async ({ actor, input, now }) => {
    const confirmed = await confirmPassword(actor, input.current, now);
    if (!confirmed.ok) return confirmed;
    const outcome = await changePassword({ actor, password: input.password, now });
    refresh();
    return outcome;
  },
});

export const beginAppAction = deskAction({
  name: 'person.enable-app',
  input: z.object({ password }),
  run: async ({ actor, input, now }) => beginApp(actor, input.password, await requestAt(now)),
});

export const confirmAppAction = deskAction({
  name: 'person.enable-app',
  input: z.object({ code: z.string().max(16) }),
  run: async ({ actor, input, now }) => {
    const outcome = await confirmApp(actor, input.code, await requestAt(now));
    return outcome;
  },
});

export const removeAppAction = deskAction({
  name: 'person.disable-app',
  input: z.object({ password }),
  run: async ({ actor, input, now }) => {
    const outcome = await removeApp(actor, input.password, await requestAt(now));
    refresh();
    return outcome;
  },
});

export const renewBackupCodesAction = deskAction({
  name: 'person.new-backup-codes',
  input: z.object({ password }),
  run: async ({ actor, input, now }) => renewBackupCodes(actor, input.password, await requestAt(now)),
});

export const beginAddingPasskeyAction = deskAction({
  name: 'person.add-passkey',
  input: z.object({ password }),
  run: async ({ actor, input, now }) => beginPasskey(actor, input.password, await requestAt(now)),
});

export const addPasskeyAction = deskAction({
  name: 'person.add-passkey',
  input: z.object({ name: passkeyName, response: z.custom<RegistrationResponseJSON>(isAnswer) }),
  run: async ({ actor, input, now }) => {
    const outcome = await addPasskey(actor, input, await requestAt(now));
    refresh();
    return outcome;
  },
});

export const renamePasskeyAction = deskAction({
  name: 'person.rename-passkey',
  input: z.object({ id, name: passkeyName }),
  run: async ({ actor, input }) => {
    const outcome = await renamePasskey(actor, input);
    refresh();
    return outcome;
  },
});

export const removePasskeyAction = deskAction({
  name: 'person.remove-passkey',
  input: z.object({ id }),
  run: async ({ actor, input }) => {
    const outcome = await removePasskey(actor, input.id);
    refresh();
    return outcome;
  },
});

export const endSessionsAction = deskAction({
  name: 'session.end',
  input: z.object({ sessionId: id.nullable() }),
  run: async ({ actor, input }) => {
    const outcome = await endOwnSessions(actor, input.sessionId);
    refresh();
    return outcome;
  },
});
