import { DeskMessages } from '@/components/admin/desk-messages';
import { JoinForm } from '@/components/admin/sign-in/join-form.client';
import { VoidLink } from '@/components/admin/sign-in/void-link';
import { getOpenLink } from '@/lib/people/queries';
import { acceptInvitationAction } from '../../actions';

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await getOpenLink('invitation', token, new Date());
  if (!link) return <VoidLink />;
  return (
    <DeskMessages namespaces={['join', 'new-password']}>
      <JoinForm
        kind="invited"
        token={token}
        name={link.name ?? ''}
        email={link.email ?? ''}
        join={acceptInvitationAction}
      />
    </DeskMessages>
  );
}
