import type { NodeViewRenderer } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';

interface FieldedBlock {
  /** Makes the block; the text of the node goes into `content`, the field into `holder`. */
  build: () => { dom: HTMLElement; content: HTMLElement; holder: HTMLElement };
  attribute: string;
  /** What an empty field is: null, or an empty text where the schema wants one. */
  empty: null | '';
  label: string;
  placeholder: string;
}

/** How an element is made in one line: tag, class, children. */
export function element(tag: string, className = '', ...children: HTMLElement[]): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** A block of text with one field of its own: the source of a quotation, the title of a box, a caption. */
export function fieldedBlock({
  build,
  attribute,
  empty,
  label,
  placeholder,
}: FieldedBlock): NodeViewRenderer {
  return ({ node: first, editor, getPos }) => {
    const { dom, content, holder } = build();
    const input = document.createElement('input');
    input.className = 'block-field';
    input.type = 'text';
    input.maxLength = 2_000;
    input.setAttribute('aria-label', label);
    input.placeholder = placeholder;
    input.dir = 'auto';
    holder.contentEditable = 'false';
    holder.append(input);

    let node = first;
    const show = () => {
      const text = (node.attrs[attribute] as string | null) ?? '';
      if (input.value !== text) input.value = text;
      if (node.attrs.dir) dom.dir = node.attrs.dir;
      else if (dom.dir && first.type.name === 'blockquote') dom.removeAttribute('dir');
    };
    show();

    input.addEventListener('input', () => {
      const position = getPos();
      if (position === undefined) return;
      editor.view.dispatch(editor.state.tr.setNodeAttribute(position, attribute, input.value || empty));
    });
    input.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      const position = getPos();
      if (position === undefined) return;
      const isUndo = (event.ctrlKey || event.metaKey) && event.code === 'KeyZ';
      if (isUndo) {
        event.preventDefault();
        editor.commands[event.shiftKey ? 'redo' : 'undo']();
      } else if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'Escape') {
        event.preventDefault();
        const isBefore = Boolean(holder.compareDocumentPosition(content) & Node.DOCUMENT_POSITION_FOLLOWING);
        const inside = Selection.near(editor.state.doc.resolve(position + 1));
        const behind = Selection.findFrom(editor.state.doc.resolve(position + node.nodeSize), 1);
        const target = isBefore || event.key === 'Escape' ? inside : (behind ?? inside);
        editor.view.dispatch(editor.state.tr.setSelection(target).scrollIntoView());
        editor.view.focus();
      }
    });

    return {
      dom,
      contentDOM: content,
      update: (next) => {
        if (next.type !== node.type) return false;
        node = next;
        show();
        return true;
      },
      selectNode: () => dom.classList.add('is-chosen'),
      deselectNode: () => dom.classList.remove('is-chosen'),
      stopEvent: (event) => holder.contains(event.target as Node),
      ignoreMutation: (mutation) =>
        mutation.type !== 'selection' && !content.contains(mutation.target as Node),
    };
  };
}

/** A box without a field, whose head only says what it is. */
export function labelledBlock(className: string, words: (kind: unknown) => string): NodeViewRenderer {
  return ({ node: first }) => {
    const head = element('p', 'note-kind');
    head.contentEditable = 'false';
    const content = element('div');
    const dom = element('div', className, head, content);
    head.textContent = words(first.attrs.kind);
    let node = first;
    return {
      dom,
      contentDOM: content,
      update: (next) => {
        if (next.type !== node.type) return false;
        node = next;
        head.textContent = words(node.attrs.kind);
        return true;
      },
      ignoreMutation: (mutation) =>
        mutation.type !== 'selection' && !content.contains(mutation.target as Node),
    };
  };
}
