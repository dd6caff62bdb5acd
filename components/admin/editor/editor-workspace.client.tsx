'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { SavingNotices } from '@/components/admin/saving/saving-notices.client';
import { useArticleDocument } from '@/components/admin/saving/use-article-document.client';
import {
  WorkflowSidebar,
  type WorkflowSidebarProps,
} from '@/components/admin/workflow/workflow-sidebar.client';
import { referenceIdsOf } from '@/lib/articles/editing/references/reference-ids';
import type { EditorReferences, SectionChoice } from '@/lib/articles/editing/references/reference-types';
import type { EditingArticle } from '@/lib/articles/editing/types';
import { BodyPaper } from './body/body-paper.client';
import { ARTICLE_COMMANDS } from './commands';
import { EditorBar } from './editor-bar.client';
import { EditorSurroundingsProvider } from './editor-context.client';
import type { EditorEdition } from './editor-types';
import { ClassificationSection } from './inspector/classification-section.client';
import { HeroSection } from './inspector/hero-section.client';
import { PublicationSection } from './inspector/publication-section.client';
import { SeoSection } from './inspector/seo-section.client';
import type { CreateTagAction } from './inspector/tags-field.client';
import { type Translations, TranslationsSection } from './inspector/translations-section.client';
import { PaperFields } from './paper/paper-fields.client';
import { useReferences } from './references.client';
import { useSaveKey } from './use-save-key.client';
import { useSurroundings } from './use-surroundings.client';

export interface EditorWorkspaceProps {
  article: EditingArticle;
  edition: EditorEdition;
  references: EditorReferences;
  sections: SectionChoice[];
  createTag: CreateTagAction;
  translations: Translations;
  workflow: Omit<WorkflowSidebarProps, 'document'>;
}

/** The desk's editor: bar above, paper in the middle, what belongs to the article beside it. */
export function EditorWorkspace({
  article,
  edition,
  references: known,
  sections,
  createTag,
  translations,
  workflow,
}: EditorWorkspaceProps) {
  const t = useTranslations('desk.editor.screen');
  const document = useArticleDocument(article);
  const { content, change, saveNow } = document;
  const references = useReferences(
    known,
    useMemo(() => referenceIdsOf(content), [content]),
  );
  const isReadOnly =
    !article.viewer.mayEdit || document.state === 'lease-lost' || document.state === 'conflict';
  const { surroundings, panel, closePanel, chooser } = useSurroundings({
    articleId: article.id,
    edition,
    references,
    commands: ARTICLE_COMMANDS,
    isReadOnly,
  });
  useSaveKey(saveNow);
  return (
    <EditorSurroundingsProvider value={surroundings}>
      <EditorBar document={document} timeZone={edition.timeZone} />
      <SavingNotices document={document} timeZone={edition.timeZone} sections={sections} />
      <div className="editor">
        <div className="editor-canvas">
          <div className="paper" lang={edition.edition} dir={edition.direction}>
            <h1 className="visually-hidden">
              {t('heading', { headline: content.headline || t('untitled') })}
            </h1>
            <PaperFields content={content} change={change} />
            <BodyPaper
              body={content.body}
              onBody={(body) => change({ body })}
              replaceEpoch={document.replaceEpoch}
              panel={panel}
              closePanel={closePanel}
            />
          </div>
        </div>
        <aside className="inspector" aria-label={t('inspector')}>
          <WorkflowSidebar document={document} {...workflow} />
          <ClassificationSection
            content={content}
            change={change}
            sections={sections}
            createTag={createTag}
          />
          <HeroSection content={content} change={change} />
          <SeoSection content={content} change={change} sections={sections} />
          <TranslationsSection article={document.article} translations={translations} />
          <PublicationSection content={content} change={change} />
        </aside>
      </div>
      {chooser}
    </EditorSurroundingsProvider>
  );
}
