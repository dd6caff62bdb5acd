interface Placed {
  id: number;
  parentId: number | null;
}

/** Sections of one edition as a list: the top ones in their order, sub-sections beneath theirs. */
export function beneathTheirParents<Section extends Placed>(sections: Section[]): Section[] {
  const under = (parentId: number | null) => sections.filter((section) => section.parentId === parentId);
  return under(null).flatMap((top) => [top, ...under(top.id)]);
}

/** The list after siblings were put into the order of `ids`; sub-sections go with theirs. */
export function withSiblingsInOrder<Section extends Placed>(sections: Section[], ids: number[]): Section[] {
  const siblings = ids.flatMap((id) => sections.find((section) => section.id === id) ?? []);
  return beneathTheirParents([...siblings, ...sections.filter(({ id }) => !ids.includes(id))]);
}

/** The sections beneath one parent, in their order. */
export const siblingIds = (sections: Placed[], { parentId }: Placed): number[] =>
  sections.filter((section) => section.parentId === parentId).map(({ id }) => id);
