import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { DeskMessages } from '@/components/admin/desk-messages';
import { SignInForm } from '@/components/admin/sign-in/sign-in-form.client';
import { getCurrentActor } from '@/lib/auth/current-actor';
import { safeNextPath } from '@/lib/auth/next-path';
import { hasSessionCookie } from '@/lib/auth/read-cookie';
import { beginPasskeyAction, signInAction, usePasskeyAction } from './actions';

/** The way into the desk; `next` leads on to the page that was wanted. */
export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const next = safeNextPath((await searchParams).next);
  if (await getCurrentActor()) redirect(next);
  return (
    <DeskMessages namespaces={['sign-in']}>
      <SignInForm
        signIn={signInAction}
        beginPasskey={beginPasskeyAction}
        usePasskey={usePasskeyAction}
        next={next}
        hasExpired={hasSessionCookie(await headers())}
      />
    </DeskMessages>
  );
}
