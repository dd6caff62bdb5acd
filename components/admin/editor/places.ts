import type { GateField } from '@/lib/articles/gate/types';

/** Where in the editor something stands, for jumps from the publish gate and from notes. */
export type PlaceField =
  | GateField
  | 'dateline'
  | 'kind'
  | 'genre'
  | 'seoTitle'
  | 'seoDescription'
  | 'sources';

export type Place =
  | { field: PlaceField }
  /** Index of a block among the body's own (`content.body.content`), from 0; `quote` is marked inside it. */
  | { block: number; quote?: string };

/** Id of the control that holds a field. */
export const placeId = (field: PlaceField) => `editor-${field}`;

const JUMP = 'nashra:focus-place';

/** Takes the editor there: scrolls, opens what is folded, and puts the cursor into it. */
export function focusPlace(place: Place): void {
  window.dispatchEvent(new CustomEvent<Place>(JUMP, { detail: place }));
}

/** The editor listens; returns how to stop. */
export function onFocusPlace(jump: (place: Place) => void): () => void {
  const listener = (event: Event) => jump((event as CustomEvent<Place>).detail);
  window.addEventListener(JUMP, listener);
  return () => window.removeEventListener(JUMP, listener);
}
