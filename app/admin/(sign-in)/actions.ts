'use server';

import { z } from 'zod';
import type { JoinAnswer } from '@/components/admin/sign-in/join-form.client';
import { publicAction } from '@/lib/auth/public-action';
import { keepDeskLanguage, keepSignedIn } from '@/lib/auth/sign-in/keep-cookies';
import type { SignInRequest } from '@/lib/auth/sign-in/sign-in-request';
import { signInWithPassword } from '@/lib/auth/sign-in/sign-in-with-password';
import { getDeskLanguage } from '@/lib/i18n/desk-language';
import { deskLanguage, linkToken, password, personEmail, personName } from '@/lib/people/input';
import { resetPassword } from '@/lib/people/reset-password';
import { acceptInvitation, welcomeFirstEditor } from '@/lib/people/welcome-person';

/** Straight in with the password that was just set; to the code step where the person has one. */
async function enter(email: string, given: string, request: SignInRequest): Promise<JoinAnswer> {
  const outcome = await signInWithPassword({ email, password: given }, request);
  if (!outcome.ok) return { ok: true, goTo: '/admin/sign-in' };
  if (outcome.value.step === 'code') return { ok: true, goTo: '/admin/sign-in/code' };
  await keepSignedIn(outcome.value);
  return { ok: true, goTo: '/admin' };
}

export const welcomeFirstEditorAction = publicAction({
  name: 'welcomeFirstEditorAction',
  input: z.object({ token: linkToken, name: personName, email: personEmail, password }),
  run: async (input, request): Promise<JoinAnswer> => {
    const language = await getDeskLanguage();
    const outcome = await welcomeFirstEditor({ ...input, language, now: request.now });
    return outcome.ok ? enter(outcome.value.email, input.password, request) : outcome;
  },
});

export const acceptInvitationAction = publicAction({
  name: 'acceptInvitationAction',
  input: z.object({ token: linkToken, name: personName, email: z.string(), password }),
  run: async ({ token, name, password: given }, request): Promise<JoinAnswer> => {
    const language = await getDeskLanguage();
    const outcome = await acceptInvitation({ token, name, password: given, language, now: request.now });
    return outcome.ok ? enter(outcome.value.email, given, request) : outcome;
  },
});

export const resetPasswordAction = publicAction({
  name: 'resetPasswordAction',
  input: z.object({ token: linkToken, name: z.string(), email: z.string(), password }),
  run: async ({ token, password: given }, request): Promise<JoinAnswer> => {
    const outcome = await resetPassword({ token, password: given, now: request.now });
    return outcome.ok ? enter(outcome.value.email, given, request) : outcome;
  },
});

export const chooseLanguageAction = publicAction({
  name: 'chooseLanguageAction',
  input: z.object({ language: deskLanguage }),
  run: async ({ language }) => {
    await keepDeskLanguage(language);
    return { ok: true as const };
  },
});
