import 'server-only';
import { cookies, headers } from 'next/headers';
import { originOf } from '@/lib/auth/request-origin';
import type { SignedIn } from '@/lib/auth/sign-in/finish-sign-in';
import { DESK_LANGUAGE_COOKIE } from '@/lib/i18n/desk-language';
import type { Edition } from '@/lib/i18n/editions';

const YEAR_S = 365 * 24 * 3_600;

/** Sets the cookies that go with a new session; for actions and route handlers. */
export async function keepSignedIn({ cookies: own, language }: SignedIn): Promise<void> {
  const { isSecure } = originOf(await headers());
  const jar = await cookies();
  for (const { name, value, maxAgeS } of own)
    jar.set(name, value, {
      maxAge: maxAgeS,
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure,
      path: '/admin',
    });
  await keepDeskLanguage(language);
}

/** The language of the desk in this browser, the sign-in page included. */
export async function keepDeskLanguage(language: Edition): Promise<void> {
  const { isSecure } = originOf(await headers());
  (await cookies()).set(DESK_LANGUAGE_COOKIE, language, {
    maxAge: YEAR_S,
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    path: '/',
  });
}
