// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { TypedWords } from './typed-words';

let dialog: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `<dialog>
    <input type="search"><input type="password"><input autocomplete="one-time-code"><input role="combobox">
    <input id="name" value="مريم"><textarea id="text"></textarea><textarea readonly></textarea>
    <input type="checkbox" id="check"><select id="choice"><option>أ</option><option>ب</option></select>
    <dialog id="inner"><textarea></textarea></dialog>
  </dialog>`;
  dialog = document.querySelector('dialog') as HTMLElement;
});

const field = (selector: string) => dialog.querySelector(selector) as HTMLInputElement;

function type(words: TypedWords, selector: string, value: string) {
  words.note(field(selector));
  field(selector).value = value;
  words.typed(field(selector));
}

it.each(['#name', '#text'])('sees what was typed into %s', (selector) => {
  const words = new TypedWords(dialog);
  expect(words.isChanged).toBe(false);
  type(words, selector, 'كلمة');
  expect(words.isChanged).toBe(true);
});

it('sees what was chosen, and what was chosen back', () => {
  const words = new TypedWords(dialog);
  type(words, '#choice', 'ب');
  expect(words.isChanged).toBe(true);
  type(words, '#choice', 'أ');
  expect(words.isChanged).toBe(false);
  field('#check').checked = true;
  words.typed(field('#check'));
  expect(words.isChanged).toBe(true);
});

it.each([
  '[type="search"]',
  '[type="password"]',
  '[autocomplete]',
  '[role="combobox"]',
  '[readonly]',
  '#inner textarea',
])('does not ask about %s', (selector) => {
  const words = new TypedWords(dialog);
  type(words, selector, 'كلمة');
  expect(words.isChanged).toBe(false);
});

it('forgets what was taken back, what was saved, and fields that are gone', () => {
  const words = new TypedWords(dialog);
  type(words, '#name', 'ليلى');
  type(words, '#name', 'مريم');
  expect(words.isChanged).toBe(false);
  type(words, '#name', 'ليلى');
  words.settle();
  expect(words.isChanged).toBe(false);
  type(words, '#name', 'هدى');
  field('#name').remove();
  expect(words.isChanged).toBe(false);
});

it('is not moved by what the screen fills in itself, and learns fields that come later', () => {
  const words = new TypedWords(dialog);
  field('#name').value = 'ليلى';
  expect(words.isChanged).toBe(false);
  dialog.insertAdjacentHTML('beforeend', '<input id="later" value="قديم">');
  type(words, '#later', 'قديم');
  expect(words.isChanged).toBe(true);
  words.settle();
  type(words, '#later', 'جديد');
  expect(words.isChanged).toBe(true);
});
