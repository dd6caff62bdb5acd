/** Runs a task when a place is free. */
export type Limit = <Value>(task: () => Promise<Value>) => Promise<Value>;

/** At most `places` tasks at a time, first come first served. */
export function createLimit(places: number): Limit {
  let free = places;
  const queue: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await task();
    } finally {
      const next = queue.shift();
      if (next) next();
      else free += 1;
    }
  };
}
