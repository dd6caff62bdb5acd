import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { BlockNode } from '@/lib/articles/body/body-schema';
import { nodesOf } from '../body-document';
import { type PastedBody, readClipboardHtml, readClipboardText } from './read-clipboard';

interface PasteAndDropOptions {
  /** Brings files in; `at` is where they were dropped, null for the place of the cursor. */
  onPictures: (files: File[], at: number | null) => void;
  onForeignPictures: (count: number) => void;
}

/** What ProseMirror writes on the clipboard itself, which it reads back exactly. */
const OWN = /data-pm-slice/;

/** Pastes clean text, and takes pictures in that are pasted or dropped. */
export const PasteAndDrop = Extension.create<PasteAndDropOptions>({
  name: 'pasteAndDrop',
  addOptions: () => ({ onPictures: () => undefined, onForeignPictures: () => undefined }),
  addProseMirrorPlugins() {
    const { onPictures, onForeignPictures } = this.options;
    return [
      new Plugin({
        props: {
          handlePaste: (view, event) => {
            const data = event.clipboardData;
            if (!data || view.state.selection.$from.parent.type.spec.code) return false;
            const html = data.getData('text/html');
            if (OWN.test(html)) return false;
            const text = data.getData('text/plain');
            const pictures = picturesIn(data);
            // Word puts a picture of the text beside the text: words come first.
            if (pictures.length > 0 && text.trim() === '') {
              onPictures(pictures, null);
              return true;
            }
            const isPlain = html === '' || isShiftHeld(view);
            const pasted: PastedBody = isPlain
              ? { blocks: readClipboardText(text), inlinePictures: [], foreignPictures: 0 }
              : readClipboardHtml(html);
            const inline = pasted.inlinePictures.flatMap(fileOfData);
            if (pasted.blocks.length === 0 && inline.length === 0 && pasted.foreignPictures === 0)
              return text.trim() === '';
            insertBlocks(view, pasted.blocks);
            if (inline.length > 0) onPictures(inline, null);
            if (pasted.foreignPictures > 0) onForeignPictures(pasted.foreignPictures);
            return true;
          },
          handleDrop: (view, event, _slice, isMoved) => {
            const pictures = event.dataTransfer && !isMoved ? picturesIn(event.dataTransfer) : [];
            if (pictures.length === 0) return false;
            event.preventDefault();
            onPictures(pictures, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null);
            return true;
          },
        },
      }),
    ];
  },
});

const picturesIn = (data: DataTransfer) =>
  [...data.files].filter((file) => /^image\/(?!svg)/.test(file.type));

/** ProseMirror remembers whether Shift was held: Ctrl+Shift+V pastes without formatting. */
const isShiftHeld = (view: EditorView) =>
  Boolean((view as EditorView & { input?: { shiftKey?: boolean } }).input?.shiftKey);

/** The first and the last text join what they are pasted into; one paragraph becomes part of the sentence. */
function insertBlocks(view: EditorView, blocks: readonly BlockNode[]): void {
  const nodes = nodesOf(blocks, view.state.schema);
  if (nodes.length === 0) return;
  const isOpen = (node: Node | undefined) => (node?.type.name === 'paragraph' ? 1 : 0);
  const slice = new Slice(Fragment.fromArray(nodes), isOpen(nodes[0]), isOpen(nodes.at(-1)));
  view.dispatch(
    closeHistory(view.state.tr)
      .replaceSelection(slice)
      .scrollIntoView()
      .setMeta('paste', true)
      .setMeta('uiEvent', 'paste'),
  );
}

/** A picture that came as a `data:` address, as a file. */
function fileOfData(address: string, index: number): File[] {
  const match = /^data:(image\/(png|jpe?g|gif|webp|avif));base64,([A-Za-z0-9+/=\s]+)$/i.exec(address);
  if (!match?.[1] || !match[3]) return [];
  try {
    const bytes = Uint8Array.from(atob(match[3].replace(/\s/g, '')), (character) => character.charCodeAt(0));
    return [new File([bytes], `pasted-${index + 1}.${match[2]}`, { type: match[1].toLowerCase() })];
  } catch {
    return [];
  }
}
