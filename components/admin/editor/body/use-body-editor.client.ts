'use client';

import type { AnyExtension, Editor } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions/placeholder';
import { useEditor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { BodyDocument } from '@/lib/articles/body/body-schema';
import { bodyOf, documentOf, editorJsonOf } from '../body-document';
import type { EditorEdition } from '../editor-types';
import { BlockDirection } from '../plugins/block-direction';
import { FindReplace } from '../plugins/find-replace';
import { TypingAids } from '../plugins/typing-aids';
import { bodyExtensions } from '../schema/body-extensions';
import { bodyViews } from './body-views';

interface BodyEditorOptions {
  body: BodyDocument;
  /** Grows when `body` was replaced from outside. */
  replaceEpoch: number;
  edition: EditorEdition;
  isReadOnly: boolean;
  hasTypingAids: boolean;
  onBody: (body: BodyDocument) => void;
  /** Whatever else the screen adds: shortcuts, menus, paste. Read once. */
  extensions: () => AnyExtension[];
}

/** Marks a transaction that brings a text from outside in: nobody has written it here. */
const FROM_OUTSIDE = 'fromOutside';

/** The editor of the body. */
export function useBodyEditor(options: BodyEditorOptions): Editor {
  const { body, replaceEpoch, edition, isReadOnly } = options;
  const t = useTranslations('desk.editor.blocks');
  const current = useRef(options);
  current.current = options;

  const editor = useEditor(
    {
      immediatelyRender: true,
      // Styles come from the desk's own sheet: the policy refuses a sheet without a nonce.
      injectCSS: false,
      editable: !isReadOnly,
      // At once: between an empty editor and its text, somebody could begin to type.
      content: editorJsonOf(body),
      extensions: [
        ...bodyExtensions(bodyViews(t)),
        BlockDirection.configure({ page: edition.direction }),
        TypingAids.configure({ edition: edition.edition, isOn: () => current.current.hasTypingAids }),
        FindReplace,
        Placeholder.configure({
          placeholder: ({ node }) => (node.type.name === 'paragraph' ? t('placeholder') : ''),
        }),
        ...options.extensions(),
      ],
      editorProps: {
        attributes: {
          class: 'prose',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': t('body'),
          id: 'editor-body',
          lang: edition.edition,
          dir: edition.direction,
          spellcheck: 'true',
        },
      },
      onUpdate: ({ editor: changed, transaction }) => {
        if (!transaction.getMeta(FROM_OUTSIDE)) current.current.onBody(bodyOf(changed.state.doc));
      },
    },
    [],
  );

  useEffect(() => {
    editor.setEditable(!isReadOnly, false);
  }, [editor, isReadOnly]);

  const shownEpoch = useRef(replaceEpoch);
  useEffect(() => {
    if (shownEpoch.current === replaceEpoch) return;
    shownEpoch.current = replaceEpoch;
    show(editor, body);
  }, [editor, replaceEpoch, body]);
  return editor;
}

/** Puts a body on the paper; one undo brings back what stood there. */
function show(editor: Editor, body: BodyDocument): void {
  const document = documentOf(body, editor.schema);
  const { tr, doc } = editor.state;
  // Only what differs is replaced, so that the cursor keeps its place in the rest.
  const start = doc.content.findDiffStart(document.content);
  if (start === null) return;
  const end = doc.content.findDiffEnd(document.content);
  if (!end) return;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  tr.replace(start, end.a + overlap, document.slice(start, end.b + overlap));
  editor.view.dispatch(tr.setMeta(FROM_OUTSIDE, true));
}
