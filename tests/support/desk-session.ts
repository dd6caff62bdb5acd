import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Role } from '@/lib/auth/roles';

const FOURTEEN_DAYS_MS = 14 * 24 * 3_600_000;

export interface DeskPerson {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** For `browserContext.addCookies`, or as a `Cookie` header: `${name}=${value}`. */
  cookie: { name: string; value: string };
}

/**
 * A person of the desk with a session of his own, as signing in would make them: for tests that are not
 * about signing in. The cookie is signed with the installation's secret as lib/auth/sign-in/auth.ts has it signed.
 */
export async function createDeskPerson(
  pool: pg.Pool,
  {
    role = 'editor',
    name = 'مريم الزين',
    language = 'ar',
  }: { role?: Role; name?: string; language?: string } = {},
): Promise<DeskPerson> {
  const id = randomUUID();
  const email = `${id}@desk.example`;
  await pool.query(
    'insert into people (id, name, email, email_verified, role, language) values ($1, $2, $3, true, $4, $5)',
    [id, name, email, role, language],
  );
  return { id, name, email, role, cookie: await createSession(pool, id) };
}

/** One more session of a person, for a second browser. */
export async function createSession(
  pool: pg.Pool,
  personId: string,
): Promise<{ name: string; value: string }> {
  const token = randomBytes(24).toString('base64url');
  await pool.query('insert into sessions (id, user_id, token, expires_at) values ($1, $2, $3, $4)', [
    randomUUID(),
    personId,
    token,
    new Date(Date.now() + FOURTEEN_DAYS_MS),
  ]);
  const key = await signInKey(pool);
  const signature = createHmac('sha256', key).update(token).digest('base64');
  return { name: 'nashra.session_token', value: encodeURIComponent(`${token}.${signature}`) };
}

async function signInKey(pool: pg.Pool): Promise<string> {
  await pool.query(
    "insert into installation (key, value) values ('secret', to_jsonb($1::text)) on conflict do nothing",
    [randomBytes(32).toString('base64url')],
  );
  const { rows } = await pool.query("select value #>> '{}' as secret from installation where key = 'secret'");
  return createHmac('sha256', rows[0].secret).update('sign-in').digest().toString('base64url');
}
