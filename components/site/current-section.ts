/** What navigation marks as the reader's place: a section, the front, or nothing. */
export type CurrentPlace = { sectionId: number } | 'front' | null;

/** `aria-current` of a link to a section (`id`), or to the front (`'front'`). */
export function currentMark(current: CurrentPlace, place: number | 'front'): 'page' | undefined {
  const isHere =
    place === 'front' ? current === 'front' : typeof current === 'object' && current?.sectionId === place;
  return isHere ? 'page' : undefined;
}
