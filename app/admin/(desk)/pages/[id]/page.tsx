import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageScreen } from '@/components/admin/pages/page-screen.client';
import { NotForYou } from '@/components/admin/ui/not-for-you';
import { requireActorWho } from '@/lib/auth/current-actor';
import { getDeskContext } from '@/lib/i18n/get-desk-context';
import { getEditingPage } from '@/lib/pages/desk/desk-queries';
import { loadEditor } from '../load-editor';
import { PageMessages } from '../page-messages';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.pages');
  return { title: t('editTitle') };
}

/** A static page in the editor. */
export default async function EditPagePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActorWho('page.manage', `/admin/pages/${id}`);
  if (!actor) return <NotForYou />;
  if (!/^\d{1,15}$/.test(id)) notFound();
  const page = await getEditingPage(actor, Number(id));
  if (!page) notFound();
  const [editor, { format, now }] = await Promise.all([
    loadEditor(actor, page.edition, page.fields.body),
    getDeskContext(actor.language, page.edition),
  ]);
  return (
    <PageMessages>
      <PageScreen key={page.id} page={page} savedWhen={format.cardTime(page.savedAt, now)} {...editor} />
    </PageMessages>
  );
}
