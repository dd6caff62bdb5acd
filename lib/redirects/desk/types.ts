export interface DeskRedirect {
  id: number;
  from: string;
  /** Where it leads now; null when what it led to is not public. */
  to: string | null;
  /** Whether it leads to a thing, wherever that moves, and not to a path. */
  follows: boolean;
}
