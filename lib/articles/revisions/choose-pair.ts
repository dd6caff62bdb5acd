import type { RevisionEntry } from '@/lib/articles/revisions/types';

/** What the history's address says: `?from=12&to=15&view=side&autosaves=0`. */
export interface RevisionAddress {
  from: number | null;
  to: number | null;
  view: 'inline' | 'side';
  /** Autosaves are left out of the list. */
  hidesAutosaves: boolean;
}

type SearchParams = Record<string, string | string[] | undefined>;

export function readRevisionAddress(params: SearchParams): RevisionAddress {
  const id = (value: string | string[] | undefined) =>
    typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : null;
  return {
    from: id(params.from),
    to: id(params.to),
    view: params.view === 'side' ? 'side' : 'inline',
    hidesAutosaves: params.autosaves === '0',
  };
}

export function writeRevisionAddress(base: string, address: RevisionAddress): string {
  const query = new URLSearchParams();
  if (address.from !== null) query.set('from', String(address.from));
  if (address.to !== null) query.set('to', String(address.to));
  if (address.view === 'side') query.set('view', 'side');
  if (address.hidesAutosaves) query.set('autosaves', '0');
  return query.size === 0 ? base : `${base}?${query}`;
}

/**
 * The two revisions to compare, the earlier first: those of the address, else the newest with the one before.
 * @param revisions newest first; null when there is none
 */
export function choosePair(
  revisions: readonly RevisionEntry[],
  { from, to }: Pick<RevisionAddress, 'from' | 'to'>,
): { from: number; to: number } | null {
  const newest = revisions[0];
  if (!newest) return null;
  const known = (id: number | null) => revisions.find((revision) => revision.id === id)?.id;
  const later = known(to) ?? newest.id;
  const before = revisions[revisions.findIndex(({ id }) => id === later) + 1]?.id ?? later;
  const earlier = known(from) ?? before;
  return earlier <= later ? { from: earlier, to: later } : { from: later, to: earlier };
}
