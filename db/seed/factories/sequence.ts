let last = 0;

/** 1, 2, 3, …: what makes slugs and names of one test process differ. */
export function nextInSequence(): number {
  last += 1;
  return last;
}
