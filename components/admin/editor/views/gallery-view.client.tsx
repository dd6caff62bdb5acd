'use client';

import type { NodeViewProps } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { useEditorSurroundings } from '../editor-context.client';
import { moveItem } from '../move-item';
import { BlockFrame } from './block-frame.client';
import { FocalPicture } from './focal-picture';
import { PictureWords, type PictureWordsValue } from './picture-words.client';

type Item = PictureWordsValue & { mediaId: number };

/** Several pictures in their order. */
export function GalleryView(view: NodeViewProps) {
  const t = useTranslations('desk.editor.gallery');
  const { references, choosePicture } = useEditorSurroundings();
  const id = useId();
  const items = view.node.attrs.items as Item[];
  const set = (next: Item[]) => {
    if (next.length === 0) view.deleteNode();
    else view.updateAttributes({ items: next });
  };
  return (
    <BlockFrame
      view={view}
      label={t('name')}
      actions={
        <button
          type="button"
          className="button button-small"
          onClick={() => choosePicture(({ id: mediaId, alt }) => set([...items, { mediaId, alt }]))}
        >
          <DeskIcon name="add" isSmall />
          {t('add')}
        </button>
      }
    >
      <ol className="gallery-list">
        {items.map((item, index) => {
          const picture = references.known.pictures.get(item.mediaId);
          const position = { number: index + 1 };
          return (
            <li key={`${item.mediaId}-${index}`}>
              <div className="gallery-item-side">
                {picture ? (
                  <FocalPicture picture={picture} alt={item.alt} maxWidth={320} />
                ) : (
                  <p className="thing-missing">{t(picture === null ? 'gone' : 'loading')}</p>
                )}
                <div className="gallery-item-actions">
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={t('earlier', position)}
                    disabled={index === 0}
                    onClick={() => set(moveItem(items, index, index - 1))}
                  >
                    <DeskIcon name="up" isSmall />
                  </button>
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={t('later', position)}
                    disabled={index === items.length - 1}
                    onClick={() => set(moveItem(items, index, index + 1))}
                  >
                    <DeskIcon name="down" isSmall />
                  </button>
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={t('remove', position)}
                    onClick={() => set(items.filter((_, at) => at !== index))}
                  >
                    <DeskIcon name="trash" isSmall />
                  </button>
                </div>
              </div>
              <PictureWords
                value={item}
                picture={picture}
                onChange={(patch) =>
                  set(items.map((other, at) => (at === index ? { ...other, ...patch } : other)))
                }
              />
            </li>
          );
        })}
      </ol>
      <label className="visually-hidden" htmlFor={`${id}-caption`}>
        {t('caption')}
      </label>
      <input
        id={`${id}-caption`}
        className="block-field"
        value={(view.node.attrs.caption as string | null) ?? ''}
        placeholder={t('caption')}
        maxLength={2_000}
        dir="auto"
        onChange={(event) => view.updateAttributes({ caption: event.target.value || null })}
      />
    </BlockFrame>
  );
}
