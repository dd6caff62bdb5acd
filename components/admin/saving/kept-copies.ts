/** Whose unsaved words, of what (`page:7`, `front:ar`), in which tab. */
export interface KeptPlace {
  personId: string;
  thing: string;
  tab: string;
}

const PREFIX = 'nashra:copy:';
const groupOf = ({ personId, thing }: Omit<KeptPlace, 'tab'>) => `${PREFIX}${personId}:${thing}:`;
const keyOf = (place: KeptPlace) => groupOf(place) + place.tab;

/**
 * Keeps what is written and not saved yet in this browser, one copy a person, thing and tab. At once: it outlives the
 * tab from the moment this returns.
 * @returns false when the browser has no room for it, or allows no storage
 */
export function putCopy(place: KeptPlace, copy: unknown, storage?: Storage): boolean {
  try {
    (storage ?? localStorage).setItem(keyOf(place), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function removeCopy(place: KeptPlace, storage?: Storage): void {
  try {
    (storage ?? localStorage).removeItem(keyOf(place));
  } catch {
    // Where nothing may be stored, nothing was.
  }
}

interface Finding<Copy> {
  /** The copy as it was kept; null for what is none. */
  read: (kept: unknown) => Copy | null;
  /** Whether a tab of that name lives in this browser. */
  isAlive: (tab: string) => Promise<boolean>;
  storage?: Storage;
}

/**
 * What this person left unsaved: in this tab, or in one that is gone. What tabs that live have stays theirs; of
 * several that are gone, one is found now and the others when this is asked next.
 * @returns with the tab that kept it
 */
export async function findCopy<Copy>(
  place: KeptPlace,
  { read, isAlive, storage }: Finding<Copy>,
): Promise<{ copy: Copy; tab: string } | null> {
  try {
    const kept = storage ?? localStorage;
    const group = groupOf(place);
    const keys = Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '');
    for (const key of keys.filter((name) => name.startsWith(group))) {
      const tab = key.slice(group.length);
      if (tab !== place.tab && (await isAlive(tab))) continue;
      const copy = parsed(kept.getItem(key), read);
      if (copy !== null) return { copy, tab };
    }
    return null;
  } catch {
    return null;
  }
}

/** The same, and from now on it is this tab's. */
export async function adoptCopy<Copy>(place: KeptPlace, finding: Finding<Copy>): Promise<Copy | null> {
  const found = await findCopy(place, finding);
  if (!found) return null;
  const { copy, tab } = found;
  // In this order: between the two it is there twice rather than not at all.
  if (tab !== place.tab && putCopy(place, copy, finding.storage))
    removeCopy({ ...place, tab }, finding.storage);
  return copy;
}

function parsed<Copy>(json: string | null, read: Finding<Copy>['read']): Copy | null {
  try {
    return read(JSON.parse(json ?? ''));
  } catch {
    return null;
  }
}
