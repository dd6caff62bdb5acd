'use client';

import type { Editor } from '@tiptap/core';
import { EditorContent } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useToast } from '@/components/admin/ui/toast.client';
import type { BodyDocument } from '@/lib/articles/body/body-schema';
import { EmbedDialog } from '../dialogs/embed-dialog.client';
import { HelpDialog } from '../dialogs/help-dialog.client';
import { LinkDialog } from '../dialogs/link-dialog.client';
import { RelatedDialog } from '../dialogs/related-dialog.client';
import { type EditorPanel, useEditorSurroundings } from '../editor-context.client';
import { FindBar } from '../find/find-bar.client';
import { insertThing } from '../insert-thing';
import { PasteAndDrop } from '../paste/paste-and-drop';
import { UploadPlaces } from '../paste/upload-places';
import { usePictureUploads } from '../paste/use-picture-uploads.client';
import { MoveBlock } from '../plugins/move-block';
import { Shortcuts } from '../plugins/shortcuts';
import { SlashMenu } from '../plugins/slash-menu';
import { BodyToolbar } from '../toolbar/body-toolbar.client';
import { usePlaceJumps } from '../use-place-jumps.client';
import { BodyCounts } from './body-counts.client';
import { SlashMenuList } from './slash-menu.client';
import { useBodyEditor } from './use-body-editor.client';

interface BodyPaperProps {
  body: BodyDocument;
  onBody: (body: BodyDocument) => void;
  /** Grows when `body` was replaced from outside. */
  replaceEpoch: number;
  panel: EditorPanel | null;
  closePanel: () => void;
}

/** The body on the paper, with its tools and dialogs. */
export function BodyPaper({ body, onBody, replaceEpoch, panel, closePanel }: BodyPaperProps) {
  const t = useTranslations('desk.editor.blocks');
  const { edition, commands, hasTypingAids, isReadOnly, open, choosePicture } = useEditorSurroundings();
  const tPaste = useTranslations('desk.editor.paste');
  const toast = useToast();
  const uploadPictures = usePictureUploads();
  const slashKey = useRef<(key: string) => boolean>(() => false);
  const editorNow = useRef<Editor | null>(null);
  const editor = useBodyEditor({
    body,
    replaceEpoch,
    edition,
    isReadOnly,
    hasTypingAids,
    onBody,
    extensions: () => [
      MoveBlock,
      Shortcuts.configure({ commands, open }),
      SlashMenu.configure({ onKey: (key) => slashKey.current(key) }),
      UploadPlaces,
      PasteAndDrop.configure({
        onPictures: (files, at) => editorNow.current && uploadPictures(editorNow.current, files, at),
        onForeignPictures: (count) => toast(tPaste('foreignPictures', { count }), 'info'),
      }),
    ],
  });
  editorNow.current = editor;
  usePlaceJumps(editor);
  useEffect(() => {
    if (panel !== 'picture' && panel !== 'gallery') return;
    closePanel();
    choosePicture(({ id: mediaId, alt }) =>
      insertThing(
        editor,
        panel === 'picture'
          ? { type: 'figure', attrs: { mediaId, alt } }
          : { type: 'gallery', attrs: { items: [{ mediaId, alt }] } },
      ),
    );
  }, [panel, closePanel, choosePicture, editor]);
  return (
    <>
      <BodyToolbar editor={editor} />
      {panel === 'find' && <FindBar editor={editor} onClose={closePanel} />}
      <EditorContent editor={editor} className="paper-body" />
      <SlashMenuList editor={editor} onKey={slashKey} />
      {!isReadOnly && (
        <button type="button" className="add-block" onClick={() => editor.chain().focus('end').run()}>
          {t('writeOn')} <kbd>/</kbd>
        </button>
      )}
      <BodyCounts body={body} />
      <LinkDialog editor={editor} isOpen={panel === 'link'} onClose={closePanel} />
      <EmbedDialog editor={editor} isOpen={panel === 'embed'} onClose={closePanel} />
      <RelatedDialog editor={editor} isOpen={panel === 'related'} onClose={closePanel} />
      <HelpDialog isOpen={panel === 'help'} onClose={closePanel} />
    </>
  );
}
