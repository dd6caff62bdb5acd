'use client';

import type { NodeViewProps } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEditorSurroundings } from '../editor-context.client';
import { BlockFrame } from './block-frame.client';

/** A link to another article of the paper, in the middle of the text. */
export function RelatedView(view: NodeViewProps) {
  const t = useTranslations('desk.editor.related');
  const { references } = useEditorSurroundings();
  const article = references.known.articles.get(view.node.attrs.articleId);
  return (
    <BlockFrame view={view} label={t('name')}>
      <p className="related-headline">
        {article ? article.headline || t('untitled') : t(article === null ? 'gone' : 'loading')}
      </p>
      {article && article.status !== 'published' && <p className="field-hint">{t('notPublished')}</p>}
    </BlockFrame>
  );
}
