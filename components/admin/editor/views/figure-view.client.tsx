'use client';

import type { NodeViewProps } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEditorSurroundings } from '../editor-context.client';
import { BlockFrame } from './block-frame.client';
import { FocalPicture } from './focal-picture';
import { PictureWords } from './picture-words.client';

/** A picture in the text. */
export function FigureView(view: NodeViewProps) {
  const t = useTranslations('desk.editor.picture');
  const { references } = useEditorSurroundings();
  const picture = references.known.pictures.get(view.node.attrs.mediaId);
  return (
    <BlockFrame view={view} label={t('name')}>
      {picture ? (
        <FocalPicture picture={picture} alt={view.node.attrs.alt} maxWidth={960} />
      ) : (
        <p className="thing-missing">{t(picture === null ? 'gone' : 'loading')}</p>
      )}
      <PictureWords
        value={view.node.attrs as { alt: string }}
        picture={picture}
        onChange={(patch) => view.updateAttributes(patch)}
      />
    </BlockFrame>
  );
}
