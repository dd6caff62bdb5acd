import { mergeAttributes, Node, wrappingInputRule } from '@tiptap/core';

/** An attribute of a block that the clipboard carries as `data-<name>`. */
const dataAttribute = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Record<string, unknown>) =>
    typeof attributes[name] === 'string' ? { [`data-${name}`]: attributes[name] } : {},
});

/** Words of someone else, with where they come from. */
export const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ({ cite: dataAttribute('cite') }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })];
  },
});

/** Words lifted out of the text. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ cite: dataAttribute('cite') }),
  parseHTML: () => [{ tag: 'p[data-block="pullQuote"]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => [
    'p',
    mergeAttributes({ 'data-block': 'pullQuote' }, HTMLAttributes),
    0,
  ],
});

/** A question of an interview; the answer is the paragraphs that follow. */
export const Question = Node.create({
  name: 'question',
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p[data-block="question"]', priority: 60 }],
  renderHTML: () => ['p', { 'data-block': 'question', class: 'question' }, 0],
  addKeyboardShortcuts() {
    return {
      // The answer follows the question.
      Enter: ({ editor }) => {
        const { $from, empty } = editor.state.selection;
        if (!empty || $from.parent.type !== this.type) return false;
        if ($from.parentOffset < $from.parent.content.size) return false;
        return editor
          .chain()
          .insertContentAt($from.after(), { type: 'paragraph' })
          .focus($from.after() + 1)
          .run();
      },
    };
  },
});

/** Text whose spaces and line ends count: verse, tables of figures, code. */
export const Preformatted = Node.create({
  name: 'preformatted',
  group: 'block',
  content: 'text*',
  defining: true,
  whitespace: 'pre',
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: () => ['pre', 0],
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { $from } = editor.state.selection;
        if ($from.parent.type !== this.type) return false;
        // Two empty lines at the end lead out of it.
        const isAtEnd = $from.parentOffset === $from.parent.content.size;
        if (isAtEnd && $from.parent.textContent.endsWith('\n\n'))
          return editor
            .chain()
            .command(({ tr }) => {
              tr.delete($from.pos - 2, $from.pos);
              return true;
            })
            .exitCode()
            .run();
        return editor.commands.insertContent({ type: 'text', text: '\n' });
      },
    };
  },
});

/** A titled box of facts. */
export const FactBox = Node.create({
  name: 'factBox',
  group: 'block',
  content: 'block+',
  defining: true,
  isolating: true,
  addAttributes: () => ({ title: { ...dataAttribute('title'), default: '' } }),
  parseHTML: () => [{ tag: 'div[data-block="factBox"]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    mergeAttributes({ 'data-block': 'factBox' }, HTMLAttributes),
    0,
  ],
});

/** A boxed remark; of kind `unsupported`, what an import had no form for. */
export const NoteBox = Node.create({
  name: 'noteBox',
  group: 'block',
  content: 'block+',
  defining: true,
  isolating: true,
  addAttributes: () => ({ kind: dataAttribute('kind') }),
  parseHTML: () => [{ tag: 'div[data-block="noteBox"]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    mergeAttributes({ 'data-block': 'noteBox' }, HTMLAttributes),
    0,
  ],
});
