import 'server-only';
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { keyFor } from '@/lib/auth/installation-secret';

/**
 * A device on which a person has signed in before carries a cookie that says so (OWASP, “Device cookies”):
 * its failures are counted apart, so that strangers who try the person's e-mail never lock that device.
 * It opens nothing by itself.
 */
export interface KnownDevice {
  /** Random, new at each sign-in. */
  nonce: string;
}

/** 400 days: the longest that browsers keep a cookie. */
export const KNOWN_DEVICE_S = 400 * 24 * 3_600;

const digestOf = (email: string) => createHash('sha256').update(email.toLowerCase()).digest('hex');

/** One cookie a person, since a desk's machine may serve several. */
export const deviceCookieName = (email: string) => `nashra.device.${digestOf(email).slice(0, 16)}`;

export async function newDeviceCookie(email: string): Promise<string> {
  const nonce = randomBytes(16).toString('base64url');
  return `${nonce}.${await signatureOf(email, nonce)}`;
}

/** @param value the cookie's, as it came; null for a strange or forged one */
export async function readDeviceCookie(
  email: string,
  value: string | undefined,
): Promise<KnownDevice | null> {
  const [nonce, signature] = (value ?? '').split('.');
  if (!nonce || !signature) return null;
  const expected = Buffer.from(await signatureOf(email, nonce));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? { nonce } : null;
}

async function signatureOf(email: string, nonce: string): Promise<string> {
  return createHmac('sha256', await keyFor('known-device'))
    .update(`${digestOf(email)}|${nonce}`)
    .digest('base64url');
}
