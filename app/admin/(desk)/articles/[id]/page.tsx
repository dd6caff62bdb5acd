import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DeskMessages } from '@/components/admin/desk-messages';
import { EditorScreen } from '@/components/admin/editor/editor-screen.client';
import { getEditorReferences } from '@/lib/articles/editing/picker-queries';
import { getEditingArticle } from '@/lib/articles/editing/queries';
import { referenceIdsOf } from '@/lib/articles/editing/references/reference-ids';
import { listLinkedTranslations } from '@/lib/articles/translations/queries';
import { requireActor } from '@/lib/auth/current-actor';
import { getEditionContext } from '@/lib/i18n/get-edition-context';
import { listSections } from '@/lib/sections/queries';
import { listEditionSettings } from '@/lib/settings/queries';
import { loadWorkflow } from '../workflow/load-workflow';
import { createTagAction, linkTranslationAction, unlinkTranslationAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.editor.screen');
  return { title: t('title') };
}

/** An article in the editor. */
export default async function EditArticlePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(`/admin/articles/${id}`);
  if (!/^\d{1,15}$/.test(id)) notFound();
  const article = await getEditingArticle(actor, Number(id));
  if (!article) notFound();
  const [references, sections, context, editions, linked, workflow] = await Promise.all([
    getEditorReferences(actor, referenceIdsOf(article.content)),
    listSections(article.edition),
    getEditionContext(article.edition),
    listEditionSettings(),
    listLinkedTranslations(actor, article.id),
    loadWorkflow(actor, article),
  ]);
  return (
    <DeskMessages namespaces={['editor', 'media', 'saving', 'merge', 'statuses', 'workflow', 'gate']}>
      <EditorScreen
        key={article.id}
        article={article}
        edition={{
          edition: article.edition,
          direction: context.direction,
          siteName: context.settings.siteName,
          siteUrl: context.siteUrl,
          timeZone: context.settings.timeZone,
          clockName: context.settings.clockName,
        }}
        references={references}
        sections={sections.flatMap((section) => [section, ...section.children])}
        createTag={createTagAction}
        translations={{
          editions: [...editions.keys()],
          linked,
          link: linkTranslationAction,
          unlink: unlinkTranslationAction,
        }}
        workflow={workflow}
      />
    </DeskMessages>
  );
}
