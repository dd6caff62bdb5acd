import type { LibraryAddress } from '@/lib/media/library/filter';

/** The address of the library with some of it changed; `undefined` takes a part away. */
export function libraryHref(address: LibraryAddress, changes: Partial<LibraryAddress>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...address, ...changes }))
    if (value !== undefined) search.set(name, String(value));
  const query = search.toString();
  return query === '' ? '/admin/media' : `/admin/media?${query}`;
}
