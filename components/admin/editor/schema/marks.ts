import { Mark, markInputRule, markPasteRule } from '@tiptap/core';
import { hrefSchema } from '@/lib/articles/body/body-schema';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    textMarks: {
      /** Turns a mark without attributes on or off. */
      toggleScript: (type: 'superscript' | 'subscript') => ReturnType;
    };
  }
}

/** Links hold an address only; where a link leads is nobody's business but the reader's. */
export const LinkMark = Mark.create({
  name: 'link',
  // Ahead of the others, so that a link with bold words in it stays one link.
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = element.getAttribute('href') ?? '';
        return hrefSchema.safeParse(href).success ? { href } : false;
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', { href: HTMLAttributes.href, rel: 'noopener' }, 0],
});

/** Unlike Tiptap's own, it may stand with other marks: imported texts have bold code. */
export const CodeMark = Mark.create({
  name: 'code',
  code: true,
  exitable: true,
  parseHTML: () => [{ tag: 'code' }, { tag: 'kbd' }, { tag: 'samp' }],
  renderHTML: () => ['code', { dir: 'ltr' }, 0],
  addInputRules() {
    return [markInputRule({ find: /(?:^|[^`])(`([^`]+)`)$/, type: this.type })];
  },
  addPasteRules() {
    return [markPasteRule({ find: /(?:^|[^`])(`([^`]+)`)/g, type: this.type })];
  },
});

const script = (name: 'superscript' | 'subscript', tag: 'sup' | 'sub') =>
  Mark.create({
    name,
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
  });

export const Superscript = script('superscript', 'sup').extend({
  addCommands: () => ({
    toggleScript:
      (type) =>
      ({ chain }) =>
        chain()
          .unsetMark(type === 'superscript' ? 'subscript' : 'superscript')
          .toggleMark(type)
          .run(),
  }),
});
export const Subscript = script('subscript', 'sub');
