import 'server-only';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { SignInRequest } from '@/lib/auth/sign-in/sign-in-request';
import { createLogger } from '@/lib/platform/logger';

/** What a form of the sign-in pages may answer besides its own codes. */
export type PublicFailure = 'invalid-input' | 'unexpected';

const log = createLogger('sign-in');

/**
 * A server action that answers without a session: signing in, one-time links. Every one of them is listed in
 * lib/auth/public-routes.ts, and a test calls all that are not.
 * @returns what `run` returns; for what does not parse, the names of the wrong fields
 */
export function publicAction<Schema extends z.ZodType, State>(plan: {
  /** As it stands in PUBLIC_ACTIONS. */
  name: string;
  input: Schema;
  run: (input: z.output<Schema>, request: SignInRequest) => Promise<State>;
}): (input: z.input<Schema>) => Promise<State | { ok: false; code: PublicFailure; fields?: string[] }> {
  return async (input) => {
    const parsed = plan.input.safeParse(input);
    if (!parsed.success)
      return {
        ok: false,
        code: 'invalid-input',
        fields: parsed.error.issues.map(({ path }) => path.join('.')),
      };
    try {
      return await plan.run(parsed.data, { headers: await headers(), now: new Date() });
    } catch (error) {
      unstable_rethrow(error);
      log.error({ err: error, action: plan.name }, 'signing in failed');
      return { ok: false, code: 'unexpected' };
    }
  };
}
