'use client';

import type { Editor } from '@tiptap/core';
import { useTranslations } from 'next-intl';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { useEditorSurroundings } from '../editor-context.client';
import { insertThing } from '../insert-thing';
import { ArticleChoices } from './article-choices.client';

interface RelatedDialogProps {
  editor: Editor;
  isOpen: boolean;
  onClose: () => void;
}

/** Puts a link to another article into the text. */
export function RelatedDialog({ editor, isOpen, onClose }: RelatedDialogProps) {
  const t = useTranslations('desk.editor.related');
  const { references } = useEditorSurroundings();
  return (
    <Dialog isOpen={isOpen} title={t('title')} onClose={onClose}>
      <p className="field-hint">{t('hint')}</p>
      <ArticleChoices
        onPick={(article) => {
          references.remember('articles', article);
          insertThing(editor, { type: 'relatedArticle', attrs: { articleId: article.id } });
          onClose();
        }}
      />
    </Dialog>
  );
}
