/**
 * The longest common subsequence of two lists as pairs of indices, both growing: Myers' O((n + m)·d) algorithm
 * in linear space (“An O(ND) Difference Algorithm and Its Variations”, 1986, section 4b). Ours and not a
 * package, because merging needs the pairs themselves and two 5,000-word texts without a word in common must
 * not cost seconds or memory in the square of their difference.
 * @param keyOf items are the same when their keys are
 */
export function matchSequences<Item>(
  left: readonly Item[],
  right: readonly Item[],
  keyOf: (item: Item) => string,
): [number, number][] {
  const numbers = new Map<string, number>();
  const numbered = (items: readonly Item[]) =>
    Int32Array.from(items, (item) => {
      const key = keyOf(item);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
  const a = numbered(left);
  const b = numbered(right);
  const size = a.length + b.length + 3;
  const search: Search = {
    a,
    b,
    pairs: [],
    forward: new Int32Array(2 * size),
    backward: new Int32Array(2 * size),
  };
  match(search, { aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length });
  return search.pairs;
}

interface Search {
  a: Int32Array;
  b: Int32Array;
  pairs: [number, number][];
  /** Furthest reach on each diagonal from the start, and from the end. */
  forward: Int32Array;
  backward: Int32Array;
}
interface Box {
  aStart: number;
  aEnd: number;
  bStart: number;
  bEnd: number;
}

function match(search: Search, box: Box): void {
  const { a, b, pairs } = search;
  let { aStart, aEnd, bStart, bEnd } = box;
  while (aStart < aEnd && bStart < bEnd && a[aStart] === b[bStart]) pairs.push([aStart++, bStart++]);
  let tail = 0;
  while (aStart < aEnd && bStart < bEnd && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd -= 1;
    bEnd -= 1;
    tail += 1;
  }
  if (aStart < aEnd && bStart < bEnd) {
    const [aMiddle, bMiddle] = middle(search, { aStart, aEnd, bStart, bEnd });
    match(search, { aStart, aEnd: aMiddle, bStart, bEnd: bMiddle });
    match(search, { aStart: aMiddle, aEnd, bStart: bMiddle, bEnd });
  }
  for (let index = 0; index < tail; index++) pairs.push([aEnd + index, bEnd + index]);
}

/** A point on a shortest path through the box, found where searches from both ends meet. */
function middle({ a, b, forward, backward }: Search, { aStart, aEnd, bStart, bEnd }: Box): [number, number] {
  const width = aEnd - aStart;
  const height = bEnd - bStart;
  const difference = width - height;
  const isOdd = (difference & 1) !== 0;
  const zero = width + height + 1;
  forward[zero + 1] = 0;
  backward[zero + 1] = 0;
  for (let steps = 0; ; steps++) {
    for (let k = -steps; k <= steps; k += 2) {
      const down = forward[zero + k + 1] ?? 0;
      const across = (forward[zero + k - 1] ?? 0) + 1;
      const isDown = k === -steps || (k !== steps && across - 1 < down);
      const from = isDown ? down : across;
      let x = from;
      let y = x - k;
      while (x < width && y < height && a[aStart + x] === b[bStart + y]) {
        x += 1;
        y += 1;
      }
      forward[zero + k] = x;
      const mirrored = difference - k;
      if (isOdd && mirrored > -steps && mirrored < steps && x + (backward[zero + mirrored] ?? 0) >= width)
        return [aStart + Math.min(x, width), bStart + Math.min(y, height)];
    }
    for (let k = -steps; k <= steps; k += 2) {
      const up = backward[zero + k + 1] ?? 0;
      const back = (backward[zero + k - 1] ?? 0) + 1;
      const isUp = k === -steps || (k !== steps && back - 1 < up);
      let x = isUp ? up : back;
      let y = x - k;
      while (x < width && y < height && a[aEnd - 1 - x] === b[bEnd - 1 - y]) {
        x += 1;
        y += 1;
      }
      backward[zero + k] = x;
      const mirrored = difference - k;
      if (!isOdd && mirrored >= -steps && mirrored <= steps && x + (forward[zero + mirrored] ?? 0) >= width)
        return [aEnd - Math.min(x, width), bEnd - Math.min(y, height)];
    }
  }
}
