// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import type { BlockNode, BodyDocument } from '@/lib/articles/body/body-schema';
import { bodyToText } from '@/lib/articles/body/body-text';
import { bodyOf, editorJsonOf } from './body-document';
import { insertThings } from './insert-thing';
import { FindReplace, findStateOf } from './plugins/find-replace';
import { MoveBlock } from './plugins/move-block';
import { SlashMenu, slashStateOf } from './plugins/slash-menu';
import { TypingAids } from './plugins/typing-aids';
import { bodyExtensions } from './schema/body-extensions';

const paragraph = (text: string): BlockNode =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };
const bodyWith = (...content: BlockNode[]): BodyDocument => ({ type: 'doc', content });

let editor: Editor | null = null;
afterEach(() => editor?.destroy());

function open(body: BodyDocument): Editor {
  editor = new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    extensions: [...bodyExtensions(), TypingAids, FindReplace, MoveBlock, SlashMenu],
    content: editorJsonOf(body),
  });
  return editor;
}

/** Types as the browser does: each character is offered to the editor first. */
function type(target: Editor, text: string): void {
  const { view } = target;
  for (const character of text) {
    const { from, to } = view.state.selection;
    const deflt = () => view.state.tr.insertText(character, from, to);
    const isTaken = view.someProp('handleTextInput', (handle) => handle(view, from, to, character, deflt));
    if (!isTaken) view.dispatch(deflt());
  }
}

const textOf = (target: Editor) => bodyToText(bodyOf(target.state.doc));
const kindsOf = (target: Editor) => bodyOf(target.state.doc).content.map(({ type: kind }) => kind);

describe('typing aids in the body', () => {
  it('set marks right, one undo each', () => {
    const target = open(bodyWith());
    type(target, 'قال "نعم",');
    expect(textOf(target)).toBe('قال «نعم»،');
    target.commands.undo();
    expect(textOf(target)).toBe('قال «نعم»,');
    target.commands.redo();
    type(target, ' ثم');
    expect(textOf(target)).toBe('قال «نعم»، ثم');
  });

  it('leave code and text with its own spaces alone', () => {
    const target = open(bodyWith({ type: 'preformatted' }));
    target.commands.focus('start');
    type(target, 'قال "نعم"');
    expect(textOf(target)).toBe('قال "نعم"');
  });

  it('keep the emphasis of the words around', () => {
    const target = open(bodyWith());
    target.commands.toggleMark('bold');
    type(target, 'قال "نعم"');
    expect(bodyOf(target.state.doc).content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'قال «نعم»', marks: [{ type: 'bold' }] }] },
    ]);
  });
});

describe('find and replace', () => {
  it('finds every spelling and replaces all in one step', () => {
    const target = open(
      bodyWith(paragraph('قال أحمد'), {
        type: 'factBox',
        attrs: { title: '' },
        content: [paragraph('إحمد واحمد')],
      }),
    );
    target.commands.find({ text: 'احمد', isFolded: true });
    expect(findStateOf(target.state).found).toHaveLength(3);
    target.commands.replaceAllFound('محمود');
    expect(textOf(target)).toBe('قال محمود\nمحمود ومحمود');
    target.commands.undo();
    expect(textOf(target)).toBe('قال أحمد\nإحمد واحمد');
  });

  it('undoes a replacement without the words that were typed just before', () => {
    const target = open(bodyWith());
    type(target, 'قال أحمد');
    target.commands.find({ text: 'أحمد', isFolded: true });
    target.commands.replaceAllFound('محمود');
    target.commands.undo();
    expect(textOf(target)).toBe('قال أحمد');
  });

  it('replaces one and goes on to the next, round the end', () => {
    const target = open(bodyWith(paragraph('أ ب أ ب')));
    target.commands.find({ text: 'أ', isFolded: false });
    target.commands.replaceFound('ج');
    expect(textOf(target)).toBe('ج ب أ ب');
    expect(findStateOf(target.state)).toMatchObject({ current: 0, found: [{ from: 5, to: 6 }] });
    target.commands.findNext(1);
    expect(findStateOf(target.state).current).toBe(0);
  });

  it('follows the text while it is written', () => {
    const target = open(bodyWith(paragraph('نص')));
    target.commands.find({ text: 'نص', isFolded: true });
    target.commands.insertContentAt(1, 'نص آخر ');
    expect(findStateOf(target.state).found).toEqual([
      { from: 1, to: 3 },
      { from: 8, to: 10 },
    ]);
  });
});

describe('blocks', () => {
  it('move past their neighbours, cursor and all', () => {
    const target = open(bodyWith(paragraph('أول'), paragraph('ثان'), { type: 'horizontalRule' }));
    target.commands.setTextSelection(8);
    target.commands.moveBlock(-1);
    expect(textOf(target)).toBe('ثان\nأول');
    expect(target.state.selection.$from.parent.textContent).toBe('ثان');
    target.commands.moveBlock(1);
    target.commands.moveBlock(1);
    expect(kindsOf(target)).toEqual(['paragraph', 'horizontalRule', 'paragraph']);
    expect(target.state.selection.$from.parent.textContent).toBe('ثان');
  });

  it('are put behind the cursor’s block, in place of an empty one, with a line to write on', () => {
    const embed: BlockNode = { type: 'embed', attrs: { provider: 'x', url: 'https://x.com/a/status/1' } };
    const target = open(bodyWith(paragraph('أول'), paragraph('ثان')));
    target.commands.setTextSelection(2);
    insertThings(target, [embed]);
    expect(kindsOf(target)).toEqual(['paragraph', 'embed', 'paragraph']);
    expect(target.state.selection.$from.parent.textContent).toBe('ثان');

    const empty = open(bodyWith());
    insertThings(empty, [embed]);
    expect(kindsOf(empty)).toEqual(['embed']);
    type(empty, 'بعدها');
    expect(kindsOf(empty)).toEqual(['embed', 'paragraph']);
  });

  it('hold what they were given when one is put into a list item or a cell', () => {
    const target = open(
      bodyWith({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('بند')] }] }),
    );
    target.commands.setTextSelection(4);
    insertThings(target, [{ type: 'relatedArticle', attrs: { articleId: 3 } }]);
    expect(bodyOf(target.state.doc).content).toMatchObject([
      { type: 'bulletList', content: [{ content: [{ type: 'paragraph' }, { type: 'relatedArticle' }] }] },
    ]);
  });
});

describe('the menu behind «/»', () => {
  it.each([
    ['/', ''],
    ['/جدول', 'جدول'],
    ['نص /صو', 'صو'],
    ['نص/صو', null],
    ['1/2', null],
    ['/ نص', null],
  ])('%s', (typed, query) => {
    const target = open(bodyWith());
    type(target, typed);
    expect(slashStateOf(target.state)?.query ?? null).toBe(query);
  });
});
