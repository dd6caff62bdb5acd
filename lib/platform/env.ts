/**
 * Every setting that comes from the environment, validated once. All are optional.
 * The newsroom's own choices (name, clock, month style, …) live in the `settings` table instead.
 */
import { z } from 'zod';
import { OperatorError } from '@/lib/platform/errors';
import { readTrustedProxies, type TrustedProxies } from '@/lib/platform/trusted-proxies';

const port = z.coerce.number().int().min(0).max(65_535);
const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const flag = z.enum(['0', '1']).transform((value) => value === '1');

function trustedProxies(text: string, context: z.RefinementCtx<string>): TrustedProxies {
  try {
    return readTrustedProxies(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as RangeError).message });
    return z.NEVER;
  }
}

const envSchema = z.object({
  /** The public port (the press). */
  PORT: port.default(3000),
  /** The address readers use; canonical links are made from it, never from the Host header. */
  SITE_URL: httpUrl.optional(),
  /** Everything Nashra writes: cluster, media, uploads. Relative to the project's folder. */
  DATA_DIR: z.string().min(1).default('.data'),
  /** Any PostgreSQL ≥ 15; without it the embedded one is used. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .optional(),
  /** Whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed: `private`, `none`, addresses and networks. */
  TRUSTED_PROXIES: z.string().default('private').transform(trustedProxies),
  /** Where invitations and resets are sent; without it their links are shown to the administrator. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** 0: never load the demo edition. Unset: loaded into an empty database. */
  NASHRA_DEMO: flag.optional(),
  /** Set by the supervisor for its children: where the press reaches Next. */
  NASHRA_NEXT_URL: httpUrl.optional(),
  /** Set by the supervisor: Next's build, relative to the project's folder (`.next-<hash>`). Static files of earlier builds lie in `.build/kept-assets` for a day. */
  NASHRA_DIST_DIR: z.string().min(1).default('.next'),
  /** Set by npm: the folder in which the command was typed. */
  INIT_CWD: z.string().min(1).optional(),
  /** Set by the supervisor: `development` turns store, stripping and CSP of the press off. */
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
});

export type Env = z.infer<typeof envSchema> & { SITE_URL: string };

/**
 * Reads and validates settings.
 * @throws OperatorError naming each wrong variable and what it should be.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(present);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new OperatorError(
      `Wrong settings in the environment: ${problems.join('; ')}`,
      'See the settings table in README.md.',
    );
  }
  return { ...parsed.data, SITE_URL: parsed.data.SITE_URL ?? `http://localhost:${parsed.data.PORT}` };
}

/** The environment as it stands, unvalidated: for child processes, which validate it themselves, and for `doctor`. */
export function inheritedEnvironment(): NodeJS.ProcessEnv {
  return process.env;
}

let cached: Env | undefined;

/** The validated settings of this process. */
export function env(): Env {
  cached ??= readEnv();
  return cached;
}

/** Settles where this process works, for everything that asks `env()` from now on. */
export function settleEnv(values: { DATABASE_URL: string; DATA_DIR: string }): void {
  Object.assign(process.env, values);
  cached = undefined;
}
