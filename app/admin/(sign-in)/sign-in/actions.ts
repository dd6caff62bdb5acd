'use server';

import type { AuthenticationResponseJSON } from '@simplewebauthn/browser';
import { z } from 'zod';
import type { CodeAnswer } from '@/components/admin/sign-in/code-form.client';
import type { PasskeyAnswer, PasskeyBegun } from '@/components/admin/sign-in/passkey-button.client';
import type { SignInAnswer } from '@/components/admin/sign-in/sign-in-form.client';
import { safeNextPath } from '@/lib/auth/next-path';
import { publicAction } from '@/lib/auth/public-action';
import { confirmSecondStep } from '@/lib/auth/sign-in/confirm-second-step';
import { keepSignedIn } from '@/lib/auth/sign-in/keep-cookies';
import { beginPasskeySignIn, signInWithPasskey } from '@/lib/auth/sign-in/sign-in-with-passkey';
import { signInWithPassword } from '@/lib/auth/sign-in/sign-in-with-password';

const next = z.string().max(2_000).transform(safeNextPath);
/** The library checks the rest. */
const isAnswer = (value: unknown) =>
  typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string';
const minutesUntil = (until: Date, now: Date) =>
  Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));

export const signInAction = publicAction({
  name: 'signInAction',
  input: z.object({ email: z.string().max(254), password: z.string().max(1_000), next }),
  run: async (input, request): Promise<SignInAnswer> => {
    const outcome = await signInWithPassword(input, request);
    if (!outcome.ok)
      return outcome.code === 'locked'
        ? { ok: false, code: outcome.code, minutes: minutesUntil(outcome.until, request.now) }
        : outcome;
    if (outcome.value.step === 'code')
      return { ok: true, goTo: `/admin/sign-in/code?next=${encodeURIComponent(input.next)}` };
    await keepSignedIn(outcome.value);
    return { ok: true, goTo: input.next };
  },
});

export const confirmCodeAction = publicAction({
  name: 'confirmCodeAction',
  input: z.object({ code: z.string().max(32), isBackupCode: z.boolean(), trustsDevice: z.boolean(), next }),
  run: async (input, request): Promise<CodeAnswer> => {
    const outcome = await confirmSecondStep(input, request);
    if (!outcome.ok)
      return outcome.code === 'locked'
        ? { ok: false, code: outcome.code, minutes: minutesUntil(outcome.until, request.now) }
        : outcome;
    await keepSignedIn(outcome.value);
    return { ok: true, goTo: input.next };
  },
});

export const beginPasskeyAction = publicAction({
  name: 'beginPasskeyAction',
  input: z.object({}),
  run: async (_input, request): Promise<PasskeyBegun> => {
    const options = await beginPasskeySignIn(request);
    return options ? { ok: true, options } : { ok: false, code: 'locked' };
  },
});

export const usePasskeyAction = publicAction({
  name: 'usePasskeyAction',
  input: z.object({ response: z.custom<AuthenticationResponseJSON>(isAnswer), next }),
  run: async (input, request): Promise<PasskeyAnswer> => {
    const outcome = await signInWithPasskey(input.response, request);
    if (!outcome.ok) return outcome;
    await keepSignedIn(outcome.value);
    return { ok: true, goTo: input.next };
  },
});
