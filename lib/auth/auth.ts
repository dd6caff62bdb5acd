import 'server-only';
import { passkey } from '@better-auth/passkey';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { nextCookies } from 'better-auth/next-js';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { type Database, database } from '@/db/client';
import { credentials, passkeys, people, rateLimits, sessions, twoFactors, verifications } from '@/db/schema';
import { keyFor } from '@/lib/auth/installation-secret';
import { MIN_PASSWORD_CHARACTERS } from '@/lib/auth/password-rules';
import { env } from '@/lib/platform/env';

const HOUR_S = 3_600;

function buildAuth(db: Database, secret: string) {
  const { SITE_URL } = env();
  return betterAuth({
    appName: 'Nashra',
    baseURL: SITE_URL,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [SITE_URL],
    telemetry: { enabled: false },
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: { people, sessions, credentials, verifications, twoFactors, passkeys, rateLimits },
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
    session: { modelName: 'sessions', expiresIn: 14 * 24 * HOUR_S, updateAge: HOUR_S },
    account: { modelName: 'credentials' },
    verification: { modelName: 'verifications' },
    rateLimit: { enabled: true, storage: 'database', modelName: 'rateLimits' },
    emailAndPassword: {
      enabled: true,
      // People come by invitation only.
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_CHARACTERS,
      maxPasswordLength: 256,
    },
    advanced: {
      cookiePrefix: 'nashra',
      useSecureCookies: SITE_URL.startsWith('https://'),
      ipAddress: { ipAddressHeaders: ['x-forwarded-for'] },
    },
    plugins: [
      twoFactor({ issuer: 'Nashra', schema: { twoFactor: { modelName: 'twoFactors' } } }),
      passkey({
        rpName: 'Nashra',
        rpID: new URL(SITE_URL).hostname,
        origin: SITE_URL,
        schema: { passkey: { modelName: 'passkeys' } },
      }),
      nextCookies(),
    ],
  } satisfies BetterAuthOptions);
}

export type Auth = ReturnType<typeof buildAuth>;

// Pages, actions and route handlers get separate module instances in a build, hence the global.
const shared = globalThis as typeof globalThis & { nashraAuth?: Promise<Auth> };

/** Sign-in, sessions and second factors of this process, on the newsroom's own tables. */
export function auth(): Promise<Auth> {
  shared.nashraAuth ??= keyFor('sign-in').then(
    (key) => buildAuth(database(), key.toString('base64url')),
    (error: unknown) => {
      delete shared.nashraAuth;
      throw error;
    },
  );
  return shared.nashraAuth;
}
