import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskMessages } from '@/components/admin/desk-messages';
import { NewArticle } from '@/components/admin/editor/new-article.client';
import { NotForYou } from '@/components/admin/ui/not-for-you';
import { requireActorWho } from '@/lib/auth/current-actor';
import { EDITIONS } from '@/lib/i18n/editions';
import { listSections } from '@/lib/sections/queries';
import { createArticleAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.editor.new');
  return { title: t('title') };
}

/** Begins a draft and leads to it; asks for the edition first where there are several. */
export default async function NewArticlePage() {
  const actor = await requireActorWho('article.create', '/admin/articles/new');
  if (!actor) return <NotForYou />;
  // An edition is at work once it has a section to publish in.
  const sections = await Promise.all(EDITIONS.map(listSections));
  const editions = EDITIONS.filter((_, index) => (sections[index] ?? []).length > 0);
  return (
    <DeskMessages namespaces={['editor']}>
      <NewArticle editions={editions} createArticle={createArticleAction} />
    </DeskMessages>
  );
}
