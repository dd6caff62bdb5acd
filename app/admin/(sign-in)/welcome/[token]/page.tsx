import { DeskMessages } from '@/components/admin/desk-messages';
import { JoinForm } from '@/components/admin/sign-in/join-form.client';
import { VoidLink } from '@/components/admin/sign-in/void-link';
import { getOpenLink } from '@/lib/people/queries';
import { welcomeFirstEditorAction } from '../../actions';

export default async function WelcomePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await getOpenLink('first_editor', token, new Date());
  if (!link) return <VoidLink />;
  return (
    <DeskMessages namespaces={['join', 'new-password']}>
      <JoinForm
        kind="first"
        token={token}
        name={link.name ?? ''}
        email={link.email ?? ''}
        join={welcomeFirstEditorAction}
      />
    </DeskMessages>
  );
}
