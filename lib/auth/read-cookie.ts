import { createHmac, timingSafeEqual } from 'node:crypto';

/** The value of a cookie of this request, decoded; undefined when it does not come with it. */
export function readCookie(headers: Headers, name: string): string | undefined {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const [key = '', ...rest] = pair.split('=');
    if (key.trim() !== name) continue;
    try {
      return decodeURIComponent(rest.join('=').trim());
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** What a cookie of the library says, `value.signature` (HMAC-SHA-256, base64); undefined when it is not ours. */
export function readSignedCookie(headers: Headers, name: string, key: string): string | undefined {
  const cookie = readCookie(headers, name) ?? '';
  const dot = cookie.lastIndexOf('.');
  if (dot < 1) return undefined;
  const value = cookie.slice(0, dot);
  const given = Buffer.from(cookie.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', key).update(value).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : undefined;
}

/** Whether the request carries a session, good or not: somebody who was signed in, once. */
export const hasSessionCookie = (headers: Headers) => readCookie(headers, SESSION_COOKIE) !== undefined;

export const SESSION_COOKIE = 'nashra.session_token';
export const SECOND_STEP_COOKIE = 'nashra.two_factor';
