import { describe, expect, it } from 'vitest';
import { adoptCopy, findCopy, putCopy, removeCopy } from './kept-copies';

/** A browser's storage in memory. @param room characters that it holds at most */
function storageOf(room = Number.POSITIVE_INFINITY): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

const copy = (title: string) => ({ title });
const read = (kept: unknown) =>
  typeof (kept as { title?: unknown }).title === 'string' ? (kept as { title: string }) : null;
const place = (tab: string, page = 7) => ({ personId: 'salma', thing: `page:${page}`, tab });
const nobody = async () => false;
const everybody = async () => true;

describe('what is written and not saved', () => {
  it('is found again in the same tab, and once removed it is not', async () => {
    const storage = storageOf();
    expect(putCopy(place('a'), copy('جديد'), storage)).toBe(true);
    expect(await adoptCopy(place('a'), { read, isAlive: everybody, storage: storage })).toEqual(copy('جديد'));
    removeCopy(place('a'), storage);
    expect(await adoptCopy(place('a'), { read, isAlive: everybody, storage: storage })).toBeNull();
  });

  it('is taken over from a tab that is gone, and kept under the new one’s name', async () => {
    const storage = storageOf();
    putCopy(place('gone'), copy('جديد'), storage);
    expect(await adoptCopy(place('a'), { read, isAlive: nobody, storage: storage })).toEqual(copy('جديد'));
    expect(storage.length).toBe(1);
    expect(storage.key(0)).toContain(':a');
  });

  it('may be looked at without being taken over', async () => {
    const storage = storageOf();
    putCopy(place('gone'), copy('جديد'), storage);
    const found = await findCopy(place('a'), { read, isAlive: nobody, storage });
    expect(found).toEqual({ copy: copy('جديد'), tab: 'gone' });
    expect(storage.key(0)).toContain(':gone');
  });

  it('is left to a tab that lives, to other people and on other pages', async () => {
    const storage = storageOf();
    putCopy(place('b'), copy('عند غيري'), storage);
    putCopy({ ...place('gone'), personId: 'omar' }, copy('عمر'), storage);
    putCopy(place('gone', 70), copy('صفحة أخرى'), storage);
    expect(
      await adoptCopy(place('a'), { read, isAlive: async (tab) => tab === 'b', storage: storage }),
    ).toBeNull();
    expect(storage.length).toBe(3);
  });

  it('is said to be unkept where the browser has no room', () => {
    expect(putCopy(place('a'), copy('جديد'), storageOf(10))).toBe(false);
  });

  it('stays where it is when it cannot be taken over, and is not believed when it says nonsense', async () => {
    const storage = storageOf();
    putCopy(place('gone'), copy('جديد'), storage);
    const full: Storage = { ...storage, length: 1, setItem: storageOf(0).setItem };
    expect(await adoptCopy(place('a'), { read, isAlive: nobody, storage: full })).toEqual(copy('جديد'));
    expect(storage.key(0)).toContain(':gone');
    storage.setItem(storage.key(0) ?? '', '{"title":3}');
    expect(await adoptCopy(place('a'), { read, isAlive: nobody, storage: storage })).toBeNull();
  });
});
