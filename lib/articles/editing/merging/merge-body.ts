import type { BlockNode } from '@/lib/articles/body/body-schema';
import { type AlignedBlocks, alignBlocks } from '@/lib/articles/revisions/align-blocks';
import { stableJson } from '@/lib/platform/stable-json';

/** One place of three lists. Empty: the item was deleted there, or is not there yet. */
export interface Place<Item> {
  base: Item[];
  mine: Item[];
  theirs: Item[];
}
export type BlockPlace = Place<BlockNode>;

/** What happens to a place by itself; `conflict`: both changed it, each in another way. */
export type Outcome = 'same' | 'mine' | 'theirs' | 'both' | 'conflict';

/** The rule of every three-way merge: who alone changed something has his way. */
export function outcomeOf({
  base,
  mine,
  theirs,
}: {
  base: unknown;
  mine: unknown;
  theirs: unknown;
}): Outcome {
  const [was, left, right] = [base, mine, theirs].map(stableJson);
  if (left === right) return left === was ? 'same' : 'both';
  if (left === was) return 'theirs';
  return right === was ? 'mine' : 'conflict';
}

/** Lines two lists up, in the order of both. */
type Align<Item> = (left: readonly Item[], right: readonly Item[]) => readonly AlignedBlocks[];

/**
 * Cuts three bodies into places in the order of the result: each block of the base, and the room between two
 * of them where one or both wrote new blocks. Reading one side of all places in order gives that side's body.
 */
export const placesOf = (
  base: readonly BlockNode[],
  mine: readonly BlockNode[],
  theirs: readonly BlockNode[],
): BlockPlace[] => placesBetween({ base, mine, theirs }, alignBlocks);

/** The same for three lists of anything. */
export function placesBetween<Item>(
  { base, mine, theirs }: { base: readonly Item[]; mine: readonly Item[]; theirs: readonly Item[] },
  align: Align<Item>,
): Place<Item>[] {
  const left = followBase(base, mine, align);
  const right = followBase(base, theirs, align);
  const places: Place<Item>[] = [];
  for (let index = 0; index <= base.length; index++) {
    places.push(...newItems(left.before[index] ?? [], right.before[index] ?? []));
    const item = base[index];
    if (item !== undefined)
      places.push({ base: [item], mine: left.became[index] ?? [], theirs: right.became[index] ?? [] });
  }
  return places;
}

/** What each item of the base became on one side, and what is new before it (at the end: behind all). */
function followBase<Item>(base: readonly Item[], side: readonly Item[], align: Align<Item>) {
  const became: Item[][] = base.map(() => []);
  const before: Item[][] = [...base.map(() => []), []];
  let next = 0;
  for (const { left, right } of align(base, side)) {
    const item = right === null ? undefined : side[right];
    if (left === null) {
      if (item !== undefined) before[next]?.push(item);
      continue;
    }
    if (item !== undefined) became[left]?.push(item);
    next = left + 1;
  }
  return { became, before };
}

/** New items of both in the same room: those that both wrote are one place, what is between them others. */
function newItems<Item>(mine: Item[], theirs: Item[]): Place<Item>[] {
  if (mine.length === 0 && theirs.length === 0) return [];
  if (stableJson(mine) === stableJson(theirs)) return [{ base: [], mine, theirs }];
  let start = 0;
  while (start < mine.length && start < theirs.length && isSame(mine[start], theirs[start])) start += 1;
  let end = 0;
  while (
    end < mine.length - start &&
    end < theirs.length - start &&
    isSame(mine[mine.length - 1 - end], theirs[theirs.length - 1 - end])
  )
    end += 1;
  const head = mine.slice(0, start);
  const tail = end === 0 ? [] : mine.slice(-end);
  return [
    { base: [], mine: head, theirs: head },
    {
      base: [],
      mine: mine.slice(start, mine.length - end),
      theirs: theirs.slice(start, theirs.length - end),
    },
    { base: [], mine: tail, theirs: tail },
  ].filter((place) => place.mine.length + place.theirs.length > 0);
}

const isSame = (left: unknown, right: unknown) => stableJson(left) === stableJson(right);
