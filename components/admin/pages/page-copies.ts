import { z } from 'zod';
import { bodySchema } from '@/lib/articles/body/body-schema';
import type { PageFields } from '@/lib/pages/desk/types';
import { PAGE_STATUSES } from '@/lib/pages/types';

/** What a text was made from: what the server had, and its version; null for a page that was never saved. */
export interface PageBase {
  version: number | null;
  fields: PageFields;
}

/** What was written in a tab and not saved. */
export interface PageCopy {
  base: PageBase;
  fields: PageFields;
}

const fields = z.object({
  title: z.string(),
  slug: z.string(),
  description: z.string().nullable(),
  status: z.enum(PAGE_STATUSES),
  body: bodySchema,
});
const copySchema: z.ZodType<PageCopy> = z.object({
  base: z.object({ version: z.number().nullable(), fields }),
  fields,
});

interface Place {
  personId: string;
  /** The page's id; of a new one, its edition. */
  page: number | string;
  tab: string;
}

const PREFIX = 'nashra:page-copy:';
const groupOf = ({ personId, page }: Place) => `${PREFIX}${personId}:${page}:`;
const keyOf = (place: Place) => groupOf(place) + place.tab;

/**
 * Keeps what is written and not saved yet in this browser, one copy a person, page and tab. At once: it outlives the
 * tab from the moment this returns.
 * @returns false when the browser has no room for it, or allows no storage
 */
export function putCopy(place: Place, copy: PageCopy, storage: Storage = localStorage): boolean {
  try {
    storage.setItem(keyOf(place), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function removeCopy(place: Place, storage: Storage = localStorage): void {
  try {
    storage.removeItem(keyOf(place));
  } catch {
    // Where nothing may be stored, nothing was.
  }
}

/**
 * Takes over what this person left unsaved on a page: in this tab, or in one that is gone. What tabs that live have
 * stays theirs; of several that are gone, one is taken now and the others when the page is opened next.
 * @param isAlive whether a tab of that name lives in this browser
 */
export async function adoptCopy(
  place: Place,
  isAlive: (tab: string) => Promise<boolean>,
  storage: Storage = localStorage,
): Promise<PageCopy | null> {
  try {
    const group = groupOf(place);
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    for (const key of keys.filter((name) => name.startsWith(group))) {
      const tab = key.slice(group.length);
      if (tab !== place.tab && (await isAlive(tab))) continue;
      const copy = read(storage.getItem(key));
      if (!copy) continue;
      // In this order: between the two it is there twice rather than not at all.
      if (tab !== place.tab && putCopy(place, copy, storage)) storage.removeItem(key);
      return copy;
    }
    return null;
  } catch {
    return null;
  }
}

function read(json: string | null): PageCopy | null {
  try {
    const parsed = copySchema.safeParse(JSON.parse(json ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
