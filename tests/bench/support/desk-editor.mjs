import { createHmac, randomBytes, randomUUID } from 'node:crypto';

/** Someone who may edit everything, for a bench. @returns {Promise<{id: string}>} */
export async function addEditor(pool) {
  const id = randomUUID();
  await pool.query(
    "insert into people (id, name, email, email_verified, role) values ($1, 'مريم الزين', $2, true, 'editor')",
    [id, `${id}@desk.example`],
  );
  return { id };
}

/**
 * A new session as a cookie; as lib/auth/sign-in/auth.ts signs it.
 * @returns {Promise<{name: string, value: string}>}
 */
export async function signIn(pool, personId) {
  const token = randomBytes(24).toString('base64url');
  await pool.query(
    "insert into sessions (id, user_id, token, expires_at) values ($1, $2, $3, now() + interval '1 day')",
    [randomUUID(), personId, token],
  );
  await pool.query(
    "insert into installation (key, value) values ('secret', to_jsonb($1::text)) on conflict do nothing",
    [randomBytes(32).toString('base64url')],
  );
  const { rows } = await pool.query("select value #>> '{}' as secret from installation where key = 'secret'");
  const key = createHmac('sha256', rows[0].secret).update('sign-in').digest().toString('base64url');
  const signature = createHmac('sha256', key).update(token).digest('base64');
  return { name: 'nashra.session_token', value: encodeURIComponent(`${token}.${signature}`) };
}
