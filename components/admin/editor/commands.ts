import type { Editor } from '@tiptap/core';
import type { DeskIconName } from '@/components/admin/ui/desk-icon';
import type { EditorPanel } from './editor-context.client';

/** Everything an editor can do to the body by a button, a menu or a key. Named in `desk.editor.commands`. */
export type CommandName =
  | 'paragraph'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'bold'
  | 'italic'
  | 'strike'
  | 'superscript'
  | 'subscript'
  | 'code'
  | 'link'
  | 'bulletList'
  | 'orderedList'
  | 'blockquote'
  | 'pullQuote'
  | 'question'
  | 'preformatted'
  | 'figure'
  | 'gallery'
  | 'embed'
  | 'table'
  | 'factBox'
  | 'noteBox'
  | 'related'
  | 'rule'
  | 'directionAuto'
  | 'directionRtl'
  | 'directionLtr'
  | 'blockUp'
  | 'blockDown'
  | 'find'
  | 'help'
  | 'undo'
  | 'redo';

/** Commands without an icon: their button is read. */
export type ShortName =
  | 'paragraph'
  | 'heading2'
  | 'heading3'
  | 'bold'
  | 'orderedList'
  | 'pullQuote'
  | 'question';

export interface EditorCommand {
  name: CommandName;
  /** Where it stands in the toolbar. */
  group: 'text' | 'marks' | 'lists' | 'quotes' | 'things' | 'direction' | 'tools' | 'history';
  icon?: DeskIconName;
  /** As keys are written for Tiptap: `Mod` is Ctrl, or Command on a Mac. */
  keys?: string;
  /** Offered by the menu behind «/». */
  isBlock?: boolean;
  /** Only in menus, not on the bar itself. */
  isRare?: boolean;
  isActive?: (editor: Editor) => boolean;
  isPossible?: (editor: Editor) => boolean;
  run: (editor: Editor, open: (panel: EditorPanel) => void) => void;
}

const heading = (level: 2 | 3 | 4): EditorCommand => ({
  name: `heading${level}`,
  group: 'text',
  keys: `Mod-Alt-${level}`,
  isBlock: true,
  isRare: level === 4,
  isActive: (editor) => editor.isActive('heading', { level }),
  run: (editor) => editor.chain().focus().setHeading({ level }).run(),
});

const mark = (name: 'bold' | 'italic' | 'strike' | 'code', keys: string, isRare = false): EditorCommand => ({
  name,
  group: 'marks',
  keys,
  isRare,
  isActive: (editor) => editor.isActive(name),
  run: (editor) => editor.chain().focus().toggleMark(name).run(),
});

const script = (name: 'superscript' | 'subscript', keys: string): EditorCommand => ({
  name,
  group: 'marks',
  keys,
  isRare: true,
  isActive: (editor) => editor.isActive(name),
  run: (editor) => editor.chain().focus().toggleScript(name).run(),
});

const textBlock = (name: 'pullQuote' | 'question' | 'preformatted', icon?: DeskIconName): EditorCommand => ({
  name,
  group: name === 'preformatted' ? 'text' : 'quotes',
  isBlock: true,
  isRare: name === 'preformatted',
  ...(icon ? { icon } : {}),
  isActive: (editor) => editor.isActive(name),
  run: (editor) => editor.chain().focus().toggleNode(name, 'paragraph').run(),
});

const box = (name: 'factBox' | 'noteBox', icon: DeskIconName): EditorCommand => ({
  name,
  group: 'things',
  icon,
  isBlock: true,
  isActive: (editor) => editor.isActive(name),
  run: (editor) =>
    editor.isActive(name)
      ? editor.chain().focus().lift(name).run()
      : editor.chain().focus().wrapIn(name).run(),
});

const panel = (
  name: CommandName & ('embed' | 'related' | 'gallery' | 'figure'),
  target: EditorPanel,
  icon: DeskIconName,
): EditorCommand => ({ name, group: 'things', icon, isBlock: true, run: (_, open) => open(target) });

const direction = (name: CommandName, dir: 'rtl' | 'ltr' | null): EditorCommand => ({
  name,
  group: 'direction',
  isRare: true,
  isActive: (editor) => dir !== null && editor.isActive({ dir }),
  run: (editor) => editor.chain().focus().setBlockDirection(dir).run(),
});

export const ARTICLE_COMMANDS: readonly EditorCommand[] = [
  {
    name: 'paragraph',
    group: 'text',
    keys: 'Mod-Alt-0',
    isBlock: true,
    isActive: (editor) => editor.isActive('paragraph'),
    run: (editor) => editor.chain().focus().setParagraph().run(),
  },
  heading(2),
  heading(3),
  heading(4),
  textBlock('preformatted'),
  mark('bold', 'Mod-b'),
  mark('italic', 'Mod-i', true),
  mark('strike', 'Mod-Shift-s', true),
  script('superscript', 'Mod-.'),
  script('subscript', 'Mod-,'),
  mark('code', 'Mod-e', true),
  {
    name: 'link',
    group: 'marks',
    icon: 'link',
    keys: 'Mod-k',
    isActive: (editor) => editor.isActive('link'),
    run: (_, open) => open('link'),
  },
  {
    name: 'bulletList',
    group: 'lists',
    icon: 'list',
    keys: 'Mod-Shift-8',
    isBlock: true,
    isActive: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    group: 'lists',
    keys: 'Mod-Shift-7',
    isBlock: true,
    isActive: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'blockquote',
    group: 'quotes',
    icon: 'quote',
    isBlock: true,
    isActive: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleWrap('blockquote').run(),
  },
  textBlock('pullQuote'),
  textBlock('question'),
  panel('figure', 'picture', 'image'),
  panel('gallery', 'gallery', 'media'),
  panel('embed', 'embed', 'embed'),
  {
    name: 'table',
    group: 'things',
    icon: 'table',
    isBlock: true,
    isActive: (editor) => editor.isActive('table'),
    isPossible: (editor) => !editor.isActive('table'),
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  box('factBox', 'info'),
  box('noteBox', 'note'),
  panel('related', 'related', 'articles'),
  {
    name: 'rule',
    group: 'things',
    isBlock: true,
    isRare: true,
    run: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
  direction('directionAuto', null),
  direction('directionRtl', 'rtl'),
  direction('directionLtr', 'ltr'),
  {
    name: 'blockUp',
    group: 'direction',
    keys: 'Alt-ArrowUp',
    isRare: true,
    run: (editor) => editor.chain().focus().moveBlock(-1).run(),
  },
  {
    name: 'blockDown',
    group: 'direction',
    keys: 'Alt-ArrowDown',
    isRare: true,
    run: (editor) => editor.chain().focus().moveBlock(1).run(),
  },
  { name: 'find', group: 'tools', icon: 'search', keys: 'Mod-f', run: (_, open) => open('find') },
  { name: 'help', group: 'tools', icon: 'key', keys: 'Mod-/', run: (_, open) => open('help') },
  {
    name: 'undo',
    group: 'history',
    icon: 'undo',
    keys: 'Mod-z',
    isPossible: (editor) => editor.can().undo(),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    name: 'redo',
    group: 'history',
    icon: 'redo',
    keys: 'Mod-Shift-z',
    isPossible: (editor) => editor.can().redo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
];

/**
 * What a static page is written with: an interview's question and a link to another story belong to articles.
 * Bodies that have them already keep them.
 */
export const PAGE_COMMANDS = ARTICLE_COMMANDS.filter(({ name }) => name !== 'question' && name !== 'related');
