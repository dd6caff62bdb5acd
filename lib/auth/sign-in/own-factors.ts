import 'server-only';
import type { RegistrationResponseJSON } from '@simplewebauthn/browser';
import { isAPIError } from 'better-auth/api';
import { and, eq } from 'drizzle-orm';
import { encode } from 'uqr';
import { database } from '@/db/client';
import { passkeys } from '@/db/schema';
import { toLatinDigits } from '@/lib/arabic/digits';
import type { PersonActor } from '@/lib/auth/actor';
import type { AuditAction } from '@/lib/auth/audit/audit-actions';
import type { AuditDetail } from '@/lib/auth/audit/audit-detail';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { authFor, authHeaders } from '@/lib/auth/sign-in/auth';
import { type ConfirmationFailure, confirmPassword } from '@/lib/auth/sign-in/own-account';
import { beginConfirmation, type SignInRequest } from '@/lib/auth/sign-in/sign-in-request';
import { fail, ok, type Result } from '@/lib/platform/result';

export interface AppSecret {
  /** Squares of a QR code, `M0 0h1v1h-1z…` on a field of `size` × `size`. */
  qrPath: string;
  qrSize: number;
  /** In groups of four, for typing. */
  secret: string;
  backupCodes: string[];
}

async function libraryOf({ headers }: SignInRequest) {
  return { api: (await authFor(headers)).api, headers: authHeaders(headers) };
}

/** Null for what the library refuses as the caller's mistake. */
async function orNull<Value>(promise: Promise<Value>): Promise<Value | null> {
  try {
    return await promise;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return null;
    throw error;
  }
}

const tell = (actor: PersonActor, action: AuditAction, detail?: AuditDetail) =>
  recordAudit(database(), {
    actor,
    action,
    outcome: 'done',
    subject: { kind: 'person', id: actor.id, name: actor.name },
    detail,
  });

/** A secret for the authenticator app, not in force before a first code proves that it arrived. */
export async function beginApp(
  actor: PersonActor,
  password: string,
  request: SignInRequest,
): Promise<Result<AppSecret, ConfirmationFailure | 'already-on'>> {
  const confirmed = await confirmPassword(actor, password, request.now);
  if (!confirmed.ok) return confirmed;
  const { api, headers } = await libraryOf(request);
  const answer = await orNull(api.enableTwoFactor({ body: { password }, headers }));
  if (!answer || !('totpURI' in answer)) return fail('already-on');
  const { data, size } = encode(answer.totpURI, { border: 2 });
  const qrPath = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  const secret = new URL(answer.totpURI).searchParams.get('secret') ?? '';
  return ok({
    qrPath,
    qrSize: size,
    secret: (secret.match(/.{1,4}/g) ?? []).join(' '),
    backupCodes: answer.backupCodes,
  });
}

/** Puts the app in force with its first code. */
export async function confirmApp(
  actor: PersonActor,
  code: string,
  request: SignInRequest,
): Promise<Result<null, 'wrong-code' | 'locked'>> {
  const attempt = await beginConfirmation(actor, request.now);
  if (!attempt.isAllowed) return fail('locked');
  const { api, headers } = await libraryOf(request);
  const digits = toLatinDigits(code).replace(/\D/g, '');
  if (!(await orNull(api.verifyTOTP({ body: { code: digits }, headers })))) return fail('wrong-code');
  await attempt.succeeded();
  await tell(actor, 'person.enable-app');
  return ok(null);
}

export async function removeApp(
  actor: PersonActor,
  password: string,
  request: SignInRequest,
): Promise<Result<null, ConfirmationFailure>> {
  const confirmed = await confirmPassword(actor, password, request.now);
  if (!confirmed.ok) return confirmed;
  const { api, headers } = await libraryOf(request);
  await api.disableTwoFactor({ body: { password }, headers });
  await tell(actor, 'person.disable-app');
  return ok(null);
}

/** Ten new backup codes; the old ones are void. */
export async function renewBackupCodes(
  actor: PersonActor,
  password: string,
  request: SignInRequest,
): Promise<Result<string[], ConfirmationFailure | 'not-on'>> {
  const confirmed = await confirmPassword(actor, password, request.now);
  if (!confirmed.ok) return confirmed;
  const { api, headers } = await libraryOf(request);
  const answer = await orNull(api.generateBackupCodes({ body: { password }, headers }));
  if (!answer) return fail('not-on');
  await tell(actor, 'person.new-backup-codes');
  return ok(answer.backupCodes);
}

/** What the browser needs to make a passkey, after the password was given once more. */
export async function beginPasskey(actor: PersonActor, password: string, request: SignInRequest) {
  const confirmed = await confirmPassword(actor, password, request.now);
  if (!confirmed.ok) return confirmed;
  const { api, headers } = await libraryOf(request);
  return ok(await api.generatePasskeyRegistrationOptions({ headers, query: {} }));
}

export async function addPasskey(
  actor: PersonActor,
  { name, response }: { name: string; response: RegistrationResponseJSON },
  request: SignInRequest,
): Promise<Result<null, 'refused'>> {
  const { api, headers } = await libraryOf(request);
  if (!(await orNull(api.verifyPasskeyRegistration({ body: { response, name }, headers }))))
    return fail('refused');
  await tell(actor, 'person.add-passkey', { name });
  return ok(null);
}

const ownPasskey = (actor: PersonActor, id: string) =>
  and(eq(passkeys.id, id), eq(passkeys.userId, actor.id));

export async function renamePasskey(
  actor: PersonActor,
  { id, name }: { id: string; name: string },
): Promise<Result<null, 'not-found'>> {
  const renamed = await database().update(passkeys).set({ name }).where(ownPasskey(actor, id)).returning();
  if (renamed.length === 0) return fail('not-found');
  await tell(actor, 'person.rename-passkey', { name });
  return ok(null);
}

export async function removePasskey(actor: PersonActor, id: string): Promise<Result<null, 'not-found'>> {
  const [removed] = await database().delete(passkeys).where(ownPasskey(actor, id)).returning();
  if (!removed) return fail('not-found');
  await tell(actor, 'person.remove-passkey', { name: removed.name });
  return ok(null);
}
