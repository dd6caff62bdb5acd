import { keep, recall } from './dom';

/** A story in the reader's own list, as much as its line there shows. */
export interface SavedStory {
  id: number;
  /** Percent-encoded path. */
  path: string;
  headline: string;
  section: string;
  /** «قراءة 6 دقائق», in the language of the page it was saved from. */
  reading: string;
  /** Address of a small JPEG, or ''. */
  picture: string;
}

const KEY = 'saved';
/** More than anyone reads; keeps the list well below what a browser stores. */
const MOST = 200;

/** The list, newest first. What another version or hand has written there and is no story is passed over. */
export function listSaved(): SavedStory[] {
  try {
    const parsed: unknown = JSON.parse(recall(KEY) ?? '[]');
    return Array.isArray(parsed) ? parsed.map(readStory).filter((story) => story !== null) : [];
  } catch {
    return [];
  }
}

/** @returns whether the browser kept the list */
export function writeSaved(stories: SavedStory[]): boolean {
  return keep(KEY, stories.length > 0 ? JSON.stringify(stories.slice(0, MOST)) : null);
}

/** Checks what comes from storage; a path must be one of this site. */
export function readStory(value: unknown): SavedStory | null {
  if (typeof value !== 'object' || value === null) return null;
  const story = value as Record<string, unknown>;
  const text = (name: string) => (typeof story[name] === 'string' ? story[name] : '');
  const path = text('path');
  if (typeof story.id !== 'number' || !/^\/(?!\/)/.test(path) || !text('headline')) return null;
  const picture = text('picture');
  return {
    id: story.id,
    path,
    headline: text('headline'),
    section: text('section'),
    reading: text('reading'),
    picture: /^\/media\//.test(picture) ? picture : '',
  };
}
