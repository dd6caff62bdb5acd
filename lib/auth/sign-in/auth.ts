import 'server-only';
import { passkey } from '@better-auth/passkey';
import { type BetterAuthOptions, type BetterAuthPlugin, betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { nextCookies } from 'better-auth/next-js';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { eq } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import { type Database, database } from '@/db/client';
import { credentials, passkeys, people, sessions, twoFactors, verifications } from '@/db/schema';
import { keyFor } from '@/lib/auth/installation-secret';
import { clientAddress, originOf, type RequestOrigin } from '@/lib/auth/request-origin';
import { MAX_PASSWORD_CHARACTERS, MIN_PASSWORD_CHARACTERS } from '@/lib/auth/sign-in/password-rules';

const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;

/**
 * How long a device that was trusted with a code is not asked for one again. The sign-in page names it.
 * NIST SP 800-63B-4 §2.2.3 asks for a second factor at least every 30 days.
 */
export const TRUSTED_DEVICE_DAYS = 14;

/**
 * Leaves a cookie whose session has ended in the browser. The library would delete it; an action that changes a
 * cookie makes Next render its page anew, and that page leads to the sign-in page: the text somebody is writing would
 * be torn away under his hands instead of being kept until he signs in again.
 */
const keepEndedCookies = {
  id: 'keep-ended-cookies',
  hooks: {
    after: [
      {
        matcher: ({ path }) => path === '/get-session',
        handler: createAuthMiddleware(async ({ context }) => {
          if (!context.returned) context.responseHeaders?.delete('set-cookie');
        }),
      },
    ],
  },
} satisfies BetterAuthPlugin;

/** @throws APIError which the library hands on to its caller */
function requireVerified(isVerified: boolean | undefined): void {
  if (isVerified !== true) throw new APIError('UNAUTHORIZED', { message: 'The device verified nobody' });
}

function buildAuth(db: Database, secret: string, { origin, isSecure, hostName }: RequestOrigin) {
  return betterAuth({
    appName: 'Nashra',
    baseURL: origin,
    // No handler serves this path: the desk calls the library from its own actions (docs/decisions/007-sign-in.md).
    basePath: '/api/auth',
    secret,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    // What it says of unknown e-mails and wrong passwords stands in the audit log.
    logger: { level: 'error' },
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: { people, sessions, credentials, verifications, twoFactors, passkeys },
      transaction: true,
    }),
    user: {
      modelName: 'people',
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        language: { type: 'string', required: true, input: false },
        isActive: { type: 'boolean', required: true, input: false },
      },
    },
    // No freshness: what needs certainty asks for the password again.
    session: { modelName: 'sessions', expiresIn: 14 * DAY_S, updateAge: HOUR_S, freshAge: 0 },
    account: { modelName: 'credentials' },
    verification: { modelName: 'verifications' },
    // Attempts are counted by lib/auth/sign-in/attempts.ts, which nobody can turn against another person.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      // People come by invitation only.
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_CHARACTERS,
      maxPasswordLength: MAX_PASSWORD_CHARACTERS,
    },
    advanced: {
      cookiePrefix: 'nashra',
      // The name stays the same by either scheme; only the attribute follows it.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure, sameSite: 'lax', httpOnly: true },
      ipAddress: { ipAddressHeaders: ['x-forwarded-for'] },
    },
    databaseHooks: {
      session: {
        create: {
          // Whatever way somebody proved who he is: who left does not come in.
          before: async (session, context) => {
            const person = await db.query.people.findFirst({ where: eq(people.id, session.userId) });
            if (person?.isActive !== true) return false;
            // The library would keep an IPv6 address as its whole network, written out.
            return { data: { ...session, ipAddress: clientAddress(context?.headers ?? new Headers()) } };
          },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Nashra',
        schema: { twoFactor: { modelName: 'twoFactors' } },
        trustDeviceMaxAge: TRUSTED_DEVICE_DAYS * DAY_S,
        // Its lock would hold for the owner too; ours does not.
        accountLockout: { enabled: false },
      }),
      passkey({
        rpName: 'Nashra',
        rpID: hostName,
        origin,
        schema: { passkey: { modelName: 'passkeys' } },
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        // The library takes an answer for which nobody showed a finger or number: one factor alone.
        registration: {
          afterVerification: ({ verification }) =>
            requireVerified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) =>
            requireVerified(verification.authenticationInfo.userVerified),
        },
      }),
      keepEndedCookies,
      nextCookies(),
    ],
  } satisfies BetterAuthOptions);
}

export type Auth = ReturnType<typeof buildAuth>;

// Pages, actions and route handlers get separate module instances in a build, hence the global.
const shared = globalThis as typeof globalThis & { nashraAuth?: LRUCache<string, Auth> };

/** The key that signs the library's cookies. */
export const signInKey = async (): Promise<string> => (await keyFor('sign-in')).toString('base64url');

/**
 * Sign-in, sessions and second factors on the newsroom's own tables, for the origin by which this request
 * came: `localhost`, a phone's view of the LAN and the public name each work, and trust nothing but themselves.
 */
export async function authFor(headers: Headers): Promise<Auth> {
  const origin = originOf(headers);
  shared.nashraAuth ??= new LRUCache({ max: 16 });
  const known = shared.nashraAuth.get(origin.origin);
  if (known) return known;
  const made = buildAuth(database(), await signInKey(), origin);
  shared.nashraAuth.set(origin.origin, made);
  return made;
}

/** The request's headers as the library is to see them: with the one address that counts. */
export function authHeaders(headers: Headers): Headers {
  const copy = new Headers(headers);
  copy.set('x-forwarded-for', clientAddress(headers) ?? '');
  return copy;
}
