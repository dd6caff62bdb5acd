'use client';

import type { Editor } from '@tiptap/core';
import { useTranslations } from 'next-intl';
import { useCallback, useRef } from 'react';
import { uploadPicture } from '@/components/admin/media/upload-picture.client';
import { useToast } from '@/components/admin/ui/toast.client';
import { MAX_MEGAPIXELS, MAX_UPLOAD_BYTES } from '@/lib/media/uploads/upload-limits';
import { useEditorSurroundings } from '../editor-context.client';
import { insertThings } from '../insert-thing';
import { uploadPlaceAt, uploadPlaceMeta } from './upload-places';

/**
 * Brings pasted and dropped pictures into the library, and into the text when they are there. What lacks a
 * description or a credit says so where it stands.
 */
export function usePictureUploads() {
  const t = useTranslations('desk.editor.picture');
  const tRefusal = useTranslations('desk.media.refusals');
  const toast = useToast();
  const { references } = useEditorSurroundings();
  const remember = useRef(references.remember);
  remember.current = references.remember;
  return useCallback(
    async (editor: Editor, files: readonly File[], at: number | null) => {
      for (const file of files) {
        const { view } = editor;
        const id = crypto.randomUUID();
        const abort = new AbortController();
        const place = uploadPlace(t('cancelUpload', { name: file.name }), () => abort.abort());
        const start = blockEnd(editor, at ?? editor.state.selection.to);
        view.dispatch(
          view.state.tr.setMeta(...uploadPlaceMeta({ add: { id, at: start, element: place.element } })),
        );
        const show = (fraction: number) =>
          place.show(fraction, t('uploading', { name: file.name, percent: Math.round(fraction * 100) }));
        show(0);
        const outcome = await uploadPicture(file, { onProgress: show, signal: abort.signal });
        if (editor.isDestroyed) return;
        const target = uploadPlaceAt(editor.state, id);
        view.dispatch(editor.state.tr.setMeta(...uploadPlaceMeta({ remove: id })));
        if (outcome.ok) {
          remember.current('pictures', outcome.value);
          const attrs = { mediaId: outcome.value.id, alt: outcome.value.alt };
          insertThings(editor, [{ type: 'figure', attrs }], target ?? undefined);
        } else if (outcome.code !== 'cancelled') {
          const reason = tRefusal(outcome.code, {
            limit: Math.round(MAX_UPLOAD_BYTES / 1_000_000),
            megapixels: MAX_MEGAPIXELS,
          });
          toast(t('uploadFailed', { name: file.name, reason }), 'danger');
        }
      }
    },
    [t, tRefusal, toast],
  );
}

/** The end of the block of the article that holds a position. */
function blockEnd(editor: Editor, position: number): number {
  const $at = editor.state.doc.resolve(Math.min(position, editor.state.doc.content.size));
  return $at.depth === 0 ? $at.pos : $at.after(1);
}

function uploadPlace(cancelLabel: string, onCancel: () => void) {
  const element = document.createElement('div');
  element.className = 'upload-place';
  element.contentEditable = 'false';
  const words = document.createElement('span');
  words.setAttribute('role', 'status');
  const bar = document.createElement('progress');
  bar.max = 1;
  const cancel = document.createElement('button');
  cancel.type = 'button';
  cancel.className = 'icon-button';
  cancel.setAttribute('aria-label', cancelLabel);
  cancel.textContent = '×';
  cancel.addEventListener('click', onCancel);
  element.append(words, bar, cancel);
  return {
    element,
    show: (fraction: number, text: string) => {
      words.textContent = text;
      bar.value = fraction;
      bar.setAttribute('aria-label', text);
    },
  };
}
