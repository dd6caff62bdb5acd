// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Breaking } from './breaking';
import { Save } from './save';
import { Saved } from './saved';
import { listSaved, readStory, type SavedStory } from './saved-store';
import { TextSize } from './text-size';
import { Theme } from './theme';

customElements.define('nashra-breaking', Breaking);
customElements.define('nashra-save', Save);
customElements.define('nashra-saved', Saved);
customElements.define('nashra-text-size', TextSize);
customElements.define('nashra-theme', Theme);

const story = (id: number): SavedStory => ({
  id,
  path: `/politics/${id}/x`,
  headline: `خبر "${id}" <b>`,
  section: 'سياسة',
  reading: 'قراءة دقيقة',
  picture: '',
});

function pageOf(html: string): void {
  // Made apart and put in whole, as a parser hands elements over when the script runs after the page.
  const page = document.createElement('div');
  page.innerHTML = `<main id="main" tabindex="-1"></main>${html}`;
  document.body.replaceChildren(page);
}

function press(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

beforeEach(() => {
  localStorage.clear();
  document.documentElement.removeAttribute('data-theme');
  document.documentElement.removeAttribute('data-size');
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
});

describe('theme', () => {
  it('is switched, remembered, and told to every toggle on the page', () => {
    pageOf(
      '<nashra-theme><button id="a"></button></nashra-theme><nashra-theme><button id="b"></button></nashra-theme>',
    );
    press('#a');
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(document.querySelector('#b')?.getAttribute('aria-pressed')).toBe('true');
    expect(localStorage.getItem('nashra:theme')).toBe('dark');
    press('#b');
    expect(document.documentElement.dataset.theme).toBe('light');
  });
});

describe('text size', () => {
  it('is set on the page and forgotten when it is normal again', () => {
    pageOf(
      '<nashra-text-size><button data-size="normal"></button><button data-size="large"></button></nashra-text-size>',
    );
    press('[data-size=large]');
    expect(document.documentElement.dataset.size).toBe('large');
    expect(localStorage.getItem('nashra:size')).toBe('large');
    press('button[data-size=normal]');
    expect(document.documentElement.dataset.size).toBeUndefined();
    expect(localStorage.getItem('nashra:size')).toBeNull();
  });
});

describe('reading list', () => {
  const showSaveButton = (id: number) => {
    pageOf('');
    const element = document.createElement('nashra-save');
    element.dataset.story = JSON.stringify(story(id));
    element.innerHTML = '<button></button>';
    document.body.append(element);
  };

  it('takes a story in and out', () => {
    showSaveButton(7);
    press('nashra-save button');
    expect(listSaved()).toEqual([story(7)]);
    expect(document.querySelector('nashra-save button')?.getAttribute('aria-pressed')).toBe('true');
    press('nashra-save button');
    expect(listSaved()).toEqual([]);
  });

  it('prints what is saved as text, removes one line, and says when it is empty', () => {
    localStorage.setItem('nashra:saved', JSON.stringify([story(1), story(2)]));
    pageOf(`<nashra-saved>
      <template><li><a><span data-part="headline"></span></a><button data-label="أزل: {headline}"></button></li></template>
      <div data-filled hidden><ol></ol><button data-clear></button></div><p data-empty></p></nashra-saved>`);
    const headlines = () =>
      [...document.querySelectorAll('ol [data-part=headline]')].map((part) => part.textContent);
    expect(headlines()).toEqual([story(1).headline, story(2).headline]);
    expect(document.querySelector('ol b')).toBeNull();
    expect(document.querySelector('ol button')?.getAttribute('aria-label')).toBe(`أزل: ${story(1).headline}`);
    press('ol button');
    expect(headlines()).toEqual([story(2).headline]);
    expect(document.activeElement).toBe(document.querySelector('ol button'));
    press('[data-clear]');
    expect(document.querySelector<HTMLElement>('[data-empty]')?.hidden).toBe(false);
    expect(document.activeElement?.id).toBe('main');
  });

  it.each([
    ['another site', { ...story(1), path: '//evil.example/x' }],
    ['a script', { ...story(1), path: 'javascript:alert(1)' }],
    ['no headline', { ...story(1), headline: '' }],
    ['no object', 'x'],
  ])('passes over %s', (_name, value) => {
    expect(readStory(value)).toBeNull();
  });
});

describe('breaking strip', () => {
  const strip =
    '<nashra-breaking><ul><li class="is-shown">أ</li><li>ب</li></ul><div><button data-step="1"></button><button data-pause data-pause-label="إيقاف" data-resume-label="استئناف"></button></div></nashra-breaking>';
  const shown = () => document.querySelector('li.is-shown')?.textContent;

  it('turns by itself, until it is paused', () => {
    vi.useFakeTimers();
    pageOf(strip);
    vi.advanceTimersByTime(7_000);
    expect(shown()).toBe('ب');
    press('[data-pause]');
    expect(document.querySelector('[data-pause]')?.getAttribute('aria-label')).toBe('استئناف');
    vi.advanceTimersByTime(70_000);
    expect(shown()).toBe('ب');
    press('[data-step]');
    expect(shown()).toBe('أ');
    vi.useRealTimers();
  });

  it('stays still for readers who want stillness', () => {
    vi.useFakeTimers();
    vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => undefined }));
    pageOf(strip);
    vi.advanceTimersByTime(70_000);
    expect(shown()).toBe('أ');
    vi.useRealTimers();
  });
});
