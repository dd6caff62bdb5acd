import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageScreen } from '@/components/admin/pages/page-screen.client';
import { NotForYou } from '@/components/admin/ui/not-for-you';
import { requireActorWho } from '@/lib/auth/current-actor';
import { DEFAULT_EDITION, isEdition } from '@/lib/i18n/editions';
import { loadEditor } from '../load-editor';
import { PageMessages } from '../page-messages';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.pages');
  return { title: t('create') };
}

/** A static page that nobody has written yet; it comes to be when it is saved first. */
export default async function NewPagePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActorWho('page.manage', '/admin/pages/new');
  if (!actor) return <NotForYou />;
  const asked = (await searchParams).edition;
  const edition = isEdition(asked) ? asked : DEFAULT_EDITION;
  const editor = await loadEditor(actor, edition, { type: 'doc', content: [] });
  return (
    <PageMessages>
      <PageScreen key={edition} page={null} savedWhen={null} {...editor} />
    </PageMessages>
  );
}
