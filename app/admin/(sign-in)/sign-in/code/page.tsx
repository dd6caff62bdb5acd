import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { DeskMessages } from '@/components/admin/desk-messages';
import { CodeForm } from '@/components/admin/sign-in/code-form.client';
import { safeNextPath } from '@/lib/auth/next-path';
import { TRUSTED_DEVICE_DAYS } from '@/lib/auth/sign-in/auth';
import { getPendingPerson } from '@/lib/auth/sign-in/confirm-second-step';
import { confirmCodeAction } from '../actions';

/** The second step, for who has just given the right password in this browser. */
export default async function CodePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const next = safeNextPath((await searchParams).next);
  const person = await getPendingPerson({ headers: await headers(), now: new Date() });
  if (!person) redirect(`/admin/sign-in?next=${encodeURIComponent(next)}`);
  return (
    <DeskMessages namespaces={['sign-in']}>
      <CodeForm
        confirm={confirmCodeAction}
        email={person.email}
        next={next}
        trustedDays={TRUSTED_DEVICE_DAYS}
      />
    </DeskMessages>
  );
}
