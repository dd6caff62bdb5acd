/** A list with one item put elsewhere; places outside of it change nothing. */
export function moveItem<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const moved = [...items];
  if (from < 0 || from >= moved.length || to < 0 || to >= moved.length) return moved;
  const [item] = moved.splice(from, 1);
  moved.splice(to, 0, item as Item);
  return moved;
}
